import { beforeAll } from 'vitest';
import { type Assessment, type Company, type Employee, type LevelSpell, randomCompany } from './grading-company.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import { everyCell, openDesk } from './desk.ts';

export { sameFromSql, tableRow } from './desk.ts';

export const TODAY = '2026-07-15';
/** A random company's assessments and levels, as raw rows and as the metrics see them. */
export let context: MetricContext;
export let company: Company;

export function openGradedCompany(): void {
	openDesk();
	beforeAll(async () => {
		company = randomCompany(20260715, 260);
		index();
		context = await everyCell(company, `${TODAY}T00:00:00`);
	});
}

const key = (row: { employee_id: string; spell_no: number }) => `${row.employee_id} ${String(row.spell_no)}`;
let regular: Employee[];
let judgements: Assessment[];
let held: Map<string, LevelSpell[]>;

/** What every recomputation starts from, made once. */
function index(): void {
	regular = company.employees.filter((e) => e.employment_type === 'regular');
	const ids = new Set(regular.map((e) => e.employee_id));
	judgements = company.assessments.filter((a) => ids.has(a.employee_id));
	held = new Map();
	for (const row of company.level_history) held.set(key(row), [...(held.get(key(row)) ?? []), row]);
}

export const employed = (e: Employee, day: string) =>
	e.hire_date <= day && !e.is_non_starter && (e.leave_date === null || e.leave_date > day);
export const stays = (e: Employee) => held.get(key(e)) ?? [];
export const levelOn = (e: Employee, day: string) =>
	stays(e)
		.filter((h) => h.valid_from <= day)
		.at(-1)?.level ?? 0;
export const staff = () => regular;
export const decided = () => judgements;
export const share = (hits: number, total: number) => hits / total;

/** First time at which a hand-made product-limit curve is at or below a half; subjects are watched from `entry` on. */
export function medianWait(waits: { days: number; event: boolean; entry: number }[]): number {
	const times = [...new Set(waits.filter((w) => w.event).map((w) => w.days))].sort((a, b) => a - b);
	let s = 1;
	for (const t of times) {
		const atRisk = waits.filter((w) => w.entry < t && w.days >= t).length;
		s *= 1 - waits.filter((w) => w.event && w.days === t).length / atRisk;
		if (s <= 0.5) return t / 30.4375;
	}
	return NaN;
}
