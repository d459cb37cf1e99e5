import type { Axis, DotsSpec, LineSpec, Mark, Rule } from '$lib/charts/spec.ts';
import type { Cell, DataTable, Result, Unit } from '$lib/metrics/result.ts';
import { levelCount } from '$lib/programme/levels.ts';
import { besideRows } from './earlier/beside-months.ts';
import type { FigureEnv } from './env.ts';
import type { Mood } from './figure.ts';
import { columnOf, numbersOf, textsOf } from './from-tables.ts';
import { type Choice, choiceOf } from '$lib/programme/dimensions.ts';

/**
 * Improved, worsened or unclear, from an interval of a change and which way is good; plain where there is no interval
 * to judge by.
 */
export function moodOf(result: Pick<Result, 'low' | 'high'> | undefined, better: 'higher' | 'lower'): Mood {
	if (!result || result.low === null || result.high === null) return 'plain';
	const [worst, best] = better === 'higher' ? [result.low, result.high] : [-result.high, -result.low];
	if (worst > 0) return 'improved';
	return best < 0 ? 'worsened' : 'unclear';
}

/** Places of the graded levels on the ordered ramp of the charts: the lowest first, the highest last. */
const RAMP = { lowest: 1, highest: 4 } as const;

/** The place of a level on the ordered ramp, whatever the number of levels; ungraded stands below the lowest. */
export function rungOf(level: number, { plan }: Pick<FigureEnv, 'plan'>): number {
	const steps = levelCount(plan) - 1;
	return level < 1 ? 0 : RAMP.lowest + ((level - 1) * (RAMP.highest - RAMP.lowest)) / steps;
}

/** Programme start and the reader's annotations on an axis of months (`2026-06`). */
export function marksOn(months: readonly string[], programme: string, env: FigureEnv): Mark[] {
	const start = env.windows.programmeStart?.slice(0, 7);
	const marks: Mark[] = start && months.includes(start) ? [{ x: start, label: programme, role: 'programme' }] : [];
	return [
		...marks,
		...env.annotations
			.filter(({ day }) => months.includes(day.slice(0, 7)))
			.map(({ day, text }): Mark => ({ x: day.slice(0, 7), label: text, role: 'annotation' }))
	];
}

/** Months that the plan leaves out of limits, drawn hollow. */
function leftOutOn(months: readonly string[], env: FigureEnv): Mark[] {
	const label = env.messages.shell.leftOut.label;
	return env.plan.measurement.transitionMonths
		.map((month) => month.slice(0, 7))
		.filter((month) => months.includes(month))
		.map((x) => ({ x, label, role: 'incomplete' }));
}

/** A control chart from months with value, mean, low, high and variation; limits run as long as they stay the same. */
export function controlChart(
	table: DataTable,
	name: string,
	y: Axis,
	rules: Rule[],
	programme: string,
	env: FigureEnv
): LineSpec | null {
	const months = textsOf(table, 'month').map((month) => month.slice(0, 7));
	if (months.length === 0) return null;
	const [mean, low, high] = ['mean', 'low', 'high'].map((key) => numbersOf(table, key));
	const limits: LineSpec['limits'] = [];
	months.forEach((month, index) => {
		const here = { mean: mean?.[index] ?? null, low: low?.[index] ?? null, high: high?.[index] ?? null };
		if (here.mean === null || here.low === null || here.high === null) return;
		const last = limits.at(-1);
		if (last && last.to === months[index - 1] && last.mean === here.mean && last.low === here.low) last.to = month;
		else limits.push({ from: month, to: month, mean: here.mean, low: here.low, high: here.high });
	});
	const flags = textsOf(table, 'variation').flatMap((kind, index) =>
		kind === 'improvement' || kind === 'concern' ? [{ index, kind } as const] : []
	);
	return {
		kind: 'line',
		x: months,
		y,
		series: [{ name, role: 'actual', values: numbersOf(table, 'value'), flags }],
		beside: besideRows(table, 'value', y.unit, env),
		rules,
		marks: [...marksOn(months, programme, env), ...leftOutOn(months, env)],
		limits
	};
}

/** Baseline and current side by side for each value of a dimension, with the current interval, and the values. */
export function beforeAfter(
	table: DataTable,
	dimension: string,
	x: Axis,
	names: { before: string; after: string },
	text: (value: Cell) => string,
	rules: Rule[] = []
): { chart: DotsSpec | null; choices: (Choice | null)[] } {
	const [value, low, high, n] = ['value', 'low', 'high', 'n'].map((key) => numbersOf(table, key));
	const baseline = numbersOf(table, 'baseline');
	const shown = columnOf(table, dimension).flatMap((cell, index) =>
		(value?.[index] ?? null) === null ? [] : [{ cell, index }]
	);
	const choices = shown.map(({ cell }) => choiceOf(dimension, cell));
	const chart: DotsSpec = {
		kind: 'dots',
		x,
		rules,
		dumbbell: true,
		concern: [],
		categories: shown.map(({ cell }) => text(cell)),
		series: [
			{
				name: names.before,
				role: 'previous',
				points: shown.map(({ index }) => {
					const v = baseline[index] ?? null;
					return v === null ? null : { value: v, low: null, high: null };
				})
			},
			{
				name: names.after,
				role: 'actual',
				points: shown.map(({ index }) => ({
					value: value?.[index] ?? 0,
					low: low?.[index] ?? null,
					high: high?.[index] ?? null,
					n: n?.[index] ?? undefined
				}))
			}
		]
	};
	return { chart: shown.length > 0 ? chart : null, choices };
}

/** An axis without a label of its own. */
export const axis = (unit: Unit, zero: boolean, label = ''): Axis => ({ label, unit, zero });

/** One dot with its interval per row of a table; rows without a value are left out. */
export function intervalDots(
	table: DataTable,
	x: Axis,
	name: string,
	categories: readonly string[],
	keys: { value: string; low: string; high: string; n?: string } = {
		value: 'share',
		low: 'low',
		high: 'high',
		n: 'cases'
	},
	rules: Rule[] = []
): DotsSpec | null {
	const value = numbersOf(table, keys.value);
	const [low, high, n] = [keys.low, keys.high, keys.n ?? ''].map((key) => numbersOf(table, key));
	const rows = categories.flatMap((category, index) =>
		value[index] == null ? [] : [{ category, index, value: value[index] }]
	);
	if (rows.length === 0) return null;
	return {
		kind: 'dots',
		x,
		rules,
		dumbbell: false,
		concern: [],
		categories: rows.map(({ category }) => category),
		series: [
			{
				name,
				role: 'actual',
				points: rows.map((row) => ({
					value: row.value,
					low: low?.[row.index] ?? null,
					high: high?.[row.index] ?? null,
					n: n?.[row.index] ?? undefined
				}))
			}
		]
	};
}
