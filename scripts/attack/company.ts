import { dimensionOf, listedKeys } from '$lib/programme/dimensions.ts';
import { recordOf } from '$lib/programme/records.ts';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import type { HandMade } from '../../tests/support/dataset.ts';

/** What a random company is made of: how many people, in how many teams. */
export interface Size {
	people: number;
	teams: number;
}

export const AS_OF = '2026-07-01T00:00:00';
const FIRST = Date.UTC(2023, 6, 1);
const DAYS = 1_096;
const iso = (day: number): string => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);

/** 20 to 2 000 people and 1 to 40 teams, small companies more often than large ones. */
export function randomSize(seed: number): Size {
	const next = mulberry32(seed + 7_919);
	return { people: Math.round(20 * 100 ** (next() ** 2)), teams: 1 + Math.floor(next() * 40) };
}

/** A company of that size: skewed teams, regions, products and customers, with leavers, grades and rated tickets. */
export function randomCompany(seed: number, { people, teams }: Size): HandMade {
	const next = mulberry32(seed);
	const skewed = (count: number): number => Math.floor(count * next() ** 2.5);
	const pick = (name: string, count: number): string => `${name}${String(skewed(count) + 1)}`;
	const employees = Array.from({ length: people }, (_, at) => {
		const team = skewed(teams);
		const hired = Math.floor(next() * (DAYS + 900)) - 900;
		const left = hired + 30 + Math.floor(next() * 2_500);
		return {
			employee_id: `E${String(at)}`,
			spell_no: 1,
			region: `R${String((team % 4) + 1)}`,
			department: `D${String(team + 1)}`,
			employment_type: 'regular',
			status: left < DAYS ? 'left' : 'active',
			hire_date: iso(hired),
			leave_date: left < DAYS ? iso(left) : null,
			leave_type: left < DAYS ? 'voluntary' : null,
			level: skewed(5)
		};
	});
	const customers = 5 + Math.floor(people * next());
	const tickets = Array.from({ length: Math.min(people * 12, 6_000) }, (_, at) => {
		const person = employees[Math.floor(next() * people)];
		const created = Math.floor(next() * DAYS);
		const settled = Math.min(created + Math.floor(next() * 20), DAYS - 1);
		const rated = next() < 0.5;
		return {
			ticket_id: `T${String(at)}`,
			record_type: next() < 0.1 ? 'complaint' : 'service',
			customer_id: pick('C', customers),
			product: pick('P', 6),
			category: pick('K', 5),
			status: 'closed',
			created_at: `${iso(created)} 09:00:00`,
			resolved_at: `${iso(settled)} 17:00:00`,
			engineer_id: person?.employee_id ?? null,
			region: person?.region ?? null,
			department: person?.department ?? null,
			level: person?.level ?? null,
			csat_score: rated ? 1 + Math.floor(next() * 5) : null,
			csat_rated_at: rated ? `${iso(settled)} 18:00:00` : null
		};
	});
	const level_history = employees.map(({ employee_id, level, hire_date }) => ({
		employee_id,
		spell_no: 1,
		level,
		valid_from: hire_date,
		valid_to: null
	}));
	return { employees: employees.map(({ level: _, ...person }) => person), tickets, level_history };
}

const distinct = (values: readonly unknown[]): string[] =>
	[...new Set(values.filter((value) => typeof value === 'string'))].sort();

/** The values that a reader can filter by. */
export function valuesOf({ employees = [], tickets = [] }: HandMade) {
	const rows: Record<string, readonly Record<string, unknown>[]> = { employees, tickets };
	return {
		...recordOf(listedKeys, (key) => {
			const { values, column } = dimensionOf(key);
			return distinct((rows[values[0] ?? ''] ?? []).map((row) => row[column]));
		}),
		rounds: []
	};
}
