import type { BarsSpec, Role } from '$lib/charts/spec.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import type { DataTable, Unit } from '$lib/metrics/result.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { BuildFigures, Figure } from '../figure.ts';
import { suppressedNote } from '../result-notes.ts';
import { axis } from '../shared-pictures.ts';
import { simulatorNotes } from './simulator-words.ts';
import { figureTable, textsOf } from '../from-tables.ts';

export type Off = Parameters<BuildFigures>[2];

type Own = Pick<Figure, 'id' | 'subtitle' | 'chart' | 'choices'> & { title: string | null };

const KINDS = ['employees', 'assessments'];

export const levelName = (env: FigureEnv, level: unknown): string =>
	typeof level === 'number' ? (env.messages.shell.levels[level] ?? '') : simulate[env.locale].open;

/** A simulated figure over one table of one result. */
export function simulated(
	results: Results,
	env: FigureEnv,
	off: Off,
	id: string,
	table: DataTable,
	labels: Record<string, string>,
	codes: Record<string, string>,
	own: Own
): Figure {
	const result = results[id];
	return figure(env, KINDS, {
		...own,
		n: result?.n ?? 0,
		off: offOf(result, off),
		simulated: true,
		metrics: [id],
		notes: [...simulatorNotes(result, env), ...suppressedNote(table, env)],
		table: figureTable(table, labels, env, codes)
	});
}

/** Rows of one side of a comparison, by place. */
export const sideRows = (table: DataTable, set: string): number[] =>
	textsOf(table, 'set').flatMap((side, row) => (side === set ? [row] : []));

export const pair = (
	env: FigureEnv,
	values: (set: string) => (number | null)[]
): { name: string; role: Role; values: (number | null)[] }[] => {
	const { sets } = simulate[env.locale];
	return [
		{ name: sets.baseline, role: 'previous', values: values('baseline') },
		{ name: sets.scenario, role: 'simulated', values: values('scenario') }
	];
};

export const bars = (
	categories: string[],
	series: BarsSpec['series'],
	unit: Unit,
	concern: number[] = []
): BarsSpec => ({
	kind: 'bars',
	categories,
	series,
	y: axis(unit, true),
	upright: false,
	rules: [],
	thresholds: [],
	concern
});
