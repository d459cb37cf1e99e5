import { formatFor } from '$lib/i18n/format.ts';
import { fill } from '$lib/i18n/messages.ts';
import { codeText } from '$lib/i18n/metrics/reasons.ts';
import type { Cell, DataTable, Result } from '$lib/metrics/result.ts';
import type { FigureEnv } from './env.ts';
import type { BuildFigures, FigureTable } from './figure.ts';

/** What a result notes, as sentences; of the codes given, or of all. */
export function notesOf(
	result: Result | undefined,
	env: Pick<FigureEnv, 'locale'>,
	codes?: readonly string[]
): string[] {
	if (!result) return [];
	return result.notes
		.filter(({ code }) => !codes || codes.includes(code))
		.flatMap(({ code, values }) => codeText(env.locale, result.id, code, values) ?? [])
		.map((text) => formatFor(env.locale).sentence(text));
}

/** Says so where the small-cell gate emptied rows. */
export function suppressedNote(
	table: Pick<DataTable, 'suppressed'>,
	env: Pick<FigureEnv, 'messages' | 'plan'>
): string[] {
	return table.suppressed.length === 0
		? []
		: [fill(env.messages.shell.figure.suppressed, { k: env.plan.measurement.k })];
}

/** Says so where the gate wrote how many it happened to as few, or as not few: a text where a number stands. */
export function fewNote({ columns, rows }: FigureTable, env: Pick<FigureEnv, 'messages' | 'plan'>): string[] {
	const { k } = env.plan.measurement;
	const written = (row: readonly Cell[]) =>
		row.some((cell, c) => typeof cell === 'string' && columns[c]?.kind === 'number');
	return rows.some(written) ? [fill(env.messages.shell.figure.few, { k, most: k - 1 })] : [];
}

/** A page's figures, each of which says what the files that its numbers rest on have lost. */
export function tellingLosses(build: BuildFigures): BuildFigures {
	return (results, env, off) =>
		build(results, env, off).map((figure) => {
			const lost = figure.metrics.flatMap((id) => notesOf(results[id], env, ['rows_lost', 'values_lost']));
			return lost.length === 0 ? figure : { ...figure, notes: [...new Set([...figure.notes, ...lost])] };
		});
}
