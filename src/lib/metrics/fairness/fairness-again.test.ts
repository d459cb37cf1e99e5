import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../tests/support/grading-company.ts';
import { context, mean, present, rows, openAssessedCompany } from '../../../../tests/support/assessed-company.ts';
import { sameFromSql, tableRow } from '../../../../tests/support/desk.ts';
import { expectWords } from '../../../../tests/support/words.ts';

openAssessedCompany();

/** The dictionary once more, from raw rows and without SQL: two implementations, one answer. */
it('F1 compares levels pair by pair', async () => {
	const f1 = await context.result('F1');
	const pairs = {
		supervisor_panel: ['supervisor_level', 'panel_level'],
		self_supervisor: ['self_level', 'supervisor_level'],
		self_panel: ['self_level', 'panel_level']
	};
	for (const [pair, [first = '', second = '']] of Object.entries(pairs)) {
		const both = present().filter((a) => a[first] !== null && a[second] !== null);
		const gap = (a: Assessment) => Math.abs(Number(a[first]) - Number(a[second]));
		expect(tableRow(f1, 'byPair', pair)).toMatchObject({
			cases: both.length,
			hits: both.filter((a) => gap(a) === 0).length,
			adjacent: both.filter((a) => gap(a) <= 1).length,
			people: new Set(both.map((a) => a.employee_id)).size
		});
		expect(tableRow(f1, 'matrix', pair, 1, 2).cases).toBe(
			both.filter((a) => a[first] === 1 && a[second] === 2).length
		);
	}
	expect(f1.value).toBe(tableRow(f1, 'byPair', 'supervisor_panel').share);
	expect(f1.missing).toBe(present().filter((a) => a.supervisor_level === null || a.panel_level === null).length);
	await sameFromSql(f1);
});

it('F2 weighs disagreement by its square', async () => {
	const f2 = await context.result('F2');
	const both = present().filter((a) => a.supervisor_level !== null && a.panel_level !== null);
	const [x, y] = [both.map((a) => Number(a.supervisor_level)), both.map((a) => Number(a.panel_level))];
	let [observed, expected] = [0, 0];
	for (const [i, a] of x.entries()) {
		observed += (a - (y[i] ?? NaN)) ** 2 / x.length;
		for (const b of y) expected += (a - b) ** 2 / x.length ** 2;
	}
	expect(f2.value).toBeCloseTo(1 - observed / expected, 10);
	const f1 = await context.result('F1');
	expect([f2.n, f2.denominator, f2.missing, f2.excluded]).toEqual([f1.n, f1.denominator, f1.missing, f1.excluded]);
	expect([x.includes(0), f2.n]).toEqual([true, both.length]);
	expect(tableRow(f2, 'byPair', 'supervisor_panel').kappa).toBeCloseTo(f2.value ?? NaN, 12);
	expect(tableRow(f2, 'byPair', 'supervisor_panel').bias).toBeCloseTo(mean(y) - mean(x), 12);
	expect(tableRow(f2, 'marginals', 'supervisor_panel', 'panel', 2).cases).toBe(
		y.filter((level) => level === 2).length
	);
	await sameFromSql(f2);
});

it('F3 takes the mean difference of totals', async () => {
	const f3 = await context.result('F3');
	// Without a total the three dimensions stand in for it.
	const total = (a: Assessment, rater: 'supervisor' | 'panel') => {
		const parts = (['knowledge', 'practice', 'attitude'] as const).map((dimension) => a[`${rater}_${dimension}`]);
		return a[`${rater}_total`] ?? (parts.every((score) => score !== null) ? mean(parts.map(Number)) : null);
	};
	const gaps = present().flatMap((a) => {
		const [s, p] = [total(a, 'supervisor'), total(a, 'panel')];
		return s === null || p === null ? [] : [s - p];
	});
	expect(f3.value).toBeCloseTo(mean(gaps), 10);
	expect(f3.n).toBe(gaps.length);
	const sd = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean(gaps)) ** 2, 0) / (gaps.length - 1));
	expect(tableRow(f3, 'byPair', 'supervisor_panel').upperLimit).toBeCloseTo(mean(gaps) + 1.96 * sd, 9);
	const bins =
		f3.tables.differences?.rows.filter((row) => row[0] === 'supervisor_panel').map((row) => Number(row[3])) ?? [];
	expect(bins.reduce((a, b) => a + b, 0)).toBe(gaps.length);
	await sameFromSql(f3);
});

it('F5 splits overrides into raised and lowered', async () => {
	const f5 = await context.result('F5');
	const both = present().filter((a) => a.panel_level !== null && a.supervisor_level !== null);
	const up = both.filter((a) => Number(a.panel_level) > Number(a.supervisor_level)).length;
	const down = both.filter((a) => Number(a.panel_level) < Number(a.supervisor_level)).length;
	expect(f5).toMatchObject({ numerator: up + down, denominator: both.length });
	expect(tableRow(f5, 'total')).toMatchObject({ raised: up, lowered: down });
	await sameFromSql(f5);
});

it('F6 shrinks supervisors to the overall mean', async () => {
	const f6 = await context.result('F6');
	const byRow = f6.tables.bySupervisor;
	const column = (key: string) =>
		byRow?.rows.map((row) => Number(row[byRow.columns.findIndex((found) => found.key === key)])) ?? [];
	const [n, means, shrunk, weight] = [column('n'), column('mean'), column('shrunk'), column('weight')];
	expect(n.reduce((a, b) => a + b, 0)).toBe(f6.denominator);
	// Every shrunken mean lies between the supervisor's own and the overall one, at its weight.
	const overall = f6.notes.find(({ code }) => code === 'severity_centre')?.values.overall;
	for (const [i, own] of means.entries())
		expect(shrunk[i]).toBeCloseTo(Number(overall) + (weight[i] ?? NaN) * (own - Number(overall)), 9);
	await sameFromSql(f6);
});

describe('appeals', () => {
	it('F9 divides appeals by published decisions, unknown ones apart', async () => {
		const f9 = await context.result('F9');
		const published = rows.filter((a) => (a.result === 'pass' || a.result === 'fail') && a.publish_date !== null);
		const known = published.filter((a) => a.appeal_flag !== null);
		expect(f9).toMatchObject({
			numerator: known.filter((a) => a.appeal_flag).length,
			denominator: known.length,
			missing: published.length - known.length
		});
		expect(tableRow(f9, 'byResult', 'fail').cases).toBe(known.filter((a) => a.result === 'fail').length);
		await sameFromSql(f9);
	});

	it('F10 divides changed decisions by decided appeals', async () => {
		const f10 = await context.result('F10');
		const outcome = (...results: string[]) =>
			rows.filter((a) => a.appeal_flag && results.includes(a.appeal_result ?? '')).length;
		expect(f10).toMatchObject({
			numerator: outcome('overturned', 'partial'),
			denominator: outcome('overturned', 'partial', 'upheld'),
			excluded: { withdrawn: outcome('withdrawn'), pending: outcome('pending') }
		});
		await sameFromSql(f10);
	});
});

/** Total of a rater; without one, the mean of the three dimensions. */
function total(a: Assessment, rater: 'self' | 'supervisor' | 'panel'): number | null {
	const parts = ['knowledge', 'practice', 'attitude'].map(
		(dimension) => (a[`${rater}_${dimension}`] ?? null) as number | null
	);
	return a[`${rater}_total`] ?? (parts.every((score) => score !== null) ? mean(parts.map(Number)) : null);
}

const variance = (xs: number[]) => xs.reduce((sum, x) => sum + (x - mean(xs)) ** 2, 0) / (xs.length - 1);

it('F4 compares mean squares of subjects, raters and error', async () => {
	const f4 = await context.result('F4');
	const scores = present().flatMap((a) => {
		const [s, p] = [total(a, 'supervisor'), total(a, 'panel')];
		return s === null || p === null ? [] : [[s, p] as const];
	});
	const n = scores.length;
	const grand = mean(scores.flat());
	const subjects = scores.reduce((sum, [s, p]) => sum + 2 * ((s + p) / 2 - grand) ** 2, 0) / (n - 1);
	const raters = [0, 1].reduce((sum, j) => sum + n * (mean(scores.map((pair) => pair[j] ?? NaN)) - grand) ** 2, 0);
	const all = scores.flat().reduce((sum, x) => sum + (x - grand) ** 2, 0);
	const error = (all - subjects * (n - 1) - raters) / (n - 1);
	expect(f4.value).toBeCloseTo((subjects - error) / (subjects + error + (2 * (raters - error)) / n), 10);
	expect(tableRow(f4, 'byDimension', 'total').icc).toBeCloseTo(f4.value ?? NaN, 10);
	await sameFromSql(f4);
});

it('F7 divides the gap by the pooled spread', async () => {
	const f7 = await context.result('F7');
	const both = present().flatMap((a) => {
		const [s, o] = [total(a, 'self'), total(a, 'supervisor')];
		return s === null || o === null ? [] : [{ id: a.employee_id, s, o }];
	});
	const [self, other] = [both.map(({ s }) => s), both.map(({ o }) => o)];
	const size = (xs: number[], ys: number[]) => (mean(xs) - mean(ys)) / Math.sqrt((variance(xs) + variance(ys)) / 2);
	expect(f7.value).toBeCloseTo(size(self, other), 10);
	// Leaving one engineer out at a time gives nearly the same standard error.
	const people = [...new Set(both.map(({ id }) => id))];
	const without = people.map((id) => {
		const rest = both.filter((row) => row.id !== id);
		return size(
			rest.map(({ s }) => s),
			rest.map(({ o }) => o)
		);
	});
	const jackknife = Math.sqrt(
		((people.length - 1) / people.length) * without.reduce((sum, x) => sum + (x - mean(without)) ** 2, 0)
	);
	expect(((f7.high ?? NaN) - (f7.low ?? NaN)) / 2 / 1.97 / jackknife).toBeCloseTo(1, 1);
	await sameFromSql(f7);
});

it('F8 averages correlations within supervisors', async () => {
	const f8 = await context.result('F8');
	const whole = present().filter(
		(a) =>
			a.supervisor_knowledge !== null &&
			a.supervisor_practice !== null &&
			a.supervisor_attitude !== null &&
			a.supervisor_id !== null
	);
	const correlation = (xs: number[], ys: number[]) =>
		xs.reduce((sum, x, i) => sum + (x - mean(xs)) * ((ys[i] ?? NaN) - mean(ys)), 0) /
		(xs.length - 1) /
		Math.sqrt(variance(xs) * variance(ys));
	let [sum, weight] = [0, 0];
	for (const id of new Set(whole.map((a) => a.supervisor_id))) {
		const own = whole.filter((a) => a.supervisor_id === id);
		if (own.length < 8) continue;
		const [k, p, a] = [
			own.map((r) => Number(r.supervisor_knowledge)),
			own.map((r) => Number(r.supervisor_practice)),
			own.map((r) => Number(r.supervisor_attitude))
		];
		sum += own.length * mean([correlation(k, p), correlation(k, a), correlation(p, a)]);
		weight += own.length;
	}
	expect(f8.value).toBeCloseTo(sum / weight, 10);
	expect(f8.n).toBe(weight);
	await sameFromSql(f8);
});

it('F11 censors pending appeals', async () => {
	const f11 = await context.result('F11');
	const day = (iso: string | null) => Date.parse(`${iso ?? '2026-07-15'}T00:00:00Z`) / 86_400_000;
	const waits = rows
		.filter((a) => a.appeal_date !== null)
		.map((a) => {
			const closed = a.appeal_close_date !== null && a.appeal_close_date <= '2026-07-15';
			return { days: day(closed ? a.appeal_close_date : null) - day(a.appeal_date), closed };
		});
	let survival = 1;
	let median = NaN;
	for (const t of [...new Set(waits.filter((w) => w.closed).map((w) => w.days))].sort((a, b) => a - b)) {
		survival *= 1 - waits.filter((w) => w.closed && w.days === t).length / waits.filter((w) => w.days >= t).length;
		if (survival <= 0.5 && Number.isNaN(median)) median = t;
	}
	expect(f11).toMatchObject({ n: waits.length, numerator: waits.filter((w) => w.closed).length });
	expect(f11.value).toBeCloseTo(median, 9);
	await sameFromSql(f11);
});

it('F12 divides the lowest pass rate by the highest', async () => {
	const f12 = await context.result('F12');
	const judged = rows.filter((a) => a.result === 'pass' || a.result === 'fail');
	const rates = ['华东', '华南', '西部'].map((region) => {
		const own = judged.filter((a) => a.region === region);
		return own.filter((a) => a.result === 'pass').length / own.length;
	});
	expect(f12.value).toBeCloseTo(Math.min(...rates) / Math.max(...rates), 12);
	expect(f12.missing).toBe(judged.filter((a) => a.region === null).length);
	expect(tableRow(f12, 'byGroup', 'region', '华东').rate).toBeCloseTo(rates[0] ?? NaN, 12);
	await sameFromSql(f12);
});

it('F13 counts both sides of a threshold', async () => {
	const f13 = await context.result('F13');
	const near = present().filter((a) => a.target_level === 1 && a.csat_rate !== null);
	const inside = (low: number, high: number) =>
		near.filter((a) => Number(a.csat_rate) >= low - 1e-9 && Number(a.csat_rate) < high - 1e-9).length;
	expect(tableRow(f13, 'byThreshold', 1, 'csat_rate')).toMatchObject({
		below: inside(0.82, 0.85),
		above: inside(0.85, 0.88)
	});
	if (f13.value !== null) await sameFromSql(f13);
});

it('has words in both languages for every code', () => expectWords(context, 'F'));
