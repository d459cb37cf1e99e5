import { formatFor } from '$lib/i18n/format.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import type { CheckFinding } from './model.ts';
import type { ImportProblem } from './problem.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { enFields, enKinds, zhFields, zhKinds } from './sentences/kinds-and-fields.ts';
import { cut, enProblems, LONGEST_LINE, LONGEST_NAME, zhProblems } from './sentences/problems.ts';
import { type CheckCode, enChecks, enExamples, zhChecks, zhExamples } from './sentences/checks.ts';

export const zh = {
	kinds: zhKinds,
	fields: zhFields,
	problems: zhProblems,
	checks: zhChecks as Record<CheckCode, string>,
	examples: zhExamples
};
export const en = {
	kinds: enKinds,
	fields: enFields,
	problems: enProblems,
	checks: enChecks,
	examples: enExamples
} satisfies typeof zh;

export const ingestMessages: Record<Locale, typeof zh> = { zh, en };

/** What is wrong, where, and what to do. */
export function problemSentence({ code, data }: Pick<ImportProblem, 'code' | 'data'>, locale: Locale): string {
	return ingestMessages[locale].problems[code](data);
}

/** What a finding or a quarantine reason means; an unknown code is shown as it is. */
export function checkSentence(code: string, locale: Locale): string {
	return wordFor(ingestMessages[locale].checks, code) ?? code;
}

/** Names of people are never shown, not even where they are the finding. */
const personal = ['name', 'engineer_name', 'supervisor_name'];

/** Codes that say what a cell should have been, so that what it is can follow. */
const expecting: readonly string[] = [
	'unreadable_date',
	'unreadable_number',
	'unreadable_duration',
	'unreadable_level',
	'bound_not_count'
] satisfies CheckCode[];

/**
 * Where one example of a finding stands and what it holds: 第 42 行 · 关闭时间：应为日期，实为
 * 03/04/25.
 */
export function exampleSentence(
	{ code, field, header }: Pick<CheckFinding, 'code' | 'field' | 'header'>,
	{ row, value }: CheckFinding['examples'][number],
	locale: Locale
): string {
	const { examples } = ingestMessages[locale];
	const format = formatFor(locale);
	const line = examples.row({ row: String(row) });
	const place = header ? `${line} · ${cut(header, LONGEST_NAME)}` : line;
	const shown = personal.includes(field ?? '') ? '…' : cut(value.trim(), LONGEST_LINE);
	if (shown === '') return format.headed(place, examples.empty);
	if (!expecting.includes(code)) return format.headed(place, shown);
	return format.headed(place, examples.instead({ wanted: checkSentence(code, locale), shown }));
}
