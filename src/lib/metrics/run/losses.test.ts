import { expect, it } from 'vitest';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { lossNotes } from './losses.ts';

/** A dataset of one ticket file, of which so many rows and values were lost. */
function dataset(rows: [lost: number, of: number], fields: Record<string, [fits: number, total: number]>): DatasetInfo {
	const readings = Object.entries(fields).map(([field, [fits, total]]) => ({
		field,
		header: `列 ${field}`,
		fits,
		total
	}));
	return {
		account: [{ file: 't.csv', kind: 'tickets', read: rows[1], loaded: 0, duplicates: 0, quarantined: rows[0] }],
		reading: { tables: [{ file: 't.csv', sheet: null, kind: 'tickets', fields: readings }], leftOut: [] }
	} as unknown as DatasetInfo;
}

const needs = ['tickets.created_at', 'tickets.resolved_at'];

it.each([
	['a twentieth of the rows is borne', [5, 100], {}, needs, '', []],
	['more than a twentieth of the rows', [6, 100], {}, needs, '', ['rows_lost 6/100']],
	['rows of a table that the number does not read', [60, 100], {}, ['employees.hire_date'], '', []],
	[
		'values of a needed column',
		[0, 100],
		{ resolved_at: [90, 100] },
		needs,
		'',
		['values_lost 10/100 列 resolved_at']
	],
	[
		'values of the column a needed one is made of',
		[0, 100],
		{ duration_raw: [50, 100] },
		needs,
		'',
		['values_lost 50/100 列 duration_raw']
	],
	[
		'the end given beside a bad length of time',
		[0, 100],
		{ resolved_at: [100, 100], duration_raw: [1, 100] },
		needs,
		'',
		[]
	],
	[
		'values that only the statement names',
		[0, 100],
		{ csat_raw: [50, 100] },
		needs,
		'SELECT avg(csat_score)',
		['values_lost 50/100 列 csat_raw']
	],
	['values that the statement does not name', [0, 100], { csat_raw: [50, 100] }, needs, 'SELECT count(*)', []],
	['no values at all', [0, 0], { resolved_at: [0, 0] }, needs, '', []]
] as [string, [number, number], Record<string, [number, number]>, string[], string, string[]][])(
	'%s',
	(_, rows, fields, needed, sql, expected) => {
		const notes = lossNotes(needed, sql, dataset(rows, fields));
		expect(
			notes.map(({ code, values }) =>
				[code, `${String(values.lost)}/${String(values.of)}`, values.header].filter(Boolean).join(' ')
			)
		).toEqual(expected);
	}
);
