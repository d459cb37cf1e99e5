import { formatFor } from '$lib/i18n/format.ts';
import { keptMessages } from '$lib/i18n/kept.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { damageSentence, dataFailureSentence, keptMoment } from './data-failure.ts';
import type { NotKept, Trouble } from './own-data.svelte.ts';

/** What is wrong with what this browser kept, and what is on show in its place. */
export function troubleText(trouble: Trouble, locale: Locale): string {
	const words = keptMessages[locale];
	const format = formatFor(locale);
	if (trouble.kind === 'failed')
		return format.sentences([
			trouble.own ? words.failed : '',
			dataFailureSentence(trouble.cause, locale),
			trouble.own ? words.failedNext : ''
		]);
	if (trouble.kind !== 'damaged') return words[trouble.kind];
	return format.sentences([
		damageSentence(trouble.damage, locale),
		trouble.shown === null ? words.sampleShown : words.earlierShown({ day: keptMoment(trouble.shown, locale) })
	]);
}

/** Why the files on show are not kept, and what a reload will show. */
export function notKeptText({ reason, earlier }: NotKept, locale: Locale): string {
	const words = keptMessages[locale];
	return formatFor(locale).sentences([
		reason === 'full' ? words.full : words.notAllowed,
		earlier ? words.thenEarlier : words.thenAgain
	]);
}
