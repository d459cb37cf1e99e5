import type { LineSpec } from '$lib/charts/spec.ts';
import * as quality from '$lib/i18n/pages/quality.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import type { DataTable } from '$lib/metrics/result.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { notesOf } from '../result-notes.ts';
import { axis } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import type { Off } from './columns.ts';

const MOST_SERIES = 3;

/** Month and share of each row, under what names its field and value. */
function cellsOf(table: DataTable): { key: string; month: string; share: number | null }[] {
	const [fields, values, months, shares] = [
		textsOf(table, 'field'),
		textsOf(table, 'value'),
		textsOf(table, 'month'),
		numbersOf(table, 'share')
	];
	return months.map((month, row) => ({
		key: `${fields[row] ?? ''} ${values[row] ?? ''}`,
		month: month.slice(0, 7),
		share: shares[row] ?? null
	}));
}

export function drift(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].drift;
	const jumps = tableOf(results.Q6, 'jumps');
	const series = tableOf(results.Q6, 'series');
	const fieldWords = codeWords(env.locale, 'Q6');
	const jumped = cellsOf(jumps);
	const shown = [...new Set(jumped.map(({ key }) => key))].slice(0, MOST_SERIES);
	const points = cellsOf(series);
	const months = [...new Set(points.map(({ month }) => month))].sort();
	const nameOf = (key: string): string => {
		const [field = '', ...value] = key.split(' ');
		return `${fieldWords[field] ?? field} · ${value.join(' ') || words.empty}`;
	};
	const chart: LineSpec = {
		kind: 'line',
		x: months,
		y: axis('share', true),
		rules: [],
		limits: [],
		marks: [],
		series: shown.map((key, index) => ({
			name: nameOf(key),
			role: (['actual', 'previous', 'reference'] as const)[index] ?? 'reference',
			values: months.map(
				(month) => points.find((point) => point.key === key && point.month === month)?.share ?? null
			),
			flags: jumped.flatMap((jump) =>
				jump.key === key && months.includes(jump.month)
					? [{ index: months.indexOf(jump.month), kind: 'concern' as const }]
					: []
			)
		}))
	};
	const [first] = jumped;
	return figure(env, ['tickets'], {
		id: 'definition-drift',
		title: first
			? words.title({ count: env.format.count(results.Q6?.value ?? 0), month: env.format.month(first.month) })
			: words.none,
		subtitle: words.subtitle,
		n: results.Q6?.n ?? 0,
		off: offOf(results.Q6, off),
		notes: notesOf(results.Q6, env).slice(0, 3),
		chart: months.length > 0 ? chart : null,
		table: figureTable(jumps, words.columns, env, fieldWords)
	});
}
