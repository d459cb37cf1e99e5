import { z } from 'zod';
import { name } from '$lib/engine/sql.ts';
import { Findings, type RejectedRow } from '../../findings.ts';
import { rowsAt, type Sheet, sourceName } from '../../files/sheet.ts';
import type { Confirmed } from '../../mapping/confirm.ts';
import { type RowAccount, type TableName, tableNames } from '../../model.ts';
import { ImportProblem } from '../../problem.ts';
import type { Work } from '../options.ts';
import { addToQuarantine } from '../quarantine.ts';

const counted = z.object({ src: z.number(), n: z.number() });

/** A row by its file and its place there, with the value that is told of it. */
export interface PlacedRow {
	src: number;
	src_row: number;
	value: string;
}

/** Why people are left out once all rows have been read. */
interface PeopleFault {
	code: 'hire_after_as_of' | 'leaver_not_listed';
	field: 'hire_date' | 'employee_id';
}

/** What became of each row: the account of every file, what is told of it, and the quarantine. */
export class Ledger {
	readonly sources: readonly Confirmed[];
	readonly sheets: Sheet[];
	readonly files: string[];
	/** Of each file, by its number. */
	readonly account: RowAccount[];
	readonly findings = new Findings();
	readonly #work: Work;

	constructor(work: Work) {
		this.#work = work;
		this.sources = work.sources;
		this.sheets = work.sources.map(({ sheet }) => sheet);
		this.files = this.sheets.map(sourceName);
		this.account = work.sources.map(({ mapping: { kind } }, at) => ({
			file: this.files[at] ?? '',
			kind,
			read: 0,
			loaded: 0,
			duplicates: 0,
			quarantined: 0
		}));
	}

	/** The file's own header of a field. */
	header(kind: TableName, field: string | null, src: number): string | null {
		const mapping = this.sources[src]?.mapping;
		return field !== null && mapping?.kind === kind ? (mapping.columns[field]?.header ?? null) : null;
	}

	/** Counts rows of a file that other rows stand for. */
	addDuplicates(src: number, rows: number): void {
		const account = this.account[src];
		if (account) account.duplicates += rows;
	}

	/** Keeps rows that are not loaded, with their cells. */
	async quarantine(src: number, kind: TableName, rows: readonly RejectedRow[]): Promise<void> {
		const { engine, tables, signal } = this.#work;
		await addToQuarantine(engine, tables.table('quarantine'), this.files[src] ?? '', kind, rows, signal);
	}

	/** Leaves people out whose rows had passed their own checks; the rows themselves are gone already. */
	async rejectPeople(rows: readonly PlacedRow[], fault: PeopleFault): Promise<void> {
		for (const src of new Set(rows.map((row) => row.src)))
			await this.#reject(
				src,
				rows.filter((row) => row.src === src),
				fault
			);
	}

	async #reject(src: number, rows: readonly PlacedRow[], { code, field }: PeopleFault): Promise<void> {
		const kind = 'employees';
		const file = this.files[src] ?? '';
		const sheet = this.sheets[src];
		const cells = sheet ? rowsAt(sheet, new Set(rows.map((row) => row.src_row))) : new Map<number, string[]>();
		const header = this.header(kind, field, src);
		for (const { src_row: row, value } of rows)
			this.findings.add({ severity: 'error', code, kind, file, field, header }, row, () => value);
		const account = this.account[src];
		if (account) account.quarantined += rows.length;
		await this.quarantine(
			src,
			kind,
			rows.map(({ src_row: row }) => ({ row, code, field, cells: cells.get(row) ?? [] }))
		);
	}

	/**
	 * Counts what is really there: an account that does not balance is a fault of this program and stops the import.
	 */
	async balance(): Promise<void> {
		const { engine, tables, signal } = this.#work;
		for (const kind of tableNames) {
			const rows = await engine.query(
				'SELECT src::INTEGER AS src, count(*)::INTEGER AS n FROM ' +
					`${name(tables.checked(kind))} GROUP BY src`,
				counted,
				signal
			);
			for (const { src, n } of rows) {
				const account = this.account[src];
				if (account) account.loaded += n;
			}
		}
		const wrong = this.account.find(
			({ read, loaded, duplicates, quarantined }) => read !== loaded + duplicates + quarantined
		);
		if (wrong) throw new ImportProblem('account_unbalanced', { ...wrong });
		const useless = this.account.find(({ loaded, duplicates }) => loaded + duplicates === 0);
		if (!useless) return;
		const codes = new Set(
			this.findings
				.list()
				.filter(({ severity, file }) => severity === 'error' && file === useless.file)
				.map(({ code }) => code)
		);
		throw new ImportProblem('all_quarantined', { file: useless.file, read: useless.read, codes: [...codes] });
	}
}
