import type { Locale } from '$lib/i18n/locale.ts';
import { formatFor } from '$lib/i18n/format.ts';
import { reasonText } from '$lib/i18n/metrics/reasons.ts';
import { columnName } from './column-name.ts';

/** Says why a number is off and what would switch it on; with a metric's id in the words of its family. */
export function offSentence(locale: Locale): (code: string, needs: readonly string[], id?: string) => string {
	return (code, needs, id = '') =>
		reasonText(locale, id, code, {
			needs: formatFor(locale).list(needs.map((need) => columnName(need, locale)))
		}) ??
		reasonText(locale, id, 'failed') ??
		'';
}
