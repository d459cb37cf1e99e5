import { describe, expect, it } from 'vitest';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { loadRounds, RESULT } from '../judge/load-people.ts';
import { replay, replayResult } from './replay.ts';
import { assessed, employee, engine, held, put, type Row, openDesk } from '../../../../tests/support/people-desk.ts';

openDesk();

describe('replaying past rounds', () => {
	const evidence = {
		csat_rate: 0.9,
		csat_n: 30,
		onsite_count: 55,
		doc_count: 1,
		current_level: 1,
		target_level: 2,
		months_in_level: 14
	};
	const row = (id: string, more: Row): Row =>
		assessed(id, '2025-07-16', { publish_date: '2025-07-25', ...evidence, ...more });

	it.each([
		['met and passed', { result: 'pass' }, 'agree_pass'],
		['unmet and failed', { onsite_count: 49, result: 'fail' }, 'agree_fail'],
		['met but failed', { result: 'fail' }, 'looser'],
		['unmet but passed', { csat_rate: 0.84, result: 'pass' }, 'stricter'],
		[
			'one level too far',
			{ target_level: 3, large_project_count: 9, months_in_level: 30, result: 'pass' },
			'stricter'
		],
		['evidence missing', { doc_count: null, result: 'pass' }, 'unknown'],
		['unmet whatever is missing', { doc_count: null, onsite_count: 1, result: 'fail' }, 'agree_fail'],
		['put off', { result: 'deferred' }, 'deferred'],
		['not there', { result: 'absent' }, 'absent'],
		['without a result', { result: null }, 'no_result'],
		['without a target', { target_level: null, result: 'pass' }, 'no_target'],
		['first placed', { current_level: 0, target_level: 3, large_project_count: 5, result: 'pass' }, 'agree_pass']
	])('calls %s what it is', async (_, more, expected) => {
		const rounds = await loadRounds(
			engine,
			await put({ employees: [employee('A')], assessments: [row('A', more)] })
		);
		expect(replay(rounds, publishedCriteria).outcome).toEqual([expected]);
	});

	it('counts tenure in the level from the history before the round, else as recorded', async () => {
		const options = await put({
			employees: [employee('A'), employee('B')],
			level_history: [
				held('A', 0, '2022-03-10', '2024-08-01'),
				held('A', 1, '2024-08-01', '2025-07-25'),
				held('A', 2, '2025-07-25')
			],
			assessments: [
				row('A', { result: 'pass', months_in_level: 99 }),
				row('B', { result: 'pass', months_in_level: 12, hire_date: null })
			]
		});
		const rounds = await loadRounds(engine, options);
		expect([...(rounds.monthsInLevel.any_level[1] ?? [])]).toEqual([11, 12]);
		expect([...rounds.level]).toEqual([1, 1]);
		expect([...rounds.result]).toEqual([RESULT.pass, RESULT.pass]);
	});

	it('gives the share reproduced with its interval, the reasons, and no headline below 80 %', async () => {
		const many = (from: number, count: number, more: Row) =>
			Array.from({ length: count }, (_, i) => row(`E${String(from + i)}`, more));
		const assessments = [
			...many(0, 60, { result: 'pass' }),
			...many(60, 10, { onsite_count: 10, result: 'fail' }),
			...many(70, 20, { csat_rate: 0.8, result: 'pass' }),
			...many(90, 10, { result: 'fail', fail_reason: '综合评议' }),
			...many(100, 6, { doc_count: null, result: 'pass' }),
			...many(106, 7, { result: 'absent' })
		];
		const options = await put({ employees: assessments.map((a) => employee(String(a.employee_id))), assessments });
		const result = replayResult(await loadRounds(engine, options), publishedCriteria, options);
		expect(result).toMatchObject({
			id: 'S1',
			value: 0.7,
			numerator: 70,
			denominator: 100,
			n: 100,
			missing: 6,
			excluded: { absent: 7 },
			method: 'wilson'
		});
		expect([result.low, result.high].map((x) => x?.toFixed(4))).toEqual(['0.6042', '0.7811']);
		expect(result.notes.map(({ code }) => code)).toEqual(['headline_withheld']);
		expect(result.tables.outcomes?.rows.map(([outcome, rows]) => [outcome, rows])).toEqual([
			['agree_pass', 60],
			['agree_fail', 10],
			['stricter', 20],
			['looser', 10],
			['unknown', 6],
			['absent', 7]
		]);
		expect(result.tables.stricter?.rows).toEqual([['csat', 20, 20]]);
		expect(result.tables.looser?.rows).toEqual([['综合评议', 10, 10]]);
	});
});
