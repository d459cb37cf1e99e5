import { expect, it } from 'vitest';
import { dayNumber, plusMonths } from '../../../../tests/support/grading-company.ts';
import {
	company,
	context,
	employed,
	levelOn,
	medianWait,
	sameFromSql,
	share,
	staff,
	stays,
	tableRow,
	TODAY,
	openGradedCompany
} from '../../../../tests/support/graded-company.ts';

openGradedCompany();

/** The dictionary once more, from raw rows and without SQL: two implementations, one answer. */
it('G1 counts levels now and at each round', async () => {
	const g1 = await context.result('G1');
	const now = staff().filter((e) => employed(e, TODAY));
	expect(g1.value).toBe(now.length);
	for (const level of [0, 1, 2, 3, 4]) {
		expect(tableRow(g1, 'byLevel', level).people).toBe(now.filter((e) => levelOn(e, TODAY) === level).length);
		for (const round of company.rounds) {
			const day =
				company.assessments
					.filter((a) => a.round_id === round.round_id)
					.map((a) => a.publish_date ?? a.assess_date)
					.sort()
					.at(-1) ?? '';
			expect(tableRow(g1, 'byRound', 'round', round.round_id, day, level).people).toBe(
				staff().filter((e) => employed(e, day) && levelOn(e, day) === level).length
			);
		}
	}
});

it('G2 covers those with six months of tenure', async () => {
	const g2 = await context.result('G2');
	const now = staff().filter((e) => employed(e, TODAY));
	const eligible = now.filter((e) => plusMonths(e.hire_date, 6) <= TODAY);
	expect(g2.value).toBeCloseTo(share(eligible.filter((e) => levelOn(e, TODAY) >= 1).length, eligible.length), 12);
	expect(g2.excluded).toEqual({ short_tenure: now.length - eligible.length });
	await sameFromSql(g2);
});

it('G5 divides promotions by the time below the top level', async () => {
	const g5 = await context.result('G5');
	const { start, end } = { start: '2025-07-01', end: '2026-07-01' };
	expect(g5.window).toEqual({ start, end });
	let [promotions, days] = [0, 0];
	for (const e of staff().filter((one) => !one.is_non_starter)) {
		const exit = e.leave_date && e.leave_date <= TODAY ? e.leave_date : TODAY;
		for (const stay of stays(e)) {
			if (stay.level > 0 && stay.valid_from >= start && stay.valid_from < end && stay.valid_from <= exit)
				promotions++;
			if (stay.level === 4) continue;
			const until = stay.valid_to && stay.valid_to < exit ? stay.valid_to : exit;
			const [from, to] = [stay.valid_from > start ? stay.valid_from : start, until < end ? until : end];
			days += Math.max(0, dayNumber(to) - dayNumber(from));
		}
	}
	expect(g5.numerator).toBe(promotions);
	expect(g5.value).toBeCloseTo(promotions / (days / 365.25), 12);
	await sameFromSql(g5);
});

it('G6 moves each person once', async () => {
	const g6 = await context.result('G6');
	const counts = new Map<string, number>();
	let rose = 0;
	for (const id of new Set(staff().map((e) => e.employee_id))) {
		const spells = staff().filter((e) => e.employee_id === id);
		const [eve, last] = ['2025-06-30', '2026-06-30'];
		const touched = spells.filter(
			(e) => !e.is_non_starter && e.hire_date <= last && (e.leave_date === null || e.leave_date > eve)
		);
		if (touched.length === 0) continue;
		const before = touched.find((e) => employed(e, eve));
		const after = touched.find((e) => employed(e, last));
		const origin = before ? levelOn(before, eve) : null;
		const outcome = after ? levelOn(after, last) : null;
		if (origin !== null && outcome !== null && outcome > origin) rose++;
		const key = `${origin === null ? 'new' : `level_${String(origin)}`}>${outcome === null ? (touched.at(-1)?.is_transfer ? 'transferred' : 'left') : `level_${String(outcome)}`}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const found = new Map(
		g6.tables.matrix?.rows
			.filter((row) => row[2] !== 0)
			.map((row) => [`${String(row[0])}>${String(row[1])}`, row[2]])
	);
	expect(found).toEqual(counts);
	expect(g6.value).toBe(rose);
	await sameFromSql(g6);
});

it('G7 waits from entering a level to the next promotion', async () => {
	const g7 = await context.result('G7');
	const waits = staff()
		.filter((e) => !e.is_non_starter)
		.flatMap((e) =>
			stays(e).flatMap((stay, i) => {
				const exit = e.leave_date && e.leave_date <= TODAY ? e.leave_date : TODAY;
				if (stay.level === 0 || stay.level === 4 || stay.valid_from >= exit) return [];
				const promoted = stays(e)[i + 1];
				const until = promoted && promoted.valid_from <= exit ? promoted.valid_from : exit;
				return [
					{
						days: dayNumber(until) - dayNumber(stay.valid_from),
						event: promoted !== undefined && promoted.valid_from <= exit,
						entry: -1
					}
				];
			})
		);
	expect(g7.n).toBe(waits.length);
	expect(g7.numerator).toBe(waits.filter((w) => w.event).length);
	const median = medianWait(waits);
	if (Number.isNaN(median)) expect(g7.value).toBeNull();
	else expect(g7.value).toBeCloseTo(median, 9);
	await sameFromSql(g7);
});

it('G8 waits from hiring to the first grade, watched from the first leaver on record', async () => {
	const g8 = await context.result('G8');
	const from = context.windows.data.start;
	const waits = staff()
		.filter((e) => !e.is_non_starter)
		.flatMap((e) => {
			const exit = e.leave_date && e.leave_date <= TODAY ? e.leave_date : TODAY;
			const first = stays(e).find((h) => h.level >= 1 && h.valid_from <= exit)?.valid_from;
			const ended = first ?? exit;
			const watched = e.hire_date > from ? e.hire_date : from;
			if (e.hire_date > exit || (ended <= watched && watched > e.hire_date)) return [];
			return [
				{
					days: Math.max(1, dayNumber(ended) - dayNumber(e.hire_date)),
					event: first !== undefined,
					entry: watched > e.hire_date ? dayNumber(watched) - dayNumber(e.hire_date) : -1
				}
			];
		});
	expect(g8.n).toBe(waits.length);
	expect(g8.value).toBeCloseTo(medianWait(waits), 9);
	await sameFromSql(g8);
});
