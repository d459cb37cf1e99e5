import type { LineSpec } from '$lib/charts/spec.ts';
import * as attribution from '$lib/i18n/pages/attribution.ts';
import { codeText } from '$lib/i18n/metrics/reasons.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { figure, offOf } from '../make-figure.ts';
import type { Cell } from '$lib/metrics/result.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { notesOf } from '../result-notes.ts';
import { axis, marksOn, moodOf } from '../shared-pictures.ts';
import { changeDots } from './change-dots.ts';
import { outcomesFigure, placeboDoubts, startsFigure } from './placebo.ts';
import { columnOf, figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

type Off = (code: string, needs: readonly string[]) => string;

/** One rung of the ladder of evidence in words. */
export interface Rung {
	name: string;
	feasible: boolean;
	highest: boolean;
	reason: string;
}

/** The ladder of evidence, weakest first. */
export function ladderOf(results: Results, env: FigureEnv): Rung[] {
	const table = tableOf(results.I11, 'ladder');
	const [feasible, highest, reason] = ['feasible', 'highest', 'reason'].map((key) => columnOf(table, key));
	const words = (code: Cell | undefined) =>
		code === null || code === undefined ? '' : (codeText(env.locale, 'I11', String(code)) ?? String(code));
	return columnOf(table, 'rung').map((rung, row) => ({
		name: words(rung),
		feasible: feasible?.[row] === true,
		highest: highest?.[row] === true,
		reason: words(reason?.[row])
	}));
}

const labelled = (months: readonly string[]): string[] => months.map((month) => month.slice(0, 7));

/**
 * With too few months before the start the earlier line goes no further than they do, and nothing is concluded from
 * it.
 */
const notExtended = ({ I10 }: Results): boolean => I10?.notes.some(({ code }) => code === 'not_extended') ?? false;

function interrupted(results: Results, env: FigureEnv, off: Off): Figure {
	const words = attribution[env.locale].its;
	const table = tableOf(results.I10, 'I2');
	const estimates = tableOf(results.I10, 'estimates');
	const row = textsOf(estimates, 'series').indexOf('I2');
	const [low, high] = ['mean_effect_low', 'mean_effect_high'].map((key) => numbersOf(estimates, key)[row] ?? null);
	const mood = moodOf({ low: low ?? null, high: high ?? null }, 'lower');
	const short = notExtended(results);
	const months = labelled(textsOf(table, 'month'));
	const start = env.windows.programmeStart?.slice(0, 7) ?? '';
	const after = numbersOf(table, 'counterfactual').map((value, index) =>
		(months[index] ?? '') >= start ? value : null
	);
	const chart: LineSpec = {
		kind: 'line',
		x: months,
		y: axis('hours', true),
		rules: [],
		limits: [],
		marks: marksOn(months, attribution[env.locale].programme, env),
		series: [
			{ name: words.actual, role: 'actual', values: numbersOf(table, 'value') },
			{ name: words.fitted, role: 'reference', values: numbersOf(table, 'fitted') },
			...(short ? [] : [{ name: words.counterfactual, role: 'previous' as const, values: after }])
		]
	};
	const hours = (value: number | null | undefined) => (value == null ? '–' : env.format.hours(value));
	return figure(env, ['tickets'], {
		id: 'interrupted-series',
		mood,
		title: short ? words.short : mood === 'plain' ? null : words[mood],
		subtitle: short ? words.subtitleShort : words.subtitle({ low: hours(low), high: hours(high) }),
		n: months.length,
		off: offOf(results.I10, off),
		notes: notesOf(results.I10, env, [
			'not_extended',
			'season_taken_out',
			'season_not_told',
			'errors_last',
			'transition_masked'
		]),
		chart: months.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env)
	});
}

function differences(results: Results, env: FigureEnv, off: Off): Figure {
	const words = attribution[env.locale].did;
	const table = tableOf(results.I11, 'outcomes');
	const outcomes = textsOf(table, 'outcome');
	const [low, high] = [numbersOf(table, 'low'), numbersOf(table, 'high')];
	const time = outcomes.indexOf('I4');
	const mood = moodOf({ low: low[time] ?? null, high: high[time] ?? null }, 'lower');
	const chart = changeDots(table, {
		categories: outcomes.map((id) => wordFor(words.outcomes, id) ?? id),
		value: 'value',
		name: words.series,
		none: words.none
	});
	return figure(env, ['tickets', 'assessments'], {
		id: 'difference-in-differences',
		mood,
		title: mood === 'plain' ? null : words[mood],
		subtitle: words.subtitle,
		n: results.I11?.n ?? 0,
		off: offOf(results.I11, off),
		notes: notesOf(results.I11, env),
		chart,
		table: figureTable(table, words.columns, env, words.outcomes)
	});
}

function preTrend(results: Results, env: FigureEnv, off: Off): Figure {
	const words = attribution[env.locale].trend;
	const table = tableOf(results.I11, 'preTrend');
	const months = labelled(textsOf(table, 'month'));
	const series = [
		{ name: words.graded, role: 'actual' as const, values: numbersOf(table, 'graded') },
		{ name: words.others, role: 'previous' as const, values: numbersOf(table, 'others') }
	];
	return figure(env, ['tickets'], {
		id: 'pre-trend',
		title: words.title,
		subtitle: words.subtitle,
		n: results.I11?.n ?? 0,
		off: offOf(results.I11, off),
		chart:
			months.length > 0
				? {
						kind: 'line',
						x: months,
						y: axis('hours', true),
						series,
						rules: [],
						limits: [],
						marks: marksOn(months, attribution[env.locale].programme, env)
					}
				: null,
		table: figureTable(table, words.columns, env)
	});
}

function volume(results: Results, env: FigureEnv, off: Off): Figure {
	const words = attribution[env.locale].volume;
	const table = tableOf(results.V17, 'byMonth');
	const months = labelled(textsOf(table, 'month'));
	const created = numbersOf(table, 'created');
	const windows = tableOf(results.V17, 'windows');
	const [before = null, after = null] = ['baseline', 'current'].map(
		(window) => numbersOf(windows, 'created')[textsOf(windows, 'window').indexOf(window)] ?? null
	);
	const said = { before: env.format.count(before ?? 0), after: env.format.count(after ?? 0) };
	return figure(env, ['tickets'], {
		id: 'ticket-volume',
		title: after === null ? null : before === null ? words.titleAlone(said) : words.title(said),
		subtitle: words.subtitle,
		n: results.V17?.n ?? 0,
		off: offOf(results.V17, off),
		chart:
			months.length > 0
				? {
						kind: 'line',
						x: months,
						y: axis('count', true),
						series: [{ name: words.series, role: 'actual', values: created }],
						rules: [],
						limits: [],
						marks: marksOn(months, attribution[env.locale].programme, env)
					}
				: null,
		table: figureTable(table, words.columns, env)
	});
}

/** The attribution page's figures, the most telling first. */
export function attributionFigures(results: Results, env: FigureEnv, off: Off): Figure[] {
	return [interrupted, differences, preTrend, startsFigure, outcomesFigure, volume].map((build) =>
		build(results, env, off)
	);
}

/**
 * What may be said in the end: the finding of the highest rung that the data carry, in the mood of its own interval.
 *
 * Control charts and before-after comparisons never credit the programme, whatever they show.
 */
export function contributionOf(results: Results, env: FigureEnv): string | null {
	const rungs = textsOf(tableOf(results.I11, 'ladder'), 'rung');
	const ladder = ladderOf(results, env);
	const at = ladder.findIndex((rung) => rung.highest);
	const highest = ladder[at];
	if (!highest) return null;
	const code = rungs[at] ?? '';
	if (code === 'its' && notExtended(results))
		return attribution[env.locale].contribution.short({ rung: highest.name });
	const figures: Record<string, (r: Results, e: FigureEnv, off: Off) => Figure> = {
		its: interrupted,
		did: differences,
		staggered: differences
	};
	const mood = figures[code]?.(results, env, () => '').mood ?? 'unclear';
	if (mood === 'improved' && placeboDoubts(results))
		return attribution[env.locale].contribution.doubted({ rung: highest.name });
	return attribution[env.locale].contribution[mood === 'plain' ? 'unclear' : mood]({ rung: highest.name });
}
