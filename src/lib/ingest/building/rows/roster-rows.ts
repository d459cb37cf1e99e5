import { z } from 'zod';
import { date, name } from '$lib/engine/sql.ts';
import { isLeaverList } from '../../mapping/joined-lists.ts';
import type { Work } from '../options.ts';
import { joinLeavers } from './join-leavers.ts';
import type { Ledger } from './ledger.ts';

const position = z.object({ src: z.number(), src_row: z.number(), value: z.string() });

/** People who are hired after the export was made are not on the roster yet. */
export async function rejectFuture({ engine, tables, signal }: Work, ledger: Ledger, asOf: string): Promise<void> {
	const rows = name(tables.rows('employees'));
	const future = `hire_date > ${date(asOf.slice(0, 10))}`;
	const found = await engine.query(
		`SELECT src, src_row, strftime(hire_date, '%Y-%m-%d') ` +
			`AS value FROM ${rows} WHERE ${future} ORDER BY src, src_row`,
		position,
		signal
	);
	if (found.length === 0) return;
	await engine.run(`DELETE FROM ${rows} WHERE ${future}`, signal);
	await ledger.rejectPeople(found, { code: 'hire_after_as_of', field: 'hire_date' });
}

/** Lists of leavers without hire dates are brought to the roster; who is not on it is left out and told. */
export async function bringLeavers(work: Work, ledger: Ledger, used: readonly string[]): Promise<void> {
	if (!work.sources.some(({ mapping }) => isLeaverList(mapping))) return;
	const rows = (await joinLeavers(work.engine, work.tables, used, work.signal)).map((row) => ({
		...row,
		value: row.value ?? ''
	}));
	for (const { src, src_row: row, value } of rows.filter(({ joined }) => joined)) {
		ledger.addDuplicates(src, 1);
		ledger.findings.add(
			{
				severity: 'warning',
				code: 'leaver_joined',
				kind: 'employees',
				file: ledger.files[src] ?? '',
				field: null,
				header: null
			},
			row,
			() => value
		);
	}
	await ledger.rejectPeople(
		rows.filter(({ joined }) => !joined),
		{ code: 'leaver_not_listed', field: 'employee_id' }
	);
}
