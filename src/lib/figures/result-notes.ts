import { fill } from '$lib/i18n/messages.ts';
import { codeText } from '$lib/i18n/metrics/reasons.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import type { FigureEnv } from './env.ts';
import type { BuildFigures } from './figure.ts';

/** What a result notes, as sentences; of the codes given, or of all. */
export function notesOf(
	result: Result | undefined,
	env: Pick<FigureEnv, 'locale'>,
	codes?: readonly string[]
): string[] {
	if (!result) return [];
	return result.notes
		.filter(({ code }) => !codes || codes.includes(code))
		.flatMap(({ code, values }) => codeText(env.locale, result.id, code, values) ?? []);
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

/** A page's figures, each of which says what the files that its numbers rest on have lost. */
export function tellingLosses(build: BuildFigures): BuildFigures {
	return (results, env, off) =>
		build(results, env, off).map((figure) => {
			const lost = figure.metrics.flatMap((id) => notesOf(results[id], env, ['rows_lost', 'values_lost']));
			return lost.length === 0 ? figure : { ...figure, notes: [...new Set([...figure.notes, ...lost])] };
		});
}
