import type { CheckCode } from '../sentences/checks.ts';
import { sourceName } from '../files/sheet.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import type { LeftOut } from '../reading/reading.ts';
import { fieldOf } from '../vocabulary/fields.ts';
import type { ScoreFactors } from './assessments-sql.ts';
import type { Ledger } from './rows/ledger.ts';

/** Files and sheets that were left out beside those that are read. */
export const leftOutOf = (sources: readonly Confirmed[]): LeftOut[] => sources.flatMap(({ leftOut = [] }) => leftOut);

/** Columns that are there and not used. */
export function tellUnread(ledger: Ledger, factors: ScoreFactors): void {
	const { sources, files, account, findings } = ledger;
	for (const [src, { mapping, unread = [] }] of sources.entries()) {
		for (const { header: own, field, code } of unread) {
			const key = {
				severity: 'nulled',
				code,
				kind: mapping.kind,
				file: files[src] ?? '',
				field,
				header: own
			} as const;
			findings.addCount(key, account[src]?.loaded ?? 0);
		}
	}
	for (const [field, bySource] of Object.entries(factors)) {
		for (const [src, factor] of bySource) {
			if (factor !== null) continue;
			const own = ledger.header('assessments', field, src);
			const key = { severity: 'nulled', code: 'mixed_scales', kind: 'assessments', field } as const;
			findings.addCount({ ...key, file: files[src] ?? '', header: own }, account[src]?.loaded ?? 0);
		}
	}
}

/** What was assumed of the files and what was left out. */
export function tellReading(ledger: Ledger): void {
	const { sources, files, account, findings } = ledger;
	for (const [src, { mapping, sheet }] of sources.entries()) {
		const [kind, file] = [mapping.kind, files[src] ?? ''];
		const told = (code: CheckCode, field: string | null, count: number, example: string | null) => {
			const examples = example === null ? [] : [{ row: sheet.headerRow, value: example }];
			const key = {
				severity: 'warning',
				code,
				kind,
				file,
				field,
				header: ledger.header(kind, field, src)
			} as const;
			findings.addCount(key, count, examples);
		};
		const rows = account[src]?.loaded ?? 0;
		for (const { code, count, example } of sheet.notes) told(code, null, count, example);
		if (mapping.columns['ticket_id']?.repeats === 'all') told('ids_rounded', 'ticket_id', rows, null);
		for (const [field, { unit, unitWhy }] of Object.entries(mapping.columns)) {
			if (fieldOf(kind, field).type !== 'duration') continue;
			if (unitWhy === 'assumed') told('unit_assumed', field, rows, unit ?? null);
			if (unitWhy === 'timestamps') told('unit_by_timestamps', field, rows, unit ?? null);
		}
	}
	const kind = sources[0]?.mapping.kind ?? 'tickets';
	for (const entry of leftOutOf(sources)) {
		const key = { severity: 'warning', code: 'left_out', kind, field: null, header: null } as const;
		findings.addCount({ ...key, file: sourceName(entry) }, 1);
	}
}
