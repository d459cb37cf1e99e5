import type { Locale } from '$lib/i18n/locale.ts';
import { fill } from '$lib/i18n/messages.ts';
import * as reasons from '$lib/i18n/reasons.ts';

/** Says why a number is off and what would switch it on. */
export function offSentence(locale: Locale): (code: string, needs: readonly string[]) => string {
	return (code, needs) => fill(reasons[locale][code] ?? code, { needs: needs.join('、') });
}
