import { sourceName } from '../files/sheet.ts';
import { fields } from '../vocabulary/columns/tables.ts';
import { headerKey } from '../vocabulary/clean-text.ts';
import { answer, type Decision } from './decisions.ts';
import { readLadder } from './ladder.ts';
import type { InspectedSheet, Inspection } from './inspect.ts';
import { ImportProblem } from '../problem.ts';

/** What somebody without a page says about the files beforehand. */
export interface Choices {
	/** Sheets to read, by name; none means all. Files without named sheets are read anyway. */
	sheets?: readonly string[];
	/** Files or sheets to leave out, by file name, sheet name or both as the row account writes them. */
	ignore?: readonly string[];
	/**
	 * Answers as `question=value`; the question is a header, a header and a word as `header:word`, or a decision's
	 * code.
	 */
	answers?: readonly string[];
}

/** The name by which a decision is answered, as `--answer` takes it. */
export function questionOf({ code, header, word }: Pick<Decision, 'code' | 'header' | 'word'>): string {
	if (header === null) return code;
	return word === null ? header : `${header}:${word}`;
}

const alike = (a: string, b: string): boolean => headerKey(a) === headerKey(b);

function isNamed({ sheet }: InspectedSheet, names: readonly string[]): boolean {
	return names.some((name) => [sheet.file, sheet.sheet ?? '', sourceName(sheet)].some((own) => alike(own, name)));
}

/** The sheets that are wanted; a name that none of them has is a problem, for it would leave out nothing in silence. */
function narrowed(inspection: Inspection, { sheets = [], ignore = [] }: Choices): Inspection {
	const { sheets: all, problems } = inspection;
	const names = all.flatMap(({ sheet }) => [sheet.file, sheet.sheet ?? '', sourceName(sheet)]);
	const known = [...names, ...problems.map(({ file }) => file)];
	const unknown = [...sheets, ...ignore].find((name) => !known.some((own) => alike(own, name)));
	if (unknown !== undefined) {
		throw new ImportProblem('no_such_sheet', {
			name: unknown,
			names: [...new Set([...all.map(({ sheet }) => sourceName(sheet)), ...problems.map(({ file }) => file)])]
		});
	}
	return {
		...inspection,
		sheets: all.filter(
			(entry) =>
				!isNamed(entry, ignore) && (sheets.length === 0 || entry.sheet.sheet === null || isNamed(entry, sheets))
		),
		problems: problems.filter(({ file }) => !ignore.some((name) => alike(file, name)))
	};
}

/** Whether a question's name means this decision. */
function isAbout(decision: Decision, question: string): boolean {
	return alike(questionOf(decision), question);
}

/** A column that nobody asked about, said to be a field or, with an empty value, none. */
function assigned(entry: InspectedSheet, question: string, value: string): InspectedSheet | null {
	const { mapping, profiles, sheet } = entry;
	const header = sheet.headers.find((own) => alike(own, question));
	if (!mapping || header === undefined || (value !== '' && !fields[mapping.kind][value])) return null;
	const decision: Decision = { code: 'field', header, word: null, options: [], proposal: null, blocking: false };
	return { ...entry, mapping: answer(mapping, decision, value, profiles, sheet.units) };
}

/** A sheet with one question answered; null where it asks no such question or offers no such answer. */
function answered(entry: InspectedSheet, question: string, value: string): InspectedSheet | null {
	const decision = entry.decisions.find(
		(one) =>
			isAbout(one, question) &&
			(one.code === 'levels'
				? readLadder(value) !== null
				: one.options.length === 0 || one.options.includes(value) || (one.code === 'field' && value === ''))
	);
	if (!decision || !entry.mapping) return assigned(entry, question, value);
	return {
		...entry,
		mapping: answer(entry.mapping, decision, value, entry.profiles, entry.sheet.units),
		decisions: entry.decisions.filter((one) => one !== decision)
	};
}

function questionsOf(sheets: readonly InspectedSheet[]): string[] {
	const written = sheets.flatMap(({ decisions }) =>
		decisions
			.filter(({ options }) => options.length > 0)
			.map((decision) => `${questionOf(decision)}=${decision.options.filter(Boolean).join(' | ')}`)
	);
	return [...new Set(written)];
}

/** An inspection under what was said beforehand; each answer holds for every sheet that asks its question. */
export function choose(inspection: Inspection, choices: Choices): Inspection {
	const chosen = narrowed(inspection, choices);
	let { sheets } = chosen;
	for (const pair of choices.answers ?? []) {
		const at = pair.lastIndexOf('=');
		const [question, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
		const next = sheets.map((entry) => answered(entry, question, value));
		if (at < 1 || next.every((entry) => entry === null))
			throw new ImportProblem('no_such_question', { answer: pair, questions: questionsOf(sheets) });
		sheets = sheets.map((entry, index) => next[index] ?? entry);
	}
	return { ...chosen, sheets };
}
