import type { DotsSpec, LineSpec } from '$lib/charts/spec.ts';
import * as columns from '$lib/i18n/metrics/retention-columns.ts';
import * as retention from '$lib/i18n/pages/retention.ts';
import type { Cell, Estimate } from '$lib/metrics/result.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure, FigureTable, Mood } from '../figure.ts';
import { notesOf, suppressedNote } from '../result-notes.ts';
import { marksOn, moodOf } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

export type Off = (code: string, needs: readonly string[], id?: string) => string;

/** A rate without its unit, for sentences that name it. */
const per100 = (rate: number, { format }: FigureEnv): string => format.number(100 * rate);

function rollingTitle(results: Results, env: FigureEnv): { title: string | null; mood: Mood } {
	const words = retention[env.locale].rolling;
	const { value: to = null, baseline } = results.A1 ?? {};
	const from = baseline?.value ?? null;
	if (to === null) return { title: null, mood: 'plain' };
	if (from === null) return { title: words.titleAlone({ to: per100(to, env) }), mood: 'plain' };
	const mood = moodOf(results.I3, 'lower');
	return {
		title: mood === 'plain' ? null : words.title[mood]({ from: per100(from, env), to: per100(to, env) }),
		mood
	};
}

function rollingNotes({ A1, A6, A10, I3 }: Results, env: FigureEnv): string[] {
	const words = retention[env.locale].rolling;
	const { format } = env;
	const notes: string[] = [];
	if (I3 && I3.value !== null && I3.low !== null && I3.high !== null) {
		notes.push(
			words.change({
				change: format.change(I3.value),
				range: format.range(format.change(I3.low), format.change(I3.high)),
				before: format.count(A1?.baseline?.numerator ?? 0),
				now: format.count(A1?.current?.numerator ?? 0)
			})
		);
	}
	if (A10 && A10.value !== null && A10.low !== null && A10.high !== null && A10.numerator !== null) {
		notes.push(
			words.avoided({
				expected: format.number(A10.value + A10.numerator),
				seen: format.count(A10.numerator),
				avoided: format.number(A10.value),
				range: format.range(format.number(A10.low), format.number(A10.high))
			})
		);
	}
	return [
		...notes,
		...notesOf(A10, env, ['few_leavers']),
		...notesOf(A6, env),
		...notesOf(A1, env, ['on_notice', 'recorded_from', 'counted_from'])
	];
}

/**
 * Attrition over the twelve months up to each month (A6), against the baseline (A1, I3) with the leavers avoided
 * (A10).
 */
export function rollingRate(results: Results, env: FigureEnv, off: Off): Figure {
	const words = retention[env.locale];
	const table = tableOf(results.A6, 'rolling');
	const months = textsOf(table, 'month');
	const baseline = results.A1?.baseline?.value ?? null;
	const chart: LineSpec = {
		kind: 'line',
		x: months.map((month) => month.slice(0, 7)),
		y: { label: '', unit: 'rate', zero: true },
		series: [
			{
				name: words.rolling.series,
				role: 'actual',
				values: numbersOf(table, 'rate'),
				band: { low: numbersOf(table, 'low'), high: numbersOf(table, 'high') }
			}
		],
		rules:
			baseline === null
				? []
				: [{ value: baseline, label: `${words.baseline} ${per100(baseline, env)}`, role: 'baseline' }],
		marks: marksOn(
			months.map((month) => month.slice(0, 7)),
			words.programme,
			env
		),
		limits: []
	};
	return figure(env, ['employees'], {
		id: 'attrition-rolling',
		...rollingTitle(results, env),
		subtitle: words.rolling.subtitle({ n: env.format.count(results.A6?.n ?? 0) }),
		notes: [...rollingNotes(results, env), ...suppressedNote(table, env)],
		n: results.A6?.n ?? 0,
		off: offOf(results.A6, off),
		chart: months.length > 0 ? chart : null,
		table: figureTable(table, columns[env.locale], env)
	});
}

interface Kind {
	name: string;
	baseline: Estimate | null;
	current: Estimate | null;
}

/** The rates by kind of leaving; where types are unknown, voluntary has an upper bound of its own. */
function kindsOf({ A1, A4, A5 }: Results, env: FigureEnv): Kind[] {
	const { names } = retention[env.locale].kinds;
	const band = tableOf(A4, 'band');
	const bound = (window: 'baseline' | 'current'): Estimate | null => {
		const at = textsOf(band, 'window').indexOf(window);
		const [value, unknown, voluntary] = ['highest', 'unknown', 'voluntary'].map(
			(key) => numbersOf(band, key)[at] ?? null
		);
		const known = A4?.[window];
		if (!known || value === undefined || value === null) return null;
		return { ...known, value, low: null, high: null, numerator: (unknown ?? 0) + (voluntary ?? 0) };
	};
	const unknown = numbersOf(band, 'unknown').some((count) => (count ?? 0) > 0);
	return [
		{ name: names.all, baseline: A1?.baseline ?? null, current: A1?.current ?? null },
		{ name: names.voluntary, baseline: A4?.baseline ?? null, current: A4?.current ?? null },
		...(unknown ? [{ name: names.upper, baseline: bound('baseline'), current: bound('current') }] : []),
		...(A5 && !A5.off ? [{ name: names.regretted, baseline: A5.baseline, current: A5.current }] : [])
	].filter(({ baseline, current }) => (baseline?.value ?? current?.value ?? null) !== null);
}

function kindsTitle({ A4 }: Results, env: FigureEnv): { title: string | null; mood: Mood } {
	const words = retention[env.locale].kinds;
	const [before, now] = [A4?.baseline, A4?.current];
	if (!now || now.value === null) return { title: null, mood: 'plain' };
	if (!before || before.value === null)
		return { title: words.titleAlone({ rate: per100(now.value, env) }), mood: 'plain' };
	const at = { from: per100(before.value, env), to: per100(now.value, env) };
	const change = A4?.notes.find(({ code }) => code === 'voluntary_change')?.values;
	if (!change) return { title: null, mood: 'plain' };
	const mood = moodOf({ low: Number(change.low), high: Number(change.high) }, 'lower');
	return {
		title:
			mood === 'plain'
				? null
				: { improved: words.titleLower, worsened: words.titleHigher, unclear: words.titleUnclear }[mood](at),
		mood
	};
}

function kindsTable(kinds: readonly Kind[], env: FigureEnv): FigureTable {
	const words = retention[env.locale];
	const { kind, window, people, leavers, years, rate, low, high } = words.kinds.columns;
	const number = (label: string, unit: 'people' | 'none' | 'rate') => ({ label, unit, kind: 'number' as const });
	const row = (name: string, when: string, at: Estimate | null): Cell[][] =>
		at && at.value !== null ? [[name, when, at.n, at.numerator, at.denominator, at.value, at.low, at.high]] : [];
	return {
		columns: [
			{ label: kind, unit: 'none', kind: 'text' },
			{ label: window, unit: 'none', kind: 'text' },
			number(people, 'people'),
			number(leavers, 'people'),
			number(years, 'none'),
			number(rate, 'rate'),
			number(low, 'rate'),
			number(high, 'rate')
		],
		rows: kinds.flatMap(({ name, baseline, current }) => [
			...row(name, words.baseline, baseline),
			...row(name, words.current, current)
		]),
		suppressed: []
	};
}

/** All, voluntary and regretted attrition in both windows (A1, A4, A5), with the bound that unknown types leave. */
export function leaverKinds(results: Results, env: FigureEnv, off: Off): Figure {
	const words = retention[env.locale];
	const kinds = kindsOf(results, env);
	const point = (at: Estimate | null) =>
		at && at.value !== null ? { value: at.value, low: at.low, high: at.high, n: at.n } : null;
	const chart: DotsSpec = {
		kind: 'dots',
		categories: kinds.map(({ name }) => name),
		series: [
			{ name: words.baseline, role: 'previous', points: kinds.map(({ baseline }) => point(baseline)) },
			{ name: words.current, role: 'actual', points: kinds.map(({ current }) => point(current)) }
		],
		x: { label: '', unit: 'rate', zero: true },
		rules: [],
		dumbbell: false,
		concern: []
	};
	const level = env.messages.shell.levels[env.plan.measurement.regrettedFrom] ?? '';
	const unknown = notesOf(results.A4, env, ['unknown_type']);
	return figure(env, ['employees'], {
		id: 'attrition-kinds',
		...kindsTitle(results, env),
		subtitle: words.kinds.subtitle({ n: env.format.count(results.A4?.n ?? 0) }),
		notes: [
			...notesOf(results.A4, env, ['voluntary_change']),
			...(unknown.length > 0 || !kinds.length || kinds.some(({ name }) => name === words.kinds.names.upper)
				? unknown
				: [words.kinds.noUnknown]),
			...(results.A5 && !results.A5.off ? [words.kinds.regretted({ level }), ...notesOf(results.A5, env)] : [])
		],
		n: results.A4?.n ?? 0,
		off: offOf(results.A4, off),
		chart: kinds.length > 0 ? chart : null,
		table: kindsTable(kinds, env)
	});
}
