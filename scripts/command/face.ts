import { basename } from 'node:path';
import { TemplateError } from '$lib/export/slides/template/package.ts';
import { readTemplate } from '$lib/export/slides/template/read-template.ts';
import { lackSentence, refusedSentence } from '$lib/export/slides/template/sentences.ts';
import type { Template } from '$lib/export/slides/template/layouts.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { FaceError, readBytes } from '../failures.ts';

/** Reads a company's slides and says beside the output what they lack. */
export function readTemplateFile(path: string, locales: readonly Locale[]): Template {
	const name = basename(path);
	const bytes = readBytes(path);
	try {
		const template = readTemplate(bytes);
		for (const locale of locales) console.error(lackSentence(template, name, locale));
		return template;
	} catch (cause) {
		if (!(cause instanceof TemplateError)) throw cause;
		throw new FaceError((locale) => refusedSentence(cause, name, locale), cause);
	}
}
