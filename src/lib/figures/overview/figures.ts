import type { LineSpec, StackedSpec } from '$lib/charts/spec.ts';
import * as overview from '$lib/i18n/pages/overview.ts';
import type { Result } from '$lib/metrics/result.ts';
import { everyLevel } from '$lib/programme/criteria.ts';
import { levelCount } from '$lib/programme/levels.ts';
import { besideRows, monthTable } from '../earlier/beside-months.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { BuildFigures, Figure } from '../figure.ts';
import { withHidden } from '../hidden.ts';
import { marksOn, moodOf, rungOf } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

type Off = (code: string, needs: readonly string[]) => string;

/** Resolution by month against the stated and the measured baseline (I4). */
function resolutionByMonth(results: Results, env: FigureEnv, off: Off): Figure {
	const words = overview[env.locale].month;
	const result = results.I4;
	const table = tableOf(result, 'byMonth');
	const mood = moodOf(result, 'lower');
	const months = textsOf(table, 'month');
	const n = numbersOf(table, 'n').reduce<number>((sum, value) => sum + (value ?? 0), 0);
	const measured = result?.baseline?.value ?? null;
	const chart: LineSpec = {
		kind: 'line',
		x: months.map((month) => month.slice(0, 7)),
		y: { label: '', unit: 'hours', zero: true },
		series: [{ name: words.series, role: 'actual', values: numbersOf(table, 'value') }],
		beside: besideRows(table, 'value', 'hours', env),
		rules: [
			{
				value: env.plan.targets.handling.statedHours,
				label: `${words.stated} ${env.format.hours(env.plan.targets.handling.statedHours, 0)}`,
				role: 'limit'
			},
			...(measured === null
				? []
				: [
						{
							value: measured,
							label: `${words.baseline} ${env.format.hours(measured)}`,
							role: 'baseline' as const
						}
					])
		],
		marks: marksOn(
			months.map((month) => month.slice(0, 7)),
			words.programme,
			env
		),
		limits: []
	};
	const why = offOf(result, off);
	return figure(env, ['tickets'], {
		id: 'resolution-by-month',
		title: why !== null && months.length > 0 ? words.titleAlone : mood === 'plain' ? null : words.title[mood],
		mood,
		subtitle: words.subtitle({ tau: env.format.number(env.plan.measurement.tau / 24, 0), n: env.format.count(n) }),
		n,
		off: months.length > 0 ? null : why,
		notes: months.length > 0 && why !== null ? [why] : [],
		chart: months.length > 0 ? chart : null,
		table: monthTable(table, words.columns, { unit: 'hours' }, env)
	});
}

/** People employed on the day of each bar, hidden ones included; null where they are too few themselves. */
function wholesOf(result: Result | undefined, rounds: readonly string[], before: string): (number | null)[] {
	const table = tableOf(result, 'rounds');
	const [stages, names, people] = [textsOf(table, 'stage'), textsOf(table, 'round'), numbersOf(table, 'people')];
	return rounds.map(
		(round) => people[names.findIndex((name, row) => (stages[row] === 'before' ? before : name) === round)] ?? null
	);
}

/** The level from which people are counted together: the second, of more than four the one in the middle. */
const middleLevel = ({ plan }: FigureEnv): number => Math.max(2, Math.ceil(levelCount(plan) / 2));

/** Share of everybody at a level or above; null where the hidden cells lie on both sides of it. */
function shareAbove(levels: readonly (number | null)[], from: number, whole: number | null): number | null {
	if (!whole) return null;
	const count = (cells: readonly (number | null)[]) => cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
	const [below, above] = [levels.slice(0, from), levels.slice(from)];
	if (!above.includes(null)) return count(above) / whole;
	return below.includes(null) ? null : 1 - count(below) / whole;
}

/** What the latest bar shows; null where that is hidden. */
function levelsTitle(rounds: readonly string[], shares: readonly (number | null)[], env: FigureEnv): string | null {
	const words = overview[env.locale].levels;
	const [round, last = null] = [rounds.at(-1), shares.at(-1)];
	if (round === undefined || last === null) return null;
	const share = env.format.percent(last, 0);
	const level = env.messages.shell.levels[middleLevel(env)] ?? '';
	return round === words.before ? words.titleBefore({ level, share }) : words.title({ level, round, share });
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
	const value = (level: number, round: string) =>
		people[roundOf.findIndex((r, row) => r === round && levelOf[row] === level)] ?? null;
	const every = everyLevel(env.plan.criteria);
	const values = every.map((level) => rounds.map((round) => value(level, round)));
	const wholes = wholesOf(result, rounds, words.before);
	const shares = rounds.map((_, at) =>
		shareAbove(
			values.map((row) => row[at] ?? null),
			middleLevel(env),
			wholes[at] ?? null
		)
	);
	const chart: StackedSpec = {
		kind: 'stacked',
		categories: rounds,
		parts: every.map((level) => ({
			name: env.messages.shell.levels[level] ?? String(level),
			level: rungOf(level, env),
			role: 'actual'
		})),
		values,
		share: true,
		unit: 'people'
	};
	const n = result?.n ?? 0;
	return figure(env, ['employees', 'assessments'], {
		id: 'level-distribution',
		title: levelsTitle(rounds, shares, env),
		subtitle: words.subtitle({ n: env.format.count(n) }),
		n,
		off: offOf(result, off),
		chart: rounds.length > 0 ? withHidden(chart, wholes, env.messages.shell.figure.hidden) : null,
		table: figureTable(table, words.columns, env, { before: words.before, round: words.after })
	});
}

/** The overview's figures. */
export const overviewFigures: BuildFigures = (results, env, off) =>
	[resolutionByMonth, levelDistribution].map((build) => build(results, env, off));
