import type { LineSpec, Mark } from '$lib/charts/spec.ts';
import * as quality from '$lib/i18n/pages/quality.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { notesOf } from '../result-notes.ts';
import { axis } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { type Off, KINDS, namesOf, kindWords, columnName, lying } from './columns.ts';

const MOST_BARS = 12;

export function completeness(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].completeness;
	const table = tableOf(results.Q2, 'fields');
	const [tables, fields, states, shares] = [
		textsOf(table, 'table'),
		textsOf(table, 'field'),
		textsOf(table, 'state'),
		numbersOf(table, 'share')
	];
	const partly = states
		.flatMap((state, row) =>
			state === 'partly'
				? [{ name: columnName(env, tables[row] ?? '', fields[row] ?? ''), share: shares[row] ?? 0 }]
				: []
		)
		.sort((a, b) => a.share - b.share);
	const shown = partly.slice(0, MOST_BARS);
	const [least] = partly;
	return figure(env, KINDS, {
		id: 'completeness',
		n: results.Q2?.n ?? 0,
		off: offOf(results.Q2, off),
		subtitle: words.subtitle,
		title: least
			? words.title({
					share: env.format.percent(results.Q2?.value ?? 0),
					field: least.name,
					least: env.format.percent(least.share)
				})
			: words.full,
		chart: lying(
			shown.map(({ name }) => name),
			words.series,
			shown.map(({ share }) => share),
			{ ...axis('share', true), max: 1 }
		),
		table: figureTable(table, words.columns, env, {
			...codeWords(env.locale, 'Q2'),
			...namesOf(env).fields,
			...kindWords(env)
		})
	});
}

export function coverage(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].coverage;
	const table = tableOf(results.Q5, 'calendar');
	const months = textsOf(table, 'month').map((month) => month.slice(0, 7));
	const states = textsOf(table, 'state');
	const streams = (['tickets', 'resolved', 'ratings'] as const).filter((stream) =>
		numbersOf(table, stream).some((count) => count !== null)
	);
	const drawn = streams.length > 0 ? streams : (['hires', 'leavers'] as const);
	const marks = months.flatMap((x, row): Mark[] =>
		states[row] === 'partial'
			? [{ x, label: words.partial, role: 'incomplete' }]
			: states[row] === 'missing'
				? [{ x, label: words.gap, role: 'annotation' }]
				: []
	);
	const chart: LineSpec = {
		kind: 'line',
		x: months,
		y: axis('count', true),
		rules: [],
		limits: [],
		marks,
		series: drawn.map((stream, index) => ({
			name: words.columns[stream],
			role: (['actual', 'previous', 'reference'] as const)[index] ?? 'reference',
			values: numbersOf(table, stream)
		}))
	};
	return figure(env, KINDS, {
		id: 'coverage',
		title: !results.Q5?.denominator
			? null
			: words.title({
					covered: env.format.count(results.Q5.numerator ?? 0),
					total: env.format.count(results.Q5.denominator)
				}),
		subtitle: words.subtitle,
		n: results.Q5?.n ?? 0,
		off: offOf(results.Q5, off),
		notes: notesOf(results.Q5, env, ['gap']).slice(0, 3),
		chart: months.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, codeWords(env.locale, 'Q5'))
	});
}
