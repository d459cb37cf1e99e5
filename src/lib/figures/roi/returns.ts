import type { BarsSpec, DotsSpec, TornadoSpec } from '$lib/charts/spec.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import * as roi from '$lib/i18n/pages/roi.ts';
import type { Format } from '$lib/i18n/format.ts';
import type { Result } from '$lib/metrics/result.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure, FigureTable } from '../figure.ts';
import { notesOf } from '../result-notes.ts';
import { inputText } from './input-text.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

export type Off = (code: string, needs: readonly string[], id?: string) => string;

const kinds = ['employees', 'assessments', 'tickets'];

/** Where a value's interval lies: wholly above the target, wholly below a floor, or neither. */
function finding(
	low: number | null,
	high: number | null,
	target: number,
	floor: number
): 'improved' | 'worsened' | 'unclear' {
	if (low === null || high === null) return 'unclear';
	if (low >= target) return 'improved';
	return high < floor ? 'worsened' : 'unclear';
}

/** What a return shows; what carries it may hold it back. */
const moodOf = ({ low, high }: Result, target: number, held: boolean) =>
	held ? 'unclear' : finding(low, high, target, 0);

/** The return at the shares of the change that a reader may credit (R5), against 0 and the target. */
export function returnStrip(results: Results, env: FigureEnv, off: Off): Figure {
	const words = roi[env.locale];
	const { format } = env;
	const result = results.R5;
	const table = tableOf(result, 'attribution');
	const [share, value, low, high] = ['attribution', 'roi', 'low', 'high'].map((key) => numbersOf(table, key));
	const target = result?.target ?? null;
	const percent = (number: number | null) => (number === null ? '–' : format.percent(number, 0));
	const chart: DotsSpec = {
		kind: 'dots',
		categories: (share ?? []).map((credited) => percent(credited)),
		series: [
			{
				name: words.returns.series,
				role: 'actual',
				points: (value ?? []).map((at, row) =>
					at === null ? null : { value: at, low: low?.[row] ?? null, high: high?.[row] ?? null }
				)
			}
		],
		x: { label: '', unit: 'share', zero: true },
		rules: [
			{ value: 0, label: words.zero, role: 'baseline' },
			...(target === null
				? []
				: [{ value: target, label: `${words.target} ${percent(target)}`, role: 'target' as const }])
		],
		dumbbell: false,
		concern: []
	};
	const known = result && result.value !== null;
	const noted = (code: string) => result?.notes.some((note) => note.code === code) ?? false;
	const mood = known ? moodOf(result, target ?? 0, noted('nothing_carries') || noted('held_back')) : 'plain';
	const said = {
		roi: percent(result?.value ?? null),
		low: percent(result?.low ?? null),
		high: percent(result?.high ?? null),
		target: percent(target)
	};
	const title = () => {
		if (mood === 'plain') return words.returns.titleNone;
		if (noted('nothing_carries')) return words.returns.titleNothing;
		return noted('held_back') ? words.returns.titleHeld(said) : words.returns.title[mood](said);
	};
	return figure(env, kinds, {
		id: 'return-strip',
		title: title(),
		mood,
		subtitle: words.returns.subtitle,
		notes: notesOf(result, env),
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: table.rows.length > 0 ? chart : null,
		table: figureTable(table, words.returns.columns, env)
	});
}

/** Bars are shares of the draws, not chances of an event: a thin one is written as it is. */
const spread = (table: FigureTable): FigureTable => ({
	...table,
	columns: table.columns.map((column) => (column.unit === 'probability' ? { ...column, unit: 'share' } : column))
});

/** How the simulated returns spread around the target (R6). */
export function returnOdds(results: Results, env: FigureEnv, off: Off): Figure {
	const words = roi[env.locale];
	const { format } = env;
	const result = results.R6;
	const table = tableOf(result, 'draws');
	const from = numbersOf(table, 'from');
	const target = result?.target ?? null;
	// One bar begins at the target; where all draws lie on one side of it there is no line to draw.
	const goal = target === null ? -1 : from.findIndex((at) => at !== null && Math.abs(at - target) < 1e-9);
	const chart: BarsSpec = {
		kind: 'bars',
		categories: from.map((at) => (at === null ? '' : format.percent(at, 0))),
		series: [{ name: words.odds.series, role: 'actual', values: numbersOf(table, 'probability') }],
		y: { label: words.odds.axis, unit: 'share', zero: true },
		upright: true,
		rules: [],
		thresholds:
			goal > 0 && target !== null
				? [{ before: goal, label: `${words.target} ${format.percent(target, 0)}` }]
				: [],
		concern: []
	};
	const leavers = result?.notes.find(({ code }) => code === 'break_even')?.values.leavers;
	const said = {
		probability: result?.value == null ? '' : format.probability(result.value),
		target: target === null ? '' : format.percent(target, 0)
	};
	const title = !said.probability
		? words.odds.titleNone
		: typeof leavers === 'number'
			? words.odds.titleBreakEven({ ...said, leavers: format.number(leavers) })
			: words.odds.title(said);
	return figure(env, kinds, {
		id: 'return-odds',
		title,
		subtitle: words.odds.subtitle({ n: format.count(result?.n ?? 0) }),
		notes: notesOf(result, env),
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: table.rows.length > 0 ? chart : null,
		table: spread(figureTable(table, words.odds.columns, env))
	});
}

/** The input's own three values come in units of their own, so they are written out. */
function tornadoTable(table: FigureTable, inputs: readonly string[], format: Format): FigureTable {
	const own = (column: number) => column >= 1 && column <= 3;
	return {
		...table,
		columns: table.columns.map((column, at) => (own(at) ? { ...column, kind: 'text' } : column)),
		rows: table.rows.map((row, at) =>
			row.map((cell, column) =>
				own(column) && typeof cell === 'number' ? inputText(inputs[at] ?? '', cell, format) : cell
			)
		)
	};
}

/** Which input sways the return most (R7). */
export function returnTornado(results: Results, env: FigureEnv, off: Off): Figure {
	const words = roi[env.locale];
	const { format } = env;
	const result = results.R7;
	const codes = codeWords(env.locale, 'R7');
	const table = tableOf(result, 'tornado');
	const inputs = textsOf(table, 'input');
	const [atLow, atHigh] = ['roi_low', 'roi_high'].map((key) => numbersOf(table, key));
	const [low, high] = ['low', 'high'].map((key) => numbersOf(table, key));
	const items = inputs.map((input, row) => ({
		name: codes[input] ?? input,
		low: atLow?.[row] ?? 0,
		high: atHigh?.[row] ?? 0,
		lowLabel: inputText(input, low?.[row] ?? null, format),
		highLabel: inputText(input, high?.[row] ?? null, format)
	}));
	const target = results.R5?.target ?? null;
	const chart: TornadoSpec = {
		kind: 'tornado',
		base: result?.value ?? 0,
		unit: 'share',
		label: words.tornado.label,
		items,
		rules:
			target === null
				? []
				: [{ value: target, label: `${words.target} ${format.percent(target, 0)}`, role: 'target' }]
	};
	const ends = (item: (typeof items)[number]) =>
		[Math.min(item.low, item.high), Math.max(item.low, item.high)] as const;
	const crossing = items.filter((item) => ends(item)[0] < 0 && ends(item)[1] > 0).map(({ name }) => name);
	const [widest] = items;
	return figure(env, kinds, {
		id: 'return-tornado',
		title: widest
			? words.tornado.title({
					input: widest.name,
					low: format.percent(ends(widest)[0], 0),
					high: format.percent(ends(widest)[1], 0)
				})
			: words.tornado.titleNone,
		subtitle: words.tornado.subtitle,
		notes: crossing.length > 0 ? [words.tornado.crosses({ inputs: format.list(crossing) })] : [],
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: items.length > 0 ? chart : null,
		table: tornadoTable(figureTable(table, words.tornado.columns, env, codes), inputs, format)
	});
}

/** Fewer leavers that pay for the programme alone (R6), against those estimated (A10). */
export function breakEven(results: Results, env: FigureEnv, off: Off): Figure {
	const words = roi[env.locale];
	const { format } = env;
	const { R6, A10 } = results;
	const table = tableOf(R6, 'breakEven');
	const [basis, goal] = [textsOf(table, 'basis'), textsOf(table, 'goal')];
	const leavers = numbersOf(table, 'leavers');
	const name = (row: number) =>
		words.breakEven.bars[basis[row] === 'direct' ? 'direct' : 'loaded'][goal[row] === 'zero' ? 'zero' : 'target'];
	const needed = leavers[basis.findIndex((each, row) => each === 'loaded' && goal[row] === 'target')] ?? null;
	const seen = A10?.value ?? null;
	const chart: BarsSpec = {
		kind: 'bars',
		categories: basis.map((_, row) => name(row)),
		series: [{ name: words.breakEven.series, role: 'actual', values: leavers }],
		y: { label: words.breakEven.series, unit: 'people', zero: true },
		upright: false,
		rules:
			seen === null
				? []
				: [{ value: seen, label: `${words.breakEven.seen} ${format.number(seen)}`, role: 'limit' }],
		thresholds: [],
		concern: []
	};
	// Leavers avoided that are possible only are never enough, whatever their own interval says.
	const benefits = tableOf(results.R5, 'benefits');
	const counted = textsOf(benefits, 'state')[textsOf(benefits, 'mechanism').indexOf('attrition')] !== 'possible';
	const found = finding(A10?.low ?? null, A10?.high ?? null, needed ?? 0, needed ?? 0);
	const mood = needed === null || seen === null ? 'plain' : found === 'improved' && !counted ? 'unclear' : found;
	const number = (value: number | null | undefined) => (value == null ? '–' : format.number(value));
	const said = { needed: number(needed), seen: number(seen), low: number(A10?.low), high: number(A10?.high) };
	return figure(env, kinds, {
		id: 'break-even',
		title:
			needed === null
				? words.breakEven.titleNone
				: mood === 'plain'
					? words.breakEven.titleAlone(said)
					: words.breakEven.title[mood](said),
		mood,
		subtitle: words.breakEven.subtitle,
		notes: notesOf(A10, env, ['few_leavers']),
		n: A10?.n ?? 0,
		off: leavers.some((value) => value !== null) ? null : offOf(R6, off),
		chart: leavers.some((value) => value !== null) ? chart : null,
		table: figureTable(table, words.breakEven.columns, env, codeWords(env.locale, 'R6'))
	});
}
