import { formatFor } from '$lib/i18n/format.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import * as off from '$lib/i18n/off.ts';
import { reasonText } from '$lib/i18n/metrics/reasons.ts';
import { columnName } from './words/column-name.ts';

/** Says why a number is off and what would switch it on; with a metric's id in the words of its family. */
export function offSentence(locale: Locale): (code: string, needs: readonly string[], id?: string) => string {
	return (code, needs, id = '') =>
		reasonText(locale, id, code, {
			needs: formatFor(locale).list(needs.map((need) => columnName(need, locale)))
		}) ??
		reasonText(locale, id, 'failed') ??
		'';
}

/** A reason's first sentence, and what it says besides. */
export function reasonParts(reason: string): { first: string; rest: string } {
	const [whole = '', first = whole, rest = ''] = /^(.*?(?:。|[.;](?= |$)|；|$))(.*)$/s.exec(reason) ?? [];
	return { first: first.replace(/[。.;；]$/, ''), rest: rest.trim() };
}

/** Reasons that say of themselves that nothing was computed, or is shown. */
const whole = ['not_computed', 'suppressed', 'filter_remainder'];

/** The title of what has no finding: that it was not computed and why. */
export function offTitle(reason: string, locale: Locale): string {
	const { first } = reasonParts(reason);
	if (whole.some((code) => reasonText(locale, '', code) === reason)) return first;
	// A name in capitals keeps them.
	const running = /^[A-Z][a-z]/.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first;
	return off[locale].title({ reason: running });
}
