import { formatFor } from '$lib/i18n/format.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { messages } from '$lib/i18n/messages.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { type Cell, completed, type DataColumn, type DataTable, type Result } from '$lib/metrics/result.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import type { FigureEnv } from '../../src/lib/figures/env.ts';

/** What figures are phrased with in a test: the published plan, a start in 2025, a year on each side. */
export function envFor(locale: Locale, own: Partial<FigureEnv> = {}): FigureEnv {
	return {
		locale,
		messages: messages[locale],
		format: formatFor(locale),
		plan: publishedPlan,
		filters: noFilters,
		annotations: [],
		dataset: {
			asOf: '2026-07-20T00:00:00',
			account: [],
			reading: { tables: [], leftOut: [] },
			fingerprint: 'f',
			sample: false
		} as unknown as FigureEnv['dataset'],
		windows: {
			programmeStart: '2025-01-01',
			baseline: { start: '2024-01-01', end: '2025-01-01' },
			current: { start: '2025-07-01', end: '2026-07-01' },
			data: { start: '2023-07-01', end: '2026-07-01' }
		},
		...own
	};
}

/** A result by hand; everything not given is empty. */
export function resultFor(id: string, own: Partial<Result> = {}): Result {
	const of = { id, unit: 'none', method: 'none', window: null, asOf: '2026-07-20' } as const;
	return { ...completed(of, { value: null, sql: '' }), ...own };
}

const kinds: Partial<Record<string, DataColumn['kind']>> = {
	month: 'month',
	level: 'level',
	day: 'number',
	mark: 'number',
	from: 'number',
	to: 'number'
};
const codes = [
	'window',
	'reason',
	'cohort',
	'outcome',
	'formula',
	'item',
	'kind',
	'mechanism',
	'state',
	'input',
	'basis',
	'goal'
];

/** A table by hand: column roles by key, then rows; what names a row is a code unless it is known as something else. */
export function tableFor(
	columns: Readonly<Record<string, DataColumn['role']>>,
	rows: Cell[][],
	suppressed: number[] = []
): DataTable {
	return {
		columns: Object.entries(columns).map(([key, role]) => ({
			key,
			role,
			kind: kinds[key] ?? (codes.includes(key) ? 'code' : 'number'),
			unit: 'none'
		})),
		rows,
		suppressed
	};
}
