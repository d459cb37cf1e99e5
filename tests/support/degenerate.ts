import type { HandMade } from './dataset.ts';
import { randomCompany } from './grading-company.ts';
import { hoursBetween, instant, randomTickets, type Row } from './tickets.ts';

export const AS_OF = '2026-07-20T00:00:00';

type Rows = NonNullable<HandMade[keyof HandMade]>;
export type Table = 'employees' | 'assessments' | 'tickets' | 'level_history' | 'rounds';
export type Tables = Record<Table, Rows>;

/** A small made-up company with every column that a metric can ask for. */
export function smallCompany(seed: number, people: number, tickets: number): Tables {
	const company = randomCompany(seed, people);
	const engineers = company.employees.map(({ employee_id }) => employee_id);
	const employees = company.employees.map((person, i) => ({
		...person,
		annual_salary: 90_000 + 1_000 * i,
		gender: i % 2 ? 'F' : 'M',
		birth_band: i % 3 ? '30-39' : '20-29',
		leave_apply_date: person.leave_date,
		leave_type: person.leave_date ? (['voluntary', 'involuntary', 'unknown'][i % 3] as string) : null,
		regretted: person.leave_date ? i % 2 === 0 : null
	}));
	const assessments = company.assessments.map((row) => ({
		...row,
		self_knowledge: row.panel_knowledge,
		self_practice: row.panel_practice,
		self_attitude: row.panel_attitude
	}));
	const rows = randomTickets(seed, tickets, AS_OF).map((row, i): Row => {
		const resolved = row.resolved_at as string | null;
		return {
			...row,
			engineer_id: row.engineer_id === null ? null : (engineers[i % engineers.length] ?? null),
			hours: resolved ? hoursBetween(row.created_at as string, resolved) : null,
			first_resolved_at: resolved,
			closed_at: resolved,
			sla_met: resolved ? i % 4 > 0 : null,
			sla_hours: 72,
			labour_hours: resolved ? 1 + (i % 5) : null,
			first_fix: resolved ? i % 3 > 0 : null,
			csat_sent_at: resolved,
			csat_satisfied: row.csat_score === null ? null : Number(row.csat_score) >= 4,
			channel: i % 2 ? 'phone' : 'web',
			serial_no: `S${String(i % 9)}`,
			engineer_known: true,
			day_precision: false,
			resolved_from_close: false,
			closed_without_time: false
		};
	});
	return { employees, assessments, tickets: rows, level_history: company.level_history, rounds: company.rounds };
}

type Change = (tables: Tables) => Tables;

const setAll =
	(table: Table, values: Row): Change =>
	(tables) => ({ ...tables, [table]: tables[table].map((row) => ({ ...row, ...values })) });
/** Only where there is a value: what is empty stays so. */
const fillAll =
	(table: Table, values: Row): Change =>
	(tables) => ({
		...tables,
		[table]: tables[table].map((row) => ({
			...row,
			...Object.fromEntries(Object.entries(values).filter(([key]) => row[key] !== null))
		}))
	});
const keep =
	(table: Table, is: (row: Row, index: number) => boolean): Change =>
	(tables) => ({ ...tables, [table]: tables[table].filter(is) });
const both =
	(...changes: Change[]): Change =>
	(tables) =>
		changes.reduce((now, change) => change(now), tables);

const nobody = (row: Row): Row => ({
	...row,
	leave_date: null,
	status: 'active',
	leave_type: null,
	regretted: null,
	leave_apply_date: null,
	is_transfer: false,
	is_non_starter: false
});
const lasting =
	(hours: number): Change =>
	(tables) => ({
		...tables,
		tickets: tables.tickets.map((row) => {
			const created = row.created_at as string;
			const end = instant(
				created.slice(0, 10),
				Number(created.slice(11, 13)) + Number(created.slice(14)) / 60 + hours
			);
			return {
				...row,
				resolved_at: end,
				first_resolved_at: end,
				closed_at: end,
				responded_at: end,
				csat_rated_at: row.csat_score === null ? null : end,
				hours,
				status: 'closed'
			};
		})
	});
const scores = (rater: string, value: number): Row =>
	Object.fromEntries(['total', 'knowledge', 'practice', 'attitude'].map((what) => [`${rater}_${what}`, value]));

/** Ways in which a company has nothing to tell apart, or nothing at all. */
export const degenerations = {
	'as it is': (tables) => tables,
	'one level': both(
		fillAll('assessments', {
			current_level: 1,
			target_level: 1,
			self_level: 1,
			supervisor_level: 1,
			panel_level: 1,
			final_level: 1
		}),
		setAll('level_history', { level: 1 }),
		setAll('tickets', { level: 1 })
	),
	'one engineer': both(
		keep('employees', (_, i) => i === 0),
		(tables) => {
			const only = tables.employees[0]?.employee_id ?? null;
			const own = (row: Row) => row.employee_id === only;
			return {
				...both(
					keep('assessments', own),
					keep('level_history', own),
					setAll('tickets', { engineer_id: only })
				)(tables)
			};
		}
	),
	'one month': keep('tickets', ({ created_at }) => String(created_at).startsWith('2026-03')),
	'nothing before the start': keep('tickets', ({ created_at }) => String(created_at) >= '2025-02'),
	'equal times': lasting(5),
	'times of nought': lasting(0),
	'times of a year': lasting(9_000),
	'all open': setAll('tickets', {
		resolved_at: null,
		first_resolved_at: null,
		closed_at: null,
		responded_at: null,
		hours: null,
		status: 'open',
		csat_score: null,
		csat_rated_at: null,
		csat_satisfied: null,
		sla_met: null,
		first_fix: null,
		labour_hours: null
	}),
	'all closed without a time': setAll('tickets', {
		resolved_at: null,
		first_resolved_at: null,
		closed_at: null,
		hours: null,
		status: 'closed'
	}),
	'no ratings': setAll('tickets', {
		csat_score: null,
		csat_satisfied: null,
		csat_rated_at: null,
		csat_default: null
	}),
	'all satisfied': fillAll('tickets', { csat_score: 5, csat_satisfied: true }),
	'nobody satisfied': fillAll('tickets', { csat_score: 1, csat_satisfied: false }),
	'all ratings by default': fillAll('tickets', { csat_default: true }),
	'every visit the only one': fillAll('tickets', {
		visit_count: 1,
		reopen_count: 0,
		first_fix: true,
		is_onsite: true,
		sla_met: true,
		is_valid: true
	}),
	'no visit on site': fillAll('tickets', { is_onsite: false }),
	'all complaints': setAll('tickets', { record_type: 'complaint' }),
	'no complaints': setAll('tickets', { record_type: 'service' }),
	'all cancelled': setAll('tickets', { status: 'cancelled' }),
	'one customer, one product': setAll('tickets', {
		customer_id: 'C',
		product: 'P',
		category: 'K',
		serial_no: 'S',
		priority: 'M',
		region: 'R',
		department: 'D'
	}),
	'nobody leaves': (tables) => ({ ...tables, employees: tables.employees.map((row) => nobody(row as Row)) }),
	'all leave on one day': setAll('employees', {
		leave_date: '2026-04-01',
		status: 'left',
		is_transfer: false,
		is_non_starter: false
	}),
	'nobody starts': (tables) => ({
		...tables,
		employees: tables.employees.map((row) => ({
			...row,
			leave_date: row.hire_date ?? null,
			status: 'left',
			is_non_starter: true
		}))
	}),
	'hired tomorrow': setAll('employees', { hire_date: '2026-07-21', leave_date: null, status: 'active' }),
	'one supervisor': both(
		setAll('employees', { supervisor_id: 'S1' }),
		setAll('assessments', { supervisor_id: 'S1' })
	),
	'equal scores': fillAll('assessments', {
		...scores('self', 70),
		...scores('supervisor', 70),
		...scores('panel', 70)
	}),
	'one rater never varies': fillAll('assessments', { supervisor_level: 2, ...scores('supervisor', 60) }),
	'all pass': setAll('assessments', { result: 'pass' }),
	'nobody passes': setAll('assessments', { result: 'fail' }),
	'all absent': setAll('assessments', { result: 'absent' }),
	'nothing published': setAll('assessments', { publish_date: null, feedback_date: null }),
	'equal evidence': fillAll('assessments', {
		onsite_count: 20,
		doc_count: 1,
		large_project_count: 1,
		key_account_count: 0,
		hard_problem_count: 0,
		csat_rate: 0.85,
		csat_n: 20,
		months_in_company: 12,
		months_in_level: 12
	}),
	'one round': (tables) => ({
		...both(
			keep('assessments', ({ round_no }) => round_no === 1),
			keep('rounds', ({ round_no }) => round_no === 1)
		)(tables)
	}),
	'no tickets': keep('tickets', () => false),
	'no assessments': both(
		keep('assessments', () => false),
		keep('rounds', () => false),
		setAll('level_history', { level: 0 })
	),
	'no roster': both(
		keep('employees', () => false),
		keep('level_history', () => false)
	),
	'one row each': both(
		keep('employees', (_, i) => i === 0),
		keep('assessments', (_, i) => i === 0),
		keep('tickets', (_, i) => i === 0),
		keep('level_history', (_, i) => i === 0),
		keep('rounds', (_, i) => i === 0)
	),
	'nothing at all': both(
		keep('employees', () => false),
		keep('assessments', () => false),
		keep('tickets', () => false),
		keep('level_history', () => false),
		keep('rounds', () => false)
	)
} satisfies Record<string, Change>;
