import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Brand, readBrand } from '$lib/export/brand/brand.ts';
import { BrandError } from '$lib/export/brand/brand-file.ts';
import { brandRefused, brandSentences } from '$lib/export/brand/sentences.ts';
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

/** Reads a company's brand file and says beside the output what of it cannot be worn. */
export function readBrandFile(path: string, locales: readonly Locale[], templated: boolean): Brand {
	const name = basename(path);
	const text = new TextDecoder().decode(readBytes(path));
	try {
		const brand = readBrand(text, (logo) => {
			const beside = join(dirname(path), logo);
			return existsSync(beside) ? readBytes(beside) : null;
		});
		for (const locale of locales)
			for (const sentence of brandSentences(brand, locale, templated)) console.error(sentence);
		return brand;
	} catch (cause) {
		if (!(cause instanceof BrandError)) throw cause;
		throw new FaceError((locale) => brandRefused(cause, name, locale), cause);
	}
}
