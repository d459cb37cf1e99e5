import { faceWords } from '$lib/i18n/pages/face.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { lacksOf } from './choose.ts';
import type { Template } from './layouts.ts';
import type { TemplateError } from './package.ts';

/** Why a template is refused, and what to do. */
export function refusedSentence({ fault, part }: TemplateError, file: string, locale: Locale): string {
	const words = faceWords[locale];
	return words.refused({ file, why: words.faults[fault], part });
}

/** That a template is used, and what it lacks. */
export function lackSentence(template: Template, file: string, locale: Locale): string {
	const words = faceWords[locale];
	const lacks = lacksOf(template).map((lack) => words.lacks[lack]);
	return lacks.length === 0 ? words.taken({ file }) : words.lacking({ file, lacks: lacks.join(words.separator) });
}
