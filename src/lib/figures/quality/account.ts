import type { StackedSpec } from '$lib/charts/spec.ts';
import * as quality from '$lib/i18n/pages/quality.ts';
import { wordsOf } from '$lib/metrics/definition.ts';
import { metricOf } from '$lib/metrics/registry.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure, FigureTable } from '../figure.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { type Off, KINDS, kindWords, columnName } from './columns.ts';

const sum = (values: readonly (number | null)[]): number =>
	values.reduce<number>((total, value) => total + (value ?? 0), 0);

export function account(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].account;
	const table = tableOf(results.Q1, 'account');
	const parts = ['loaded', 'duplicates', 'quarantined'] as const;
	const counts = parts.map((part) => numbersOf(table, part));
	const written = (key: string): string => env.format.count(sum(numbersOf(table, key)));
	const lost = sum(numbersOf(table, 'unexplained'));
	const chart: StackedSpec = {
		kind: 'stacked',
		categories: textsOf(table, 'file'),
		values: counts,
		share: true,
		unit: 'count',
		parts: parts.map((part, index) => ({ name: words[part], role: index === 0 ? 'actual' : 'previous' }))
	};
	return figure(env, KINDS, {
		id: 'row-account',
		title:
			lost === 0
				? words.title({
						read: written('read'),
						loaded: written('loaded'),
						duplicates: written('duplicates'),
						quarantined: written('quarantined')
					})
				: words.unbalanced({ rows: env.format.count(lost) }),
		subtitle: words.subtitle,
		n: results.Q1?.n ?? 0,
		off: offOf(results.Q1, off),
		chart: chart.categories.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, kindWords(env))
	});
}

/** Metrics whose needed columns hold nothing, each with those columns. */
function offTable(results: Results, env: FigureEnv): FigureTable & { total: number } {
	const words = quality[env.locale].off;
	const fields = tableOf(results.Q2, 'fields');
	const [tables, counts] = [textsOf(fields, 'table'), numbersOf(fields, 'filled')];
	const filled = new Set(
		textsOf(fields, 'field').flatMap((field, row) =>
			(counts[row] ?? 0) > 0 ? [`${tables[row] ?? ''}.${field}`] : []
		)
	);
	const ids = textsOf(tableOf(results.Q2, 'metrics'), 'metric');
	const rows = ids.flatMap((id): [string, string][] => {
		const missing = metricOf(id).needs.filter((need) => !filled.has(need));
		return missing.length === 0
			? []
			: [
					[
						`${id} ${wordsOf(id, env.locale).name}`,
						env.format.items(
							missing.map((need) => {
								const [kind = '', field = ''] = need.split('.');
								return columnName(env, kind, field);
							})
						)
					]
				];
	});
	const text = (label: string) => ({ label, unit: 'none' as const, kind: 'text' as const });
	return { columns: [text(words.metric), text(words.columns)], rows, suppressed: [], total: ids.length };
}

export function switchedOff(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].off;
	const { total, ...table } = offTable(results, env);
	return figure(env, KINDS, {
		id: 'metrics-off',
		title:
			table.rows.length === 0
				? words.none
				: words.title({ count: env.format.count(table.rows.length), total: env.format.count(total) }),
		subtitle: words.subtitle,
		n: total,
		off: offOf(results.Q2, off),
		chart: null,
		table
	});
}
