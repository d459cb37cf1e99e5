import { failureMessages } from '$lib/i18n/failures.ts';
import { keptMessages } from '$lib/i18n/kept.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { failureSentence } from '$lib/ingest/failure.ts';
import { type Damage, KeptDamage } from '../kept/kept-format.ts';
import { KeptElsewhere } from '../kept/source-store.ts';

/** A file that was picked or dropped and can't be read from the disk. */
export class UnreadableFile extends Error {
	readonly file: string;

	constructor(file: string, cause: unknown) {
		super(`unreadable: ${file}`, { cause });
		this.name = 'UnreadableFile';
		this.file = file;
	}
}

export function damageSentence(damage: Damage, locale: Locale): string {
	const { damage: words } = keptMessages[locale];
	const file = 'file' in damage ? damage.file : '';
	return words[damage.kind]({ file });
}

/** What a failure on the way of data in or out of this browser means to a person. */
export function dataFailureSentence(cause: unknown, locale: Locale): string {
	if (cause instanceof UnreadableFile) return failureMessages[locale].unreadableFile({ file: cause.file });
	if (cause instanceof KeptDamage) return damageSentence(cause.damage, locale);
	if (cause instanceof KeptElsewhere) return keptMessages[locale].changedElsewhere;
	return failureSentence(cause, locale);
}

const moments = {
	zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }),
	en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
};

/** When something was kept, on the reader's own clock. */
export const keptMoment = (savedAt: string, locale: Locale): string => moments[locale].format(new Date(savedAt));
