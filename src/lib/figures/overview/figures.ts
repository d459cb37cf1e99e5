import type { LineSpec, StackedSpec } from '$lib/charts/spec.ts';
import * as overview from '$lib/i18n/pages/overview.ts';
import type { Result } from '$lib/metrics/result.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure, Mood } from '../figure.ts';
import { marksOn } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

type Off = (code: string, needs: readonly string[]) => string;

function moodOf(result: Result | undefined): Mood {
	if (!result || result.low === null || result.high === null) return 'unclear';
	if (result.high < 0) return 'improved';
	return result.low > 0 ? 'worsened' : 'unclear';
}

/** Resolution by month against the stated and the measured baseline (I4). */
export function resolutionByMonth(results: Results, env: FigureEnv, off: Off): Figure {
	const words = overview[env.locale].month;
	const result = results.I4;
	const table = tableOf(result, 'byMonth');
	const mood = moodOf(result);
	const months = textsOf(table, 'month');
	const n = numbersOf(table, 'n').reduce<number>((sum, value) => sum + (value ?? 0), 0);
	const measured = result?.baseline?.value ?? null;
	const chart: LineSpec = {
		kind: 'line',
		x: months.map((month) => month.slice(0, 7)),
		y: { label: '', unit: 'hours', zero: true },
		series: [{ name: words.series, role: 'actual', values: numbersOf(table, 'value') }],
		rules: [
			{ value: env.plan.targets.handling.statedHours, label: `${words.stated} ${env.format.hours(env.plan.targets.handling.statedHours, 0)}`, role: 'limit' },
			...(measured === null ? [] : [{ value: measured, label: `${words.baseline} ${env.format.hours(measured)}`, role: 'baseline' as const }])
		],
		marks: marksOn(months.map((month) => month.slice(0, 7)), words.programme, env),
		limits: []
	};
	const why = offOf(result, off);
	return figure(env, ['tickets'], {
		id: 'resolution-by-month',
		title: why !== null && months.length > 0 ? words.titleAlone : words.title[mood === 'plain' ? 'unclear' : mood],
		mood,
		subtitle: words.subtitle({ tau: env.format.number(env.plan.measurement.tau / 24, 0), n: env.format.count(n) }),
		n,
		off: months.length > 0 ? null : why,
		notes: months.length > 0 && why !== null ? [why] : [],
		chart: months.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env),
		metrics: ['I4']
	});
}

/** Level distribution on each publication day (G1), one bar a round. */
export function levelDistribution(results: Results, env: FigureEnv, off: Off): Figure {
	const words = overview[env.locale].levels;
	const result = results.G1;
	const table = tableOf(result, 'byRound');
	const stages = textsOf(table, 'stage');
	const roundOf = textsOf(table, 'round').map((round, row) => (stages[row] === 'before' ? words.before : round));
	const rounds = [...new Set(roundOf)];
	const levelOf = numbersOf(table, 'level');
	const people = numbersOf(table, 'people');
	const value = (level: number, round: string) => people[roundOf.findIndex((r, row) => r === round && levelOf[row] === level)] ?? null;
	const values = [0, 1, 2, 3, 4].map((level) => rounds.map((round) => value(level, round)));
	const share = (round: string | undefined): string => {
		const counts = values.map((row) => row[rounds.indexOf(round ?? '')] ?? 0);
		const total = counts.reduce((sum, count) => sum + count, 0);
		return total === 0 ? '–' : env.format.percent(counts.slice(2).reduce((sum, count) => sum + count, 0) / total, 0);
	};
	const chart: StackedSpec = {
		kind: 'stacked',
		categories: rounds,
		parts: [0, 1, 2, 3, 4].map((level) => ({ name: env.messages.shell.levels[level] ?? String(level), level, role: 'actual' })),
		values, share: true, unit: 'people'
	};
	const n = result?.n ?? 0;
	return figure(env, ['employees', 'assessments'], {
		id: 'level-distribution',
		title: rounds.length > 1 ? words.title({ first: share(rounds[0]), last: share(rounds.at(-1)) }) : words.titleOne({ last: share(rounds[0]) }),
		subtitle: words.subtitle({ n: env.format.count(n) }),
		n,
		off: offOf(result, off),
		chart: rounds.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, { before: words.before, round: words.after }),
		metrics: ['G1']
	});
}
