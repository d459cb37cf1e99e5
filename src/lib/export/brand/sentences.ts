import { formatFor } from '$lib/i18n/format.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { brandWords } from '$lib/i18n/pages/brand.ts';
import { type Brand, colorChecks, faceOf, needed } from './brand.ts';
import type { BrandError } from './brand-file.ts';

/** Why a brand file is refused, and what to do. */
export function brandRefused({ fault }: BrandError, file: string, locale: Locale): string {
	const words = brandWords[locale];
	if (fault.kind === 'logo') return words.refused({ file, why: words.logos[fault.why] });
	if (fault.kind !== 'field') return words.refused({ file, why: words.faults[fault.kind] });
	const { path, field } = fault;
	return words.refused({ file, why: words.field({ path, wanted: words.wanted[field] }) });
}

/** That a brand is worn, what of it cannot be, and which documents cannot carry what. */
export function brandSentences(brand: Brand, locale: Locale, templated: boolean): string[] {
	const words = brandWords[locale];
	const one = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
	// Rounded down, so that a colour just below the limit is not said to reach it.
	const said = (ratio: number): string => one.format(Math.floor(ratio * 10) / 10);
	return [
		words.taken({ company: faceOf(brand, locale).company }),
		...colorChecks(brand.file)
			.filter(({ enough }) => !enough)
			.map(({ name, color, ratio }) =>
				words.low[name]({ color, ratio: said(ratio), needed: one.format(needed[name]) })
			),
		...(brand.dropped.length > 0 ? [words.dropped({ names: formatFor(locale).items(brand.dropped) })] : []),
		...(brand.file.fonts ? [words.fontsNotIn] : []),
		...(brand.file.colors ? [words.colorsNotIn] : []),
		...(templated ? [words.notOnTemplate] : [])
	];
}
