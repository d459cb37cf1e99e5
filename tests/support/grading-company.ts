import { mulberry32 } from '$lib/stats/numeric/random.ts';

type Maybe<T> = T | null;

export interface Employee {
	[key: string]: string | number | boolean | null;
	employee_id: string;
	spell_no: number;
	hire_date: string;
	leave_date: Maybe<string>;
	status: string;
	region: Maybe<string>;
	department: string;
	supervisor_id: Maybe<string>;
	employment_type: string;
	is_transfer: boolean;
	is_non_starter: boolean;
}

export interface Assessment {
	[key: string]: string | number | boolean | null;
	employee_id: string;
	round_id: string;
	round_no: number;
	assess_date: string;
	publish_date: Maybe<string>;
	self_date: Maybe<string>;
	feedback_date: Maybe<string>;
	current_level: number;
	target_level: Maybe<number>;
	self_level: Maybe<number>;
	supervisor_level: Maybe<number>;
	panel_level: Maybe<number>;
	final_level: number;
	result: Maybe<string>;
	self_total: Maybe<number>;
	supervisor_total: Maybe<number>;
	panel_total: Maybe<number>;
	supervisor_knowledge: Maybe<number>;
	supervisor_practice: Maybe<number>;
	supervisor_attitude: Maybe<number>;
	panel_knowledge: Maybe<number>;
	panel_practice: Maybe<number>;
	panel_attitude: Maybe<number>;
	onsite_count: Maybe<number>;
	doc_count: Maybe<number>;
	large_project_count: Maybe<number>;
	key_account_count: Maybe<number>;
	hard_problem_count: Maybe<number>;
	csat_rate: Maybe<number>;
	csat_n: Maybe<number>;
	months_in_company: Maybe<number>;
	months_in_level: Maybe<number>;
	supervisor_id: Maybe<string>;
	appeal_flag: Maybe<boolean>;
	appeal_date: Maybe<string>;
	appeal_result: Maybe<string>;
	appeal_close_date: Maybe<string>;
	department: string;
	region: Maybe<string>;
	hire_date: string;
}

export interface LevelSpell {
	[key: string]: string | number | null;
	employee_id: string;
	spell_no: number;
	level: number;
	valid_from: string;
	valid_to: Maybe<string>;
}

export interface Company {
	employees: Employee[];
	assessments: Assessment[];
	level_history: LevelSpell[];
	rounds: {
		[key: string]: string | number | null;
		round_id: string;
		round_no: number;
		start_date: string;
		assess_date: string;
		publish_date: string;
		assessed: number;
	}[];
}

const DAY = 86_400_000;
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const plus = (iso: string, days: number): string => isoOf(dayNumber(iso) + days);

/** A day some whole months later, as a calendar reads it (31 January + 1 month = 28 February). */
export function plusMonths(iso: string, months: number): string {
	const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
	const last = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
	return new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10);
}

export const ROUND_DAYS = [
	{ round_id: '2025H1', start_date: '2025-01-05', assess_date: '2025-01-20', publish_date: '2025-01-31' },
	{ round_id: '2025H2', start_date: '2025-07-05', assess_date: '2025-07-20', publish_date: '2025-07-31' },
	{ round_id: '2026H1', start_date: '2026-01-05', assess_date: '2026-01-20', publish_date: '2026-01-30' },
	{ round_id: '2026H2', start_date: '2026-06-20', assess_date: '2026-07-05', publish_date: '2026-07-12' }
] as const;

/** A company of random engineers and four rounds, with gaps, leavers, transfers, non-starters, rehires and interns. */
export function randomCompany(seed: number, size: number): Company {
	const u = mulberry32(seed);
	const int = (low: number, high: number) => low + Math.floor(u() * (high - low + 1));
	const maybe = <T>(value: T, gap = 0.12): Maybe<T> => (u() < gap ? null : value);
	const pick = <T>(values: readonly T[]): T => values[int(0, values.length - 1)] as T;
	const employees: Employee[] = [];
	for (let i = 0; i < size; i++) {
		const hire = plus('2021-01-01', int(0, 1_950));
		const leaves = u() < 0.25;
		const stay = int(0, 900);
		const base = {
			employee_id: `E${String(i).padStart(4, '0')}`,
			region: maybe(pick(['华东', '华南', '西部']), 0.05),
			department: pick(['一部', '二部', '三部']),
			supervisor_id: maybe(pick(['S1', 'S2', 'S3', 'S4', 'S5', 'S6'])),
			employment_type: u() < 0.06 ? 'intern' : 'regular'
		};
		const leave = leaves ? plus(hire, stay) : null;
		employees.push({
			...base,
			spell_no: 1,
			hire_date: hire,
			leave_date: leave,
			status: leave ? 'left' : 'active',
			is_transfer: leaves && u() < 0.2,
			is_non_starter: leaves && stay === 0
		});
		if (leave && u() < 0.2) {
			employees.push({
				...base,
				spell_no: 2,
				hire_date: plus(leave, 100),
				leave_date: null,
				status: 'active',
				is_transfer: false,
				is_non_starter: false
			});
		}
	}
	const level_history: LevelSpell[] = employees.map((e) => ({
		employee_id: e.employee_id,
		spell_no: e.spell_no,
		level: 0,
		valid_from: e.hire_date,
		valid_to: null
	}));
	const assessments: Assessment[] = [];
	for (const [index, round] of ROUND_DAYS.entries()) {
		for (const e of employees) {
			if (
				e.is_non_starter ||
				e.hire_date > round.assess_date ||
				(e.leave_date && e.leave_date <= round.publish_date) ||
				u() < 0.15
			)
				continue;
			const now = level_history
				.filter((h) => h.employee_id === e.employee_id && h.spell_no === e.spell_no)
				.at(-1);
			if (!now || now.level === 4) continue;
			const target = now.level + 1;
			const result = maybe(pick(['pass', 'pass', 'pass', 'fail', 'fail', 'deferred', 'absent']), 0.04);
			const near = () => maybe(Math.max(0, Math.min(4, target + pick([-1, 0, 0, 0, 1]))));
			const score = () => maybe(Math.round(400 + u() * 500 + u() * 100) / 10, 0.08);
			const published = result === null || result === 'absent' ? null : maybe(round.publish_date, 0.05);
			const appeals = published !== null && u() < 0.15;
			const appealed = appeals ? plus(round.publish_date, int(1, 12)) : null;
			const verdict = appeals
				? pick(['overturned', 'partial', 'upheld', 'upheld', 'withdrawn', 'pending'])
				: null;
			const passed = result === 'pass';
			assessments.push({
				employee_id: e.employee_id,
				round_id: round.round_id,
				round_no: index + 1,
				assess_date: round.assess_date,
				publish_date: published,
				self_date: maybe(plus(round.assess_date, -int(5, 20))),
				feedback_date: published ? maybe(plus(round.publish_date, int(0, 30)), 0.2) : null,
				current_level: now.level,
				target_level: maybe(target, 0.03),
				self_level: near(),
				supervisor_level: near(),
				panel_level: near(),
				final_level: passed ? target : now.level,
				result,
				self_total: score(),
				supervisor_total: score(),
				panel_total: score(),
				supervisor_knowledge: score(),
				supervisor_practice: score(),
				supervisor_attitude: score(),
				panel_knowledge: score(),
				panel_practice: score(),
				panel_attitude: score(),
				onsite_count: maybe(int(5, 80)),
				doc_count: maybe(int(0, 3)),
				large_project_count: maybe(int(0, 9)),
				key_account_count: maybe(int(0, 2)),
				hard_problem_count: maybe(int(0, 2)),
				csat_rate: maybe(int(14, 20) / 20),
				csat_n: maybe(int(1, 60)),
				months_in_company: maybe(int(1, 60), 0.4),
				months_in_level: maybe(int(0, 40), 0.4),
				supervisor_id: e.supervisor_id,
				appeal_flag: maybe(appeals, appeals ? 0 : 0.05),
				appeal_date: appealed,
				appeal_result: verdict,
				appeal_close_date: appealed && verdict !== 'pending' ? plus(appealed, int(1, 40)) : null,
				department: e.department,
				region: e.region,
				hire_date: e.hire_date
			});
			if (passed && published) {
				now.valid_to = published;
				level_history.push({
					employee_id: e.employee_id,
					spell_no: e.spell_no,
					level: target,
					valid_from: published,
					valid_to: null
				});
			}
		}
	}
	const rounds = ROUND_DAYS.map((round, index) => ({
		...round,
		round_no: index + 1,
		assessed: assessments.filter((a) => a.round_id === round.round_id).length
	}));
	return { employees, assessments, level_history, rounds };
}
