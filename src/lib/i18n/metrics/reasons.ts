import type { Locale } from '../locale.ts';
import * as fairness from './fairness.ts';
import * as grading from './grading.ts';
import * as impact from './impact.ts';
import * as quality from './quality.ts';
import * as retention from './retention.ts';
import * as roi from './roi.ts';
import * as service from './service.ts';
import * as simulate from './simulate.ts';
import { type Catalogue } from '../sentences/sentence-parts.ts';
import { en } from '../en/metrics/reasons.ts';
import { zh } from '../zh/metrics/reasons.ts';

export { en, zh };

type Values = Readonly<Record<string, string | number>>;

/** A code of a reason, note, method, exclusion or row: a key of the catalogues, so that none is without words. */
export type MetricCode = Extract<
	| keyof typeof zh
	| keyof typeof impact.zh
	| keyof typeof grading.zh
	| keyof typeof fairness.zh
	| keyof typeof service.zh
	| keyof typeof retention.zh
	| keyof typeof roi.zh
	| keyof typeof quality.zh
	| keyof typeof simulate.zh.reasons
	| keyof typeof simulate.zh.notes,
	string
>;

const general: Record<Locale, Catalogue> = { zh, en };

/** Codes of each family under the first letter of its metrics' ids. */
const families: Record<Locale, Record<string, Catalogue>> = {
	zh: {
		I: impact.zh,
		G: grading.zh,
		F: fairness.zh,
		V: service.zh,
		A: retention.zh,
		R: roi.zh,
		Q: quality.zh,
		S: simulate.zh.reasons
	},
	en: {
		I: impact.en,
		G: grading.en,
		F: fairness.en,
		V: service.en,
		A: retention.en,
		R: roi.en,
		Q: quality.en,
		S: simulate.en.reasons
	}
};

function written(
	catalogues: readonly (Catalogue | undefined)[],
	code: string,
	values: Values
): string | null {
	for (const catalogue of catalogues) {
		const entry =
			catalogue && Object.hasOwn(catalogue, code)
				? catalogue[code]
				: undefined;
		if (typeof entry === 'function') return entry(values);
		if (entry !== undefined)
			return entry.replace(/\{(\w+)\}/g, (gap, key: string) =>
				String(values[key] ?? gap)
			);
	}
	return null;
}

/**
 * Why a metric is off: the sentence that holds for all, then its own family's, then any other's; null for an unknown
 * code.
 */
export function reasonText(
	locale: Locale,
	id: string,
	code: string,
	values: Values = {}
): string | null {
	const own = families[locale];
	return written(
		[general[locale], own[id.charAt(0)], ...Object.values(own)],
		code,
		values
	);
}

/** A code of a metric (note, exclusion, name of a row) in words, its own family's first; null for an unknown code. */
export function codeText(
	locale: Locale,
	id: string,
	code: string,
	values: Values = {}
): string | null {
	const own = families[locale];
	return written(
		[own[id.charAt(0)], general[locale], ...Object.values(own)],
		code,
		values
	);
}

/** The words of a family's codes that need no values, for the cells of its tables. */
export function codeWords(locale: Locale, id: string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(families[locale][id.charAt(0)] ?? {}).flatMap(
			([code, word]) => (typeof word === 'string' ? [[code, word]] : [])
		)
	);
}

/** Whether some catalogue has words for a code. */
export function isMetricCode(code: string): code is MetricCode {
	return [general.zh, ...Object.values(families.zh), simulate.zh.notes].some(
		(catalogue) => Object.hasOwn(catalogue, code)
	);
}
