import { describe, expect, it } from 'vitest';
import { type Assessment, plusMonths } from '../../../../tests/support/grading-company.ts';
import {
	company,
	context,
	decided,
	sameFromSql,
	tableRow,
	openGradedCompany
} from '../../../../tests/support/graded-company.ts';

openGradedCompany();

/** Each part of the published rule of a target level, with unknown as null. */
function parts(a: Assessment): Record<string, boolean | null> {
	const at = (value: number | null, minimum: number) => (value === null ? null : value >= minimum);
	const since = company.level_history
		.filter((h) => h.employee_id === a.employee_id && h.valid_from < a.assess_date)
		.map((h) => h.valid_from)
		.sort()
		.at(-1);
	const graded =
		a.current_level > 0 ||
		company.level_history.some(
			(h) => h.employee_id === a.employee_id && h.level >= 1 && h.valid_from < a.assess_date
		);
	const sinceHire = (months: number) =>
		at(a.months_in_company, months) ?? plusMonths(a.hire_date, months) <= a.assess_date;
	const inLevel = (months: number) =>
		graded
			? (at(a.months_in_level, months) ??
				(since === undefined ? null : plusMonths(since, months) <= a.assess_date))
			: sinceHire(months);
	const csat = at(a.csat_rate, 0.85);
	switch (a.target_level) {
		case 1:
			return { tenure: sinceHire(6), onsite_count: at(a.onsite_count, 20), csat };
		case 2:
			return { tenure: inLevel(12), onsite_count: at(a.onsite_count, 50), doc_count: at(a.doc_count, 1), csat };
		case 3:
			return { tenure: inLevel(24), large_project_count: at(a.large_project_count, 5), csat };
		case 4:
			return {
				tenure: inLevel(36),
				hard_problem_count: at(a.hard_problem_count, 1),
				key_account_count: at(a.key_account_count, 1),
				csat
			};
		default:
			return {};
	}
}

describe('criteria', () => {
	const judged = () =>
		decided()
			.filter((a) => a.result !== 'absent' && a.target_level !== null)
			.map((a) => {
				const own = parts(a);
				const values = Object.values(own);
				return { a, own, met: values.includes(false) ? false : values.includes(null) ? null : true };
			});

	it('G9 counts the whole set and each part, unknown apart', async () => {
		const g9 = await context.result('G9');
		expect(g9).toMatchObject({
			numerator: judged().filter(({ met }) => met === true).length,
			denominator: judged().filter(({ met }) => met !== null).length,
			missing: judged().filter(({ met }) => met === null).length
		});
		for (const [level, rule] of [
			[1, 'onsite_count'],
			[2, 'tenure'],
			[2, 'doc_count'],
			[3, 'csat']
		] as const) {
			const own = judged()
				.filter(({ a }) => a.target_level === level)
				.map((row) => row.own[rule]);
			expect(tableRow(g9, 'byRule', level, rule)).toMatchObject({
				cases: own.filter((met) => met !== null).length,
				hits: own.filter((met) => met === true).length
			});
			expect(tableRow(g9, 'unknownByRule', level, rule)).toMatchObject({
				cases: own.length,
				hits: own.filter((met) => met === null).length
			});
		}
		await sameFromSql(g9);
	});

	it('G10 finds what alone stands in the way', async () => {
		const g10 = await context.result('G10');
		const missing = judged().filter(({ own, met }) => met === false && own.tenure === true);
		const sole = (rule: string) =>
			missing.filter(({ own }) => Object.entries(own).every(([key, met]) => met === (key !== rule))).length;
		const rules = [
			'onsite_count',
			'doc_count',
			'large_project_count',
			'hard_problem_count',
			'key_account_count',
			'csat'
		];
		expect(g10.denominator).toBe(missing.length);
		expect(g10.numerator).toBe(Math.max(...rules.map(sole)));
		// Nobody with tenure for the top level is among these, so its rules have no row.
		for (const rule of rules.filter((key) => missing.some(({ own }) => key in own))) {
			expect(tableRow(g10, 'byRule', rule)).toMatchObject({
				hits: sole(rule),
				unmet: missing.filter(({ own }) => own[rule] === false).length
			});
		}
		await sameFromSql(g10);
	});
});
