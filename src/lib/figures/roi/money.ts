import type { DotsSpec, StackedSpec } from '$lib/charts/spec.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import * as roi from '$lib/i18n/pages/roi.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { notesOf } from '../result-notes.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { inputText } from './input-text.ts';
import type { Off } from './returns.ts';

function costNotes(results: Results, env: FigureEnv): string[] {
	const words = roi[env.locale].costs;
	const {
		format,
		plan: { costs }
	} = env;
	const codes = codeWords(env.locale, 'R1');
	const table = tableOf(results.R1, 'costs');
	const items = textsOf(table, 'item');
	const [amount, low, high] = ['amount', 'low', 'high'].map((key) => numbersOf(table, key));
	const staff = items.indexOf('staff');
	const nothing = items.filter((_, row) => amount?.[row] === 0).map((item) => codes[item] ?? item);
	return [
		...((amount?.[staff] ?? 0) > 0
			? [
					words.staff({
						hours: format.number(costs.assessorHours.base),
						rate: format.money(costs.assessorRate.base),
						low: format.money(low?.[staff] ?? 0),
						high: format.money(high?.[staff] ?? 0)
					})
				]
			: []),
		...(nothing.length > 0 ? [words.empty({ items: format.list(nothing) })] : []),
		...notesOf(results.R1, env, ['planned_rounds', 'shared_cost', 'no_staff_price'])
	];
}

/** What the programme cost, direct and fully loaded (R1). */
export function costTree(results: Results, env: FigureEnv, off: Off): Figure {
	const words = roi[env.locale].costs;
	const { format } = env;
	const result = results.R1;
	const codes = codeWords(env.locale, 'R1');
	const table = tableOf(result, 'costs');
	const items = textsOf(table, 'item');
	const direct = textsOf(table, 'kind').map((kind) => kind === 'direct');
	const amount = numbersOf(table, 'amount');
	const shown = items.map((_, row) => row).filter((row) => (amount[row] ?? 0) > 0);
	const chart: StackedSpec = {
		kind: 'stacked',
		categories: [words.bars.direct, words.bars.loaded],
		parts: shown.map((row) => ({ name: codes[items[row] ?? ''] ?? '', role: 'actual' })),
		values: shown.map((row) => [direct[row] ? (amount[row] ?? null) : 0, amount[row] ?? null]),
		share: false,
		unit: 'cny'
	};
	const { value = null, numerator = null, window = null } = result ?? {};
	return figure(env, ['assessments', 'employees'], {
		id: 'cost-tree',
		title:
			value === null || numerator === null
				? words.titleNone
				: words.title({ loaded: format.money(value), direct: format.money(numerator) }),
		subtitle: words.subtitle({
			period: window ? format.months(window.start, window.end) : '',
			n: format.count(result?.n ?? 0)
		}),
		notes: costNotes(results, env),
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: shown.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, codes)
	});
}

/** What each benefit was multiplied from (the factors of R2 to R4), as one sentence each. */
function factorNotes(results: Results, env: FigureEnv): string[] {
	const words = roi[env.locale].benefits;
	const { format, locale } = env;
	const codes = codeWords(locale, 'R5');
	return (['R2', 'R3', 'R4'] as const).flatMap((id, place) => {
		const table = tableOf(results[id], 'factors');
		const base = numbersOf(table, 'base');
		const factors = textsOf(table, 'input').map(
			(input, row) => `${codes[input] ?? input} ${inputText(input, base[row] ?? null, format)}`
		);
		const name = codes[['attrition', 'handling', 'satisfaction'][place] ?? ''] ?? id;
		return factors.length > 0
			? [
					words.factors({
						name: format.sentence(name),
						factors: factors.join(' × ')
					})
				]
			: [];
	});
}

/** What came of it in money, and what has no price (R5 with R2 to R4). */
export function benefitTree(results: Results, env: FigureEnv, off: Off): Figure {
	const words = roi[env.locale].benefits;
	const { format } = env;
	const result = results.R5;
	const codes = codeWords(env.locale, 'R5');
	const table = tableOf(result, 'benefits');
	const mechanisms = textsOf(table, 'mechanism').map((mechanism) => codes[mechanism] ?? mechanism);
	const [amount, low, high] = ['amount', 'low', 'high'].map((key) => numbersOf(table, key));
	const states = textsOf(table, 'state');
	const priced = mechanisms.filter((_, row) => (amount?.[row] ?? null) !== null);
	const carrying = mechanisms.filter((_, row) => states[row] === 'monetised');
	const possible = mechanisms.filter((_, row) => states[row] === 'possible');
	const points = (state: string) =>
		(amount ?? []).flatMap((value, row) => {
			if (value === null) return [];
			return [states[row] === state ? { value, low: low?.[row] ?? null, high: high?.[row] ?? null } : null];
		});
	const unpriced = mechanisms.filter((_, row) => (amount?.[row] ?? null) === null);
	const chart: DotsSpec = {
		kind: 'dots',
		categories: priced,
		series: [
			{ name: words.series, role: 'actual' as const, points: points('monetised') },
			{ name: words.possible, role: 'previous' as const, points: points('possible') }
		].filter((series) => series.points.some((point) => point !== null)),
		x: { label: '', unit: 'cny', zero: true },
		rules: [],
		dumbbell: false,
		concern: []
	};
	const benefit =
		numbersOf(tableOf(result, 'attribution'), 'benefit')[
			numbersOf(tableOf(result, 'attribution'), 'attribution').indexOf(1)
		] ?? null;
	const said = {
		some: format.list(carrying),
		possible: format.list(possible),
		rest: format.list(unpriced),
		total: benefit === null ? '–' : format.money(benefit)
	};
	const title = [
		carrying.length > 0 ? words.title(said) : words.titleNothing,
		...(possible.length > 0 ? [words.titlePossible(said)] : []),
		...(unpriced.length > 0 ? [words.titleNot(said)] : [])
	].join('');
	return figure(env, ['employees', 'tickets'], {
		id: 'benefit-tree',
		title: priced.length === 0 ? words.titleNone : title,
		subtitle: words.subtitle,
		notes: [
			...factorNotes(results, env),
			...((low ?? []).some((value) => value !== null && value < 0) ? [words.negative] : []),
			...[results.R2, results.R3].flatMap((one) =>
				notesOf(
					one,
					env,
					one?.notes.flatMap(({ code }) => (code === 'not_counted' ? [] : [code]))
				)
			),
			...notesOf(result, env, [
				'possible_benefit',
				'attrition_not_monetised',
				'handling_not_monetised',
				'satisfaction_not_monetised'
			])
		],
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: priced.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, codes)
	});
}
