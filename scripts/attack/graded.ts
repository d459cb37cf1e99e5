import { mulberry32 } from '$lib/stats/numeric/random.ts';
import type { HandMade } from '../../tests/support/dataset.ts';

const ROUNDS = ['2024-09-16', '2025-03-17', '2025-09-15', '2026-03-16'];

/** A company with four rounds in which most of its people were assessed: passes, fails, appeals and two raters. */
export function graded(data: HandMade, seed: number): HandMade {
	const next = mulberry32(seed + 104_729);
	const people = data.employees ?? [];
	const held = new Map((data.level_history ?? []).map(({ employee_id, level }) => [employee_id, Number(level)]));
	const assessments = ROUNDS.flatMap((day, round) =>
		people.flatMap((person) => {
			const there =
				String(person.hire_date) < day && (person.leave_date === null || String(person.leave_date) > day);
			if (!there || next() < 0.3) return [];
			const current = held.get(person.employee_id ?? null) ?? 0;
			const target = Math.min(current + 1, 4);
			const passes = next() < 0.45;
			const panel = Math.max(0, target - Number(next() < 0.3));
			return {
				employee_id: person.employee_id ?? null,
				round_id: `round ${String(round + 1)}`,
				assess_date: day,
				publish_date: day,
				region: person.region ?? null,
				department: person.department ?? null,
				current_level: current,
				target_level: target,
				supervisor_level: target,
				panel_level: panel,
				final_level: passes ? target : current,
				result: passes ? 'pass' : 'fail',
				appeal_flag: next() < 0.12
			};
		})
	);
	const rounds = ROUNDS.map((day, round) => ({
		round_id: `round ${String(round + 1)}`,
		round_no: round + 1,
		start_date: day,
		assess_date: day,
		publish_date: day,
		assessed: assessments.filter(({ round_id }) => round_id === `round ${String(round + 1)}`).length
	}));
	return { ...data, assessments, rounds };
}
