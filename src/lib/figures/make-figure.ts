import type { Result } from '$lib/metrics/result.ts';
import { type FigureEnv, filtersInWords, sourceOf } from './env.ts';
import type { Figure } from './figure.ts';
import { baselineText, movedNotes } from './changed-settings.ts';
import { suppressedNote } from './result-notes.ts';

/** Families whose numbers are measured against a baseline or a target. */
const againstBaseline = (id: string): boolean => 'IVAR'.includes(id.charAt(0));

type Own = Pick<Figure, 'id' | 'title' | 'subtitle' | 'chart' | 'table' | 'metrics'> & Partial<Figure>;

/** A figure with the parts that every one of them shares: source, filters, period, fingerprint. */
export function figure(env: FigureEnv, kinds: readonly string[], own: Own): Figure {
	const { current, data } = env.windows;
	return {
		mood: 'plain',
		n: 0,
		off: null,
		simulated: false,
		source: sourceOf(env, kinds),
		filters: filtersInWords(env),
		asOf: env.dataset.asOf,
		period: env.format.months((current ?? data).start, (current ?? data).end),
		baseline: baselineText(env),
		fingerprint: env.dataset.fingerprint,
		sample: env.dataset.sample,
		...own,
		notes: [
			...new Set([
				...(own.notes ?? []),
				...(own.metrics.some(againstBaseline) ? movedNotes(env) : []),
				...suppressedNote(own.table, env)
			])
		]
	};
}

/** Why a result has nothing to draw, as a sentence; null where it has. */
export function offOf(
	result: Result | undefined,
	sentence: (code: string, needs: readonly string[], id?: string) => string
): string | null {
	if (!result) return sentence('not_computed', []);
	if (result.off) return sentence(result.off.reason, result.off.needs, result.id);
	const emptied =
		result.suppressed &&
		Object.values(result.tables).every(({ rows, suppressed }) => rows.length === suppressed.length);
	if (!emptied) return null;
	return sentence(
		result.notes.some(({ code }) => code === 'filter_remainder') ? 'filter_remainder' : 'suppressed',
		[],
		result.id
	);
}
