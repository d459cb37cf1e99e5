import type { DataTable, Note, Result } from '$lib/metrics/result.ts';
import { noteOf } from '$lib/metrics/note.ts';
import { fisherExact, type Share, twoProportionZ, wilson } from '$lib/stats/counts/proportions.ts';
import { cellOf } from './simulation.ts';

/** Above this many people in a group and among those hit Fisher's test is slow and the normal test says the same. */
const LARGE = 500;

/** Whether two shares differ, as a p-value. */
export const differ = (own: Share, others: Share): number =>
	Math.min(own.total, own.hits + others.hits) > LARGE ? twoProportionZ(own, others).p : fisherExact(own, others).p;

interface Group extends Share {
	group: string;
}

/** Groups whose every cell is shown: who drops out, of how many. */
function shownGroups({ columns, rows }: DataTable): { shown: Group[]; hidden: boolean } {
	const byName = new Map<string, { hits: number; total: number; hidden: boolean }>();
	for (const row of rows) {
		const [name, cell, people] = ['group', 'cell', 'people'].map((key) => cellOf(row, columns, key));
		const count = typeof people === 'number' ? people : null;
		const known = byName.get(String(name)) ?? { hits: 0, total: 0, hidden: false };
		known.hidden ||= count === null;
		known.total += count ?? 0;
		if (cell === 'out') known.hits += count ?? 0;
		if (typeof name === 'string') byName.set(name, known);
	}
	const all = [...byName].map(([name, own]) => ({ group: name, ...own }));
	return {
		shown: all.filter(({ hidden, total }) => !hidden && total > 0),
		hidden: all.some((own) => own.hidden)
	};
}

/**
 * The group in which the largest share drops out, of those that may be shown: its interval (Wilson) and p against all
 * other groups shown allow for how many groups are looked at (Bonferroni).
 */
function hardestHit(table: DataTable): Note | null {
	const { shown, hidden } = shownGroups(table);
	const [worst] = shown
		.filter(({ hits }) => hits > 0)
		.sort((a, b) => b.hits / b.total - a.hits / a.total || b.hits - a.hits);
	if (!worst) return null;
	const rest = shown.filter((other) => other !== worst);
	const others = {
		hits: rest.reduce((sum, { hits }) => sum + hits, 0),
		total: rest.reduce((sum, { total }) => sum + total, 0)
	};
	const { value, low, high } = wilson(worst, 1 - 0.05 / shown.length);
	const p = others.total > 0 ? Math.min(1, differ(worst, others) * shown.length) : 1;
	const { group, hits: out, total: people } = worst;
	return noteOf('hardest_hit', { group, out, people, share: value, low, high, p, hidden: Number(hidden) });
}

/** S3 with its hardest hit group, read off what the gate lets through. */
export function withHardestHit(result: Result): Result {
	const table = result.tables.byGroup;
	const note = table && !result.suppressed ? hardestHit(table) : null;
	return note ? { ...result, notes: [...result.notes, note] } : result;
}
