import { contrast, palettes } from '$lib/charts/palette.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { BrandError, type BrandFile, brandFile, type InBoth, LOGO_TEXT } from './brand-file.ts';
import { type Beside, type Logo, logoText, readLogo } from './logo.ts';

const ink = palettes.report;

/** A company's own look, read and checked. */
export interface Brand {
	/** As it can be kept: the logo inside, cleaned. */
	file: BrandFile;
	logo: Logo | null;
	/** Elements that were left out of the logo. */
	dropped: string[];
}

/** A company's look in one language, as every document wears it. */
export interface Face {
	company: string;
	author: string;
	footer: string;
	classification: string;
	logo: Logo | null;
	/** Questions, links and the bar: a colour that can be read on white. */
	main: string;
	/** Lines and strips. */
	second: string;
	fonts: { latin: string | null; chinese: string | null };
}

/** Contrast that a colour needs on white: as text, and as a line (WCAG 2.2, 1.4.3 and 1.4.11). */
export const needed = { main: 4.5, second: 3 } as const;

/** A colour of the file with its contrast on white, and whether that is enough for what it is used for. */
interface ColorCheck {
	name: keyof typeof needed;
	color: string;
	ratio: number;
	enough: boolean;
}

export function colorChecks({ colors }: Pick<BrandFile, 'colors'>): ColorCheck[] {
	return (['main', 'second'] as const).flatMap((name) => {
		const color = colors?.[name];
		if (color === undefined) return [];
		const ratio = contrast(color, ink.surface);
		return [{ name, color, ratio, enough: ratio >= needed[name] }];
	});
}

/** A text of the file in a language; empty where it has none. */
const textIn = (text: InBoth | undefined, locale: Locale): string =>
	text === undefined ? '' : typeof text === 'string' ? text : text[locale];

/** The look in a language; a colour that cannot be read gives way to ours. */
export function faceOf({ file, logo }: Brand, locale: Locale): Face {
	const good = new Map(colorChecks(file).flatMap(({ name, color, enough }) => (enough ? [[name, color]] : [])));
	const main = good.get('main') ?? ink.accent;
	return {
		company: textIn(file.company, locale),
		author: file.author ?? '',
		footer: textIn(file.footer, locale),
		classification: textIn(file.classification, locale),
		logo,
		main,
		second: good.get('second') ?? main,
		fonts: { latin: file.fonts?.latin ?? null, chinese: file.fonts?.chinese ?? null }
	};
}

/** What stands in a company's footer: how confidential it is, and its own words or its name. */
export const footerWords = ({ face }: { face?: Face | undefined }): string[] =>
	face ? [face.classification, face.footer === '' ? face.company : face.footer].filter((text) => text !== '') : [];

/** Characters of a brand file that anybody writes by hand or by script; a logo inside is most of it. */
const MOST = LOGO_TEXT + 10_000;

function parsed(text: string): unknown {
	if (text.length > MOST) throw new BrandError({ kind: 'too_large' });
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		throw new BrandError({ kind: 'not_json' });
	}
}

/**
 * Reads a brand file; its logo may stand in it or be among the files `beside`, by name. Throws a `BrandError` that says
 * which field is wrong.
 */
export function readBrand(text: string, beside: Beside = () => null): Brand {
	const read = brandFile.safeParse(parsed(text));
	if (!read.success) {
		const [issue] = read.error.issues;
		const stranger = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : null;
		const path = [...(issue?.path ?? []), ...(stranger === null ? [] : [stranger])].map(String);
		const field = stranger === null ? brandFile.keyof().safeParse(path[0]).data : undefined;
		throw new BrandError({ kind: 'field', field: field ?? 'unknown', path: path.join('.') });
	}
	const { logo: given, ...file } = read.data;
	if (given === undefined) return { file, logo: null, dropped: [] };
	const { logo, dropped } = readLogo(given, beside);
	return { file: { ...file, logo: logoText(logo) }, logo, dropped };
}
