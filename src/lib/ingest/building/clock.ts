import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, timestamp } from '$lib/engine/sql.ts';
import type { TableName } from '../model.ts';

/**
 * What a table records when it happens, and the share of its rows after today from which the clock is wrong, not they.
 */
const recorded: Record<TableName, { column: string; share: number }> = {
	// Who has signed for next month stands in a roster before the first day.
	employees: { column: 'hire_date', share: 0.2 },
	assessments: { column: 'assess_date', share: 0.05 },
	tickets: { column: 'created_at', share: 0.05 }
};

/** Fewer rows after today are slips of the pen. */
const LEAST = 5;
/** Share of the later rows that a month must hold to be believed: a year written wrong makes no export. */
const BELIEVED = 0.005;

const monthRow = z.object({ last: z.string(), n: z.number(), later: z.number() });

/**
 * The day up to which a table's rows go, where so many lie after today that the computer's clock must be behind, with
 * how many do; null where it can be right.
 */
export async function beyondClock(
	engine: Engine,
	{ stage, kind, today }: { stage: string; kind: TableName; today: string },
	signal?: AbortSignal
): Promise<{ day: string; column: string; count: number } | null> {
	const { column, share } = recorded[kind];
	const months = await engine.query(
		`SELECT strftime(max(${column}), '%Y-%m-%d') AS last, count(*)::INTEGER AS n,
			sum(CASE WHEN ${column} > ${timestamp(`${today}T23:59:59`)} THEN 1 ELSE 0 END)::INTEGER AS later
		FROM ${name(stage)} WHERE ${column} IS NOT NULL GROUP BY strftime(${column}, '%Y-%m')`,
		monthRow,
		signal
	);
	const all = months.reduce((sum, month) => sum + month.n, 0);
	const count = months.reduce((sum, month) => sum + month.later, 0);
	if (count < LEAST || count < share * all) return null;
	const believed = months.filter(({ later }) => later >= Math.max(2, BELIEVED * count));
	const day = believed
		.map(({ last }) => last)
		.sort()
		.at(-1);
	return day ? { day, column, count } : null;
}
