import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name } from '$lib/engine/sql.ts';
import type { Step, Timeline } from '../reading/ticket-derivation.ts';

const step = z.object({
	employee_id: z.string(),
	valid_from: z.string(),
	level: z.number().nullable(),
	department: z.string().nullable(),
	region: z.string().nullable(),
	leave_date: z.string().nullable()
});
const person = z.object({ employee_id: z.string(), name: z.string().nullable() });

const DAY = 86_400_000;

/** What tickets need to know of the engineers, from the checked roster and the level history. */
export async function readTimeline(
	engine: Engine,
	employees: string,
	history: string,
	signal?: AbortSignal
): Promise<Timeline> {
	const people = await engine.query(
		`SELECT employee_id, name FROM ${name(employees)} ORDER BY employee_id`,
		person,
		signal
	);
	const spells = await engine.query(
		`SELECT h.employee_id, strftime(h.valid_from, '%Y-%m-%d') AS valid_from, h.level, e.department, e.region,
			strftime(e.leave_date, '%Y-%m-%d') AS leave_date
		FROM ${name(history)} h
		LEFT JOIN ${name(employees)} e ON e.employee_id = h.employee_id AND e.spell_no = h.spell_no
		ORDER BY h.employee_id, h.valid_from`,
		step,
		signal
	);
	const steps = new Map<string, Step[]>();
	for (const { employee_id: id, valid_from: from, leave_date: left, ...rest } of spells) {
		const list = steps.get(id) ?? [];
		list.push({
			...rest,
			from: Date.parse(from),
			employedUntil: left === null ? Infinity : Date.parse(left) + DAY
		});
		steps.set(id, list);
	}
	return { steps, onRoster: new Set(people.map(({ employee_id: id }) => id)), idOfName: uniqueNames(people) };
}

/** Namesakes are left out: a ticket that gives only their name can't be credited. */
function uniqueNames(people: readonly { employee_id: string; name: string | null }[]): Map<string, string> {
	const ids = new Map<string, Set<string>>();
	for (const { employee_id: id, name: called } of people) {
		if (called !== null) ids.set(called, (ids.get(called) ?? new Set()).add(id));
	}
	return new Map([...ids].filter(([, set]) => set.size === 1).map(([called, [id = '']]) => [called, id]));
}
