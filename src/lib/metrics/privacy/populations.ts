import { monthNumber } from '$lib/programme/months.ts';
import * as sql from '$lib/engine/sql.ts';
import type { Span } from '../result.ts';
import { addMonths, monthsOf } from '../run/windows.ts';
import { inside } from '../tickets/compared.ts';

const SETTLED = 'coalesce(resolved_at, closed_at)';
const RATED = '(csat_score IS NOT NULL OR csat_satisfied IS NOT NULL) AND NOT coalesce(csat_default, false)';

/** Tickets that a number may rest on: which they are, and the day that puts them into a window. */
const dated = {
	created: { which: 'true', day: 'created_at' },
	resolved: { which: 'true', day: SETTLED },
	rated: { which: RATED, day: 'coalesce(csat_rated_at, resolved_at, closed_at, created_at)' },
	complaint: { which: `record_type = 'complaint'`, day: 'created_at' }
} as const;
export type Population = keyof typeof dated | 'open';

const isDated = (name: Population): name is keyof typeof dated => name !== 'open';

/** True of a ticket still open at an instant. */
const openAt = (instant: string): string =>
	`created_at < ${instant} AND (${SETTLED} IS NULL OR ${SETTLED} >= ${instant})`;

/** True of a ticket of a population that belongs to a window. */
export function belongs(name: Population, span: Span): string {
	if (!isDated(name)) return openAt(sql.date(span.end));
	const { which, day } = dated[name];
	return `${which} AND ${inside(day, span)}`;
}

/**
 * The tickets of a population by the month that counts them, as `month` from year 0: of what is open, every month's
 * end.
 */
export function byMonth(name: Population, { start, end }: Span, columns: readonly string[]): string {
	const kept = ['engineer_id', 'customer_id', ...columns].join(', ');
	if (isDated(name)) {
		const { which, day } = dated[name];
		return `SELECT (extract(year FROM ${day}) * 12 + extract(month FROM ${day}) - 1)::INTEGER AS month, ${kept}
	FROM t WHERE ${which} AND ${inside(day, { start, end })}`;
	}
	const ends = monthsOf({ start, end }).map(
		(month) => `(${String(monthNumber(month))}, ${sql.date(addMonths(month, 1))})`
	);
	return (
		`SELECT month, ${kept} FROM t JOIN (VALUES ${ends.join(', ')}) ` +
		`ends(month, month_end) ON ${openAt('month_end')}`
	);
}

export const names: readonly Population[] = ['created', 'resolved', 'rated', 'complaint', 'open'];
const work: readonly Population[] = ['created', 'resolved'];

/** What the entries rest on that rest on tickets other than those that came in or were settled, or on more. */
const restsOn: Readonly<Record<string, readonly Population[]>> = {
	I1: ['rated'],
	I2: ['complaint'],
	I4: work,
	I5: names,
	I6: names,
	I7: names,
	I8: names,
	I9: names,
	I10: work,
	I11: work,
	I14: ['created', 'resolved', 'rated'],
	R3: work,
	R4: ['rated'],
	R5: names,
	R6: names,
	R7: names,
	V6: ['open'],
	V10: ['rated'],
	V11: ['rated', 'resolved'],
	V12: ['rated'],
	V14: ['created', 'complaint'],
	V15: ['complaint'],
	V17: ['created', 'resolved', 'open']
};

/** Populations behind an entry of the dictionary; none where it doesn't rest on tickets. */
export function populationsBehind(id: string): readonly Population[] {
	return restsOn[id] ?? (id.startsWith('V') ? work : []);
}
