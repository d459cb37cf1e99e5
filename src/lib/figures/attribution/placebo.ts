import type { BarsSpec } from '$lib/charts/spec.ts';
import * as attribution from '$lib/i18n/pages/attribution.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { columnOf, figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { figure, offOf } from '../make-figure.ts';
import { notesOf } from '../result-notes.ts';
import { axis } from '../shared-pictures.ts';
import { changeDots } from './change-dots.ts';

type Off = (code: string, needs: readonly string[]) => string;

/** Series in the order in which one is shown: the first that there is. */
const series = ['I2', 'I4', 'I1'];

/** The same change at every earlier start, the real one beside them. */
export function startsFigure(results: Results, env: FigureEnv, off: Off): Figure {
	const words = attribution[env.locale].placebo;
	const table = tableOf(results.I13, series.find((id) => results.I13?.tables[id]) ?? '');
	const [starts, change, own] = [textsOf(table, 'start'), numbersOf(table, 'change'), columnOf(table, 'own')];
	const only = (real: boolean) => change.map((value, i) => ((own[i] === true) === real ? value : null));
	const chart: BarsSpec = {
		kind: 'bars',
		categories: starts.map((month) => month.slice(0, 7)),
		series: [
			{ name: words.earlier, role: 'previous', values: only(false) },
			{ name: words.real, role: 'actual', values: only(true) }
		],
		y: axis('change', true),
		upright: true,
		rules: [],
		thresholds: [],
		concern: []
	};
	const asGood = results.I13?.value ?? null;
	return figure(env, ['tickets'], {
		id: 'placebo-starts',
		mood: asGood === 0 ? 'improved' : 'unclear',
		title: asGood === null ? null : asGood === 0 ? words.standsOut : words.doesNot,
		subtitle: words.startsSubtitle,
		n: results.I13?.n ?? 0,
		off: offOf(results.I13, off),
		notes: notesOf(results.I13, env),
		chart: starts.length > 0 ? chart : null,
		table: figureTable(table, words.startColumns, env)
	});
}

/** Whether outcomes that grading should not move did. */
export function outcomesFigure(results: Results, env: FigureEnv, off: Off): Figure {
	const words = attribution[env.locale].placebo;
	const table = tableOf(results.I14, 'outcomes');
	const codes = codeWords(env.locale, 'I14');
	const moved = columnOf(table, 'moved');
	const chart = changeDots(table, {
		categories: textsOf(table, 'outcome').map((code) => codes[code] ?? code),
		value: 'change',
		name: words.change,
		none: words.none,
		concern: moved.flatMap((one, i) => (one === true ? [i] : []))
	});
	const count = results.I14?.value ?? null;
	return figure(env, ['tickets'], {
		id: 'placebo-outcomes',
		mood: count === 0 ? 'plain' : 'unclear',
		title: count === null ? null : count === 0 ? words.still : words.moved,
		subtitle: words.outcomesSubtitle,
		n: results.I14?.n ?? 0,
		off: offOf(results.I14, off),
		notes: notesOf(results.I14, env),
		chart,
		table: figureTable(table, words.outcomeColumns, env, codes)
	});
}

/** What both placebos say, in a sentence each; none where neither is known. */
export const placeboLines = (results: Results, env: FigureEnv): string[] => [
	...notesOf(results.I13, env, ['start_stands_out', 'start_does_not_stand_out']),
	...notesOf(results.I14, env, ['placebos_still', 'placebos_moved'])
];

/** Whether a placebo speaks against the programme: an earlier start did as well, or what it can't move moved. */
export const placeboDoubts = ({ I13, I14 }: Results): boolean => (I13?.value ?? 0) > 0 || (I14?.value ?? 0) > 0;
