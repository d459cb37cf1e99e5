import { definitionWords } from '$lib/i18n/metrics/definitions.ts';
import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { type TableName, tableNames } from '$lib/ingest/model.ts';
import { columns } from '$lib/ingest/vocabulary/columns/tables.ts';
import { holderOf, type MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import type { Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { noteOf } from '../note.ts';

/** How far one column of the model is filled. */
interface Field {
	table: TableName;
	field: string;
	rows: number;
	filled: number;
	share: number | null;
	state: 'filled' | 'partly' | 'absent';
}

const counts = z.record(z.string(), z.number());

/** Filled values of each present column of a table, as columns of one row. */
function countsSql(table: TableName, present: readonly string[]): string {
	const filled = present.map((key) => `count(${sql.name(key)})::INTEGER AS ${sql.name(key)}`);
	return `SELECT ${['count(*)::INTEGER AS "*"', ...filled].join(', ')} FROM ${sql.name(table)}`;
}

async function fieldsOf(context: MetricContext, table: TableName): Promise<Field[]> {
	const { dataset, signal } = context;
	const present = dataset.present[table];
	const [row] = await holderOf(context, table).query(countsSql(table, present), counts, signal);
	const rows = row?.['*'] ?? 0;
	if (rows === 0) return [];
	return Object.keys(columns[table]).map((field) => {
		const filled = row?.[field] ?? 0;
		return {
			table,
			field,
			rows,
			filled,
			share: filled / rows,
			state: filled === 0 ? 'absent' : filled === rows ? 'filled' : 'partly'
		};
	});
}

/** What each metric of the dictionary stands on: its least filled column. */
function byMetric({ metrics }: MetricContext, fields: readonly Field[]) {
	const found = new Map(fields.map((field) => [`${field.table}.${field.field}`, field]));
	return metrics
		.filter(({ needs }) => needs.length > 0)
		.map(({ id, needs }) => {
			const shares = needs.map((need) => found.get(need)?.share ?? 0);
			const share = Math.min(...shares);
			return {
				metric: id,
				nameZh: definitionWords('zh', id).name,
				nameEn: definitionWords('en', id).name,
				needs: needs.join(', '),
				weakest: needs[shares.indexOf(share)] ?? null,
				share,
				off: share === 0
			};
		});
}

/** One SELECT of the filled share over all columns that metrics need, as its column `value`. */
function pooledSql(needed: readonly Field[]): string {
	const tables = tableNames.flatMap((table) => {
		const own = needed.filter((field) => field.table === table);
		const filled = own.map(({ field }) => `count(${sql.name(field)})`).join(' + ');
		return own.length === 0
			? []
			: [
					`SELECT (${filled})::DOUBLE AS filled, (${String(own.length)} * ` +
						`count(*))::DOUBLE AS cells FROM ${sql.name(table)}`
				];
	});
	return `SELECT sum(filled) / nullif(sum(cells), 0) AS value FROM (${tables.join(' UNION ALL ')}) each_table`;
}

async function compute(context: MetricContext): Promise<Draft> {
	const fields: Field[] = [];
	for (const table of tableNames) fields.push(...(await fieldsOf(context, table)));
	const wanted = new Set(context.metrics.flatMap(({ needs }) => needs));
	const needed = fields.filter(({ table, field }) => wanted.has(`${table}.${field}`));
	if (needed.length === 0) return off('no_rows', []);
	const [filled, cells] = [
		needed.reduce((sum, field) => sum + field.filled, 0),
		needed.reduce((sum, field) => sum + field.rows, 0)
	];
	const uses = byMetric(context, fields);
	return {
		value: filled / cells,
		numerator: filled,
		denominator: cells,
		n: cells,
		missing: cells - filled,
		window: null,
		sql: pooledSql(needed),
		notes: [noteOf('switched_off', { count: uses.filter((each) => each.off).length, metrics: uses.length })],
		tables: {
			fields: tableOf(
				[
					column('table', 'dimension', 'code'),
					column('field', 'dimension', 'code'),
					column('rows', 'measure', 'number', 'count'),
					column('filled', 'measure', 'number', 'count'),
					column('share', 'measure', 'number', 'share'),
					column('state', 'measure', 'code')
				],
				fields
			),
			metrics: tableOf(
				[
					column('metric', 'dimension', 'code'),
					column('nameZh', 'measure', 'text'),
					column('nameEn', 'measure', 'text'),
					column('needs', 'measure', 'text'),
					column('weakest', 'measure', 'text'),
					column('share', 'measure', 'number', 'share'),
					column('off', 'measure', 'code')
				],
				uses
			)
		}
	};
}

export const completeness: Metric = {
	id: 'Q2',
	family: 'Q',
	formula: 'Σ filled ÷ Σ rows over the columns that metrics need',
	unit: 'share',
	better: 'higher',
	method: 'none',
	needs: [],
	people: false,
	source: 'ISO/IEC 25012:2008 (completeness)',
	compute
};
