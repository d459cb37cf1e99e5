import type { DotsSpec } from '$lib/charts/spec.ts';
import * as attribution from '$lib/i18n/pages/attribution.ts';
import * as overview from '$lib/i18n/pages/overview.ts';
import type { OtherBaselines } from '$lib/metrics/impact/other-baselines.ts';
import type { Result } from '$lib/metrics/result.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { figure } from '../make-figure.ts';
import type { FigureEnv } from '../env.ts';
import type { Figure } from '../figure.ts';
import { axis } from '../shared-pictures.ts';
import { columnOf, figureTable, numbersOf, textsOf } from '../from-tables.ts';

const better: Readonly<Record<string, 1 | -1>> = { I1: 1, I2: -1, I3: -1 };
const kinds: Readonly<Record<string, string[]>> = { I1: ['tickets'], I2: ['tickets'], I3: ['employees'] };

/** One target under every baseline; null where fewer than two can be told. */
function fan(id: string, { byTarget, results }: OtherBaselines, env: FigureEnv): Figure | null {
	const all = attribution[env.locale];
	const words = all.baselines;
	const table = byTarget[id];
	if (!table) return null;
	const [value, low, high] = ['value', 'low', 'high'].map((key) => numbersOf(table, key)) as [
		(number | null)[],
		(number | null)[],
		(number | null)[]
	];
	const [from, chosen] = [textsOf(table, 'from'), columnOf(table, 'chosen')];
	const rows = value.flatMap((one, row) => (one === null ? [] : [row]));
	if (rows.length < 2) return null;
	const own = results.find((result): result is Result => result.id === id && result.value !== null);
	const write = (one: number): string => (own?.unit === 'points' ? env.format.points(one) : env.format.change(one));
	const shows = rows.filter((row) => ((better[id] === 1 ? low[row] : -(high[row] ?? NaN)) ?? NaN) > 0);
	const names = { target: wordFor(overview[env.locale].cards, id) ?? id };
	const spread = rows.map((row) => value[row] ?? 0);
	const points = (mine: boolean): DotsSpec['series'][number]['points'] =>
		rows.map((row) =>
			(chosen[row] === true) === mine
				? { value: value[row] ?? 0, low: low[row] ?? null, high: high[row] ?? null }
				: null
		);
	const chart: DotsSpec = {
		kind: 'dots',
		x: axis(own?.unit ?? 'change', false),
		dumbbell: false,
		concern: [],
		categories: rows.map((row) => env.format.month(from[row] ?? '')),
		rules:
			own?.target == null
				? []
				: [{ value: own.target, label: `${words.target} ${write(own.target)}`, role: 'target' }],
		series: [
			{ name: words.other, role: 'previous', points: points(false) },
			...(rows.some((row) => chosen[row] === true)
				? [{ name: words.chosen, role: 'actual' as const, points: points(true) }]
				: [])
		]
	};
	return figure(env, kinds[id] ?? [], {
		id: `baselines-${id}`,
		subtitle: words.subtitle,
		n: own?.n ?? 0,
		chart,
		table: figureTable(table, words.columns, env),
		metrics: [id],
		title:
			shows.length > 0 && shows.length < rows.length
				? words.crossing({
						...names,
						count: env.format.count(shows.length),
						total: env.format.count(rows.length)
					})
				: words.spread({ ...names, low: write(Math.min(...spread)), high: write(Math.max(...spread)) })
	});
}

/** Every target that has two baselines to choose from. */
export function baselineFigures(found: OtherBaselines, env: FigureEnv): Figure[] {
	return Object.keys(found.byTarget).flatMap((id) => fan(id, found, env) ?? []);
}
