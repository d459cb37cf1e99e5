import type { Locale } from '../locale.ts';
import * as fairness from './fairness.ts';
import * as grading from './grading.ts';
import * as impact from './impact.ts';
import * as quality from './quality.ts';
import * as retention from './retention.ts';
import * as roi from './roi.ts';
import * as service from './service.ts';
import * as simulate from './simulate.ts';

type Values = Readonly<Record<string, string | number>>;
type Catalogue = Readonly<
	Record<string, string | ((values: Record<string, string | number>) => string)>
>;

/** Why a number is off, as a sentence, whatever its family. */
export const zh = {
	missing_columns: '文件中没有这些列：{needs}。导入含有它们的文件后即可计算。',
	no_criteria:
		'还没有人写下这些等级各要求什么，因此不判断是否达标；' +
		'请在方案里写上各级的条件。',
	not_computed: '尚未计算。',
	failed:
		'这个数字计算时出错，因此不显示；其他数字不受影响。请换一组筛选或重新导' +
		'入文件；若仍如此，请告诉维护者是哪个指标、用的哪些文件。',
	no_variation: ({ needs }) =>
		`${needs ? `“${String(needs)}”` : '所用的数值'}处处相同，无从比较，因此不计算。`,
	roster_only_current:
		'花名册只列出在职人员，没有离职记录；离职率无从计算，' +
		'也不会显示为 0 %。请导出含离职人员的花名册。',
	no_baseline: '实施前不足 6 个完整月，没有可比的基线。',
	no_current: '实施后还没有完整的月份。',
	suppressed: '人数过少，为保护个人不显示。',
	filter_remainder:
		'该筛选之内或之外的人过少，显示或相减就能看出个人，因此不显示。',
	few_events: ({ most }) =>
		`发生此事的有 1 至 ${String(most)} 人，或相减可知是几人，` +
		'因此人数、比率与区间都不显示。',
	rows_lost: ({ file, lost, of }) =>
		`“${String(file)}”的 ${String(of)} 行中有 ${String(lost)} 行没有载入` +
		'（超过 5 %），这里没有算进去。',
	values_lost: ({ file, header, lost, of }) =>
		`“${String(file)}”的“${String(header)}”有 ${String(of)} 个值，` +
		`其中 ${String(lost)} 个读不出（超过 5 %），` +
		'这里没有算进去。'
} satisfies Catalogue;

export const en = {
	missing_columns:
		'The files lack these columns: {needs}. Import a file that has them to switch this on.',
	no_criteria:
		'Nobody has said what these levels take, so nothing tells who meets them; ' +
		'enter the criteria of each level in the plan.',
	not_computed: 'Not computed yet.',
	failed:
		'The calculation of this number failed, so it is not shown; the others are not affected. Try other filters ' +
		'or import the files again; if it stays so, tell the maintainers which metric and which files.',
	no_variation: ({ needs }) =>
		`${needs ? `“${String(needs)}” never varies` : 'The values never vary'}, ` +
		'so there is nothing to compare and no number.',
	roster_only_current:
		'The roster lists current staff only, without leavers; attrition cannot be computed ' +
		'and is not shown as 0 %. Export a roster that includes leavers.',
	no_baseline:
		'Fewer than 6 complete months lie before the start, so there is no baseline to compare with.',
	no_current: 'No complete month lies after the start yet.',
	suppressed: 'Too few people to show without exposing them.',
	filter_remainder:
		'This filter leaves so few people in, or out, that they or subtraction would expose them, so it is not shown.',
	few_events: ({ most }) =>
		`This happened to 1 to ${String(most)} people, or subtraction would tell to how many; ` +
		'so neither the count nor a rate or interval is shown.',
	rows_lost: ({ file, lost, of }) =>
		`Rows of “${String(file)}” that were not loaded: ${String(lost)} of ${String(of)} ` +
		'(more than 5 %). They are not counted here.',
	values_lost: ({ file, header, lost, of }) =>
		`Values of “${String(header)}” in “${String(file)}” that could not be read: ` +
		`${String(lost)} of ${String(of)} (more than 5 %). They are not counted here.`
} satisfies Record<keyof typeof zh, Catalogue[string]>;

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
