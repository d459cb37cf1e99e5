import { describe, expect, it } from 'vitest';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import { crowd } from '../../../../tests/support/crowd.ts';
import { evaluate, judgedAt, MET, UNKNOWN } from '../judge/evaluate.ts';
import { RESULT, type Rounds } from '../judge/load-people.ts';
import { diagnosisResult } from '../results/diagnosis.ts';
import { questionsOf } from '../scenarios/questions.ts';
import { diagnose } from './doctor.ts';
import { gainOf, MISSED, REPEATED, type Repeats, shareOf, UNDECIDED } from './gain.ts';
import { trialsOf } from './trials.ts';

const base = { plan: publishedPlan, dataset: { asOf: '2026-07-02T08:00:00' } };

/** Past decisions made by other criteria than the published ones, `errors` of them the other way round. */
function decided(by: typeof publishedCriteria, errors: number, size = 1500): Rounds {
	const people = crowd(size, 7);
	const random = mulberry32(3);
	const target = Int8Array.from({ length: size }, () => 1 + Math.floor(random() * 4));
	const judged = evaluate(people, by);
	const result = Int8Array.from(target, (level, i) => {
		const status = judgedAt(judged, level).status[i];
		const passes = status === UNKNOWN ? random() < 0.5 : status === MET;
		return (random() < errors ? !passes : passes) ? RESULT.pass : RESULT.fail;
	});
	return {
		...people,
		target,
		result,
		final: target,
		round: { codes: new Int32Array(size), labels: ['第1轮'] },
		failReason: { codes: new Int32Array(size).fill(-1), labels: [] },
		person: Int32Array.from({ length: size }, (_, i) => i % Math.ceil(size * 0.7))
	};
}

const question = (code: string) => {
	const found = questionsOf(publishedPlan).find((one) => one.code === code);
	if (!found) throw new RangeError(code);
	return found;
};
const otherwise = (code: string, answer: string, set = publishedCriteria) => question(code).write(set, answer);

describe('the fidelity doctor', () => {
	it.each([
		['in_post', 'since_hire'],
		['countsWindow', 'since_level'],
		['countsWindow', 'last_12_months'],
		['senior_large_projects', '1'],
		['placement', 'one_step']
	])('names %s:%s where a company decided by it', async (code, answer) => {
		const rounds = decided(otherwise(code, answer), 0.03);
		const { best, now } = await diagnose(rounds, publishedCriteria, publishedPlan);
		expect(best?.answers).toEqual([{ code, from: question(code).answers[0], to: answer }]);
		expect(best && shareOf(best.repeats)).toBeGreaterThan(0.95);
		expect(best?.gain.low).toBeGreaterThan(0);
		expect(shareOf(now)).toBeLessThan(0.97);
	});

	it('names both questions where a company answers two of them otherwise', async () => {
		const rounds = decided(otherwise('countsWindow', 'last_12_months', otherwise('in_post', 'since_hire')), 0.02);
		const { best } = await diagnose(rounds, publishedCriteria, publishedPlan);
		expect(best?.answers.map(({ code }) => code)).toEqual(['in_post', 'countsWindow']);
	});

	it('proposes nothing where decisions are off by chance alone', async () => {
		const { best } = await diagnose(decided(publishedCriteria, 0.12), publishedCriteria, publishedPlan);
		expect(best).toBeNull();
	});

	it('never takes an answer that only leaves decisions open', async () => {
		const rounds = decided(publishedCriteria, 0.12);
		const { better, now } = await diagnose(rounds, publishedCriteria, publishedPlan);
		for (const { repeats } of better) expect(repeats.repeated).toBeGreaterThan(now.repeated);
	});

	it('tries each question alone and every two together, once', () => {
		const trials = trialsOf(publishedCriteria, publishedPlan);
		const keys = trials.map(({ answers }) => answers.map(({ code, to }) => code + to).join());
		expect(new Set(keys).size).toBe(keys.length);
		// 1, 1, 2, 1, 1 and 3 other answers: 9 alone; pairs of different questions (81 - 17) / 2.
		expect(trials.length).toBe(9 + 32);
		expect(trialsOf(publishedCriteria, { levels: ['a', 'b', 'c', 'd'] }).length).toBe(8 + (64 - 16) / 2);
	});

	it('shows no trial and no group that tells of fewer than k people', async () => {
		const rounds = decided(otherwise('in_post', 'since_hire'), 0.05);
		const result = diagnosisResult(rounds, await diagnose(rounds, publishedCriteria, publishedPlan), base);
		for (const { columns, rows } of Object.values(result.tables))
			for (const row of rows)
				for (const [at, { role }] of columns.entries())
					if (role === 'people' && row[at] !== null && row[at] !== 0)
						expect(row[at]).toBeGreaterThanOrEqual(5);
	});
});

describe('the gain in repeated decisions', () => {
	const repeats = (rows: number[]): Repeats => ({
		rows: Int8Array.from(rows),
		repeated: rows.filter((row) => row === REPEATED).length,
		decided: rows.filter((row) => row !== UNDECIDED).length
	});
	const random = mulberry32(11);
	const draw = (unknown: number): number => (random() < unknown ? UNDECIDED : random() < 0.8 ? REPEATED : MISSED);

	it('has the interval of two proportions on the same engineers where each has one decision', () => {
		const size = 400;
		const [before, after] = [0, 1].map(() => repeats(Array.from({ length: size }, () => draw(0)))) as [
			Repeats,
			Repeats
		];
		const [gained, lost] = [MISSED, REPEATED].map(
			(was) => before.rows.filter((row, i) => row === was && after.rows[i] !== was).length
		) as [number, number];
		const variance = (gained + lost - (gained - lost) ** 2 / size) / (size * (size - 1));
		const { value, low, high } = gainOf(
			Int32Array.from({ length: size }, (_, i) => i),
			before,
			after
		);
		expect(value).toBeCloseTo((gained - lost) / size, 12);
		expect((high - low) / 2).toBeCloseTo(1.959964 * Math.sqrt(variance), 6);
	});

	it('agrees with resampling whole engineers where some decisions stay open', () => {
		const size = 900;
		const person = Int32Array.from({ length: size }, (_, i) => i % 300);
		const before = repeats(Array.from({ length: size }, () => draw(0.1)));
		const after = repeats([...before.rows].map((row) => (random() < 0.25 ? draw(0.2) : row)));
		const draws = Array.from({ length: 2000 }, () => {
			const weight = new Int32Array(300);
			for (let i = 0; i < 300; i++) {
				const one = Math.floor(random() * 300);
				weight[one] = (weight[one] ?? 0) + 1;
			}
			const share = ({ rows }: Repeats): number => {
				let [hits, total] = [0, 0];
				for (const [i, row] of rows.entries()) {
					const times = weight[person[i] ?? 0] ?? 0;
					if (row === UNDECIDED) continue;
					total += times;
					hits += times * row;
				}
				return hits / total;
			};
			return share(after) - share(before);
		});
		const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
		const spread = Math.sqrt(draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (draws.length - 1));
		const { low, high } = gainOf(person, before, after);
		expect((high - low) / 2 / 1.959964 / spread).toBeGreaterThan(0.93);
		expect((high - low) / 2 / 1.959964 / spread).toBeLessThan(1.07);
	});
});
