import { expect, it } from 'vitest';
import { type Assessment, dayNumber, plus, plusMonths } from '../../../../tests/support/grading-company.ts';
import {
	company,
	context,
	decided,
	employed,
	medianWait,
	sameFromSql,
	staff,
	stays,
	tableRow,
	TODAY,
	openGradedCompany
} from '../../../../tests/support/graded-company.ts';
import { expectWords } from '../../../../tests/support/words.ts';

openGradedCompany();

/** The dictionary once more, from raw rows and without SQL: two implementations, one answer. */
it('G3 counts who was assessed among those whose tenure allowed it', async () => {
	const g3 = await context.result('G3');
	let [eligible, assessed, absent, top] = [0, 0, 0, 0];
	for (const round of company.rounds) {
		for (const e of staff().filter((one) => employed(one, round.assess_date))) {
			const held = stays(e)
				.filter((h) => h.valid_from < round.assess_date)
				.at(-1);
			const level = held?.level ?? 0;
			if (level === 4) top++;
			const since = level === 0 ? e.hire_date : (held?.valid_from ?? e.hire_date);
			const months = [6, 12, 24, 36][level];
			if (months === undefined || plusMonths(since, months) > round.assess_date) continue;
			eligible++;
			const row = company.assessments.find(
				(a) => a.employee_id === e.employee_id && a.round_id === round.round_id
			);
			if (row && row.result !== 'absent') assessed++;
			if (row?.result === 'absent') absent++;
		}
	}
	expect(g3).toMatchObject({ numerator: assessed, denominator: eligible });
	expect(g3.excluded.top_level ?? 0).toBe(top);
	const byRound = g3.tables.byRound;
	const index = byRound?.columns.findIndex(({ key }) => key === 'absent') ?? -1;
	expect(byRound?.rows.reduce((sum, row) => sum + Number(row[index]), 0)).toBe(absent);
	await sameFromSql(g3);
});

it('G4 divides passes by passes and fails', async () => {
	const g4 = await context.result('G4');
	const rows = decided();
	const passed = rows.filter((a) => a.result === 'pass');
	const judged = rows.filter((a) => a.result === 'pass' || a.result === 'fail');
	expect(g4).toMatchObject({
		numerator: passed.length,
		denominator: judged.length,
		missing: rows.filter((a) => a.result === null).length,
		excluded: {
			absent: rows.filter((a) => a.result === 'absent').length,
			deferred: rows.filter((a) => a.result === 'deferred').length
		}
	});
	const cell = tableRow(g4, 'byRoundTarget', '2025H2', 1);
	expect(cell.cases).toBe(judged.filter((a) => a.round_id === '2025H2' && a.target_level === 1).length);
	expect(cell.hits).toBe(passed.filter((a) => a.round_id === '2025H2' && a.target_level === 1).length);
	expect(g4.tables.byRound?.rows.map((row) => row[0])).toEqual(['2025H1', '2025H2', '2026H1', '2026H2']);
	await sameFromSql(g4);
});

it('G11 spreads the latest panel scores of those employed', async () => {
	const g11 = await context.result('G11');
	const present = staff().filter((e) => employed(e, TODAY));
	const latest = present.map(
		(e) =>
			decided()
				.filter(
					(a) =>
						a.employee_id === e.employee_id &&
						a.result !== 'absent' &&
						(a.panel_practice !== null || a.panel_knowledge !== null)
				)
				.toSorted((a, b) => ((a.publish_date ?? a.assess_date) < (b.publish_date ?? b.assess_date) ? 1 : -1))[0]
	);
	const xs = latest.flatMap((a) => (a?.panel_practice == null ? [] : [a.panel_practice]));
	const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
	expect(g11.n).toBe(xs.length);
	expect(g11.missing).toBe(present.length - xs.length);
	expect(g11.value).toBeCloseTo(Math.sqrt(xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (xs.length - 1)), 10);
	const inRound = decided().filter(
		(a) => a.round_id === '2025H2' && a.result !== 'absent' && a.panel_knowledge !== null
	);
	expect(tableRow(g11, 'byRound', 'knowledge', '2025H2').people).toBe(
		new Set(inRound.map((a) => a.employee_id)).size
	);
	await sameFromSql(g11);
});

it('G12 waits from self-assessment to publication', async () => {
	const g12 = await context.result('G12');
	const waits = decided()
		.filter((a) => a.result !== 'absent')
		.map((a) => {
			const start =
				a.self_date ?? company.rounds.find((round) => round.round_id === a.round_id)?.start_date ?? '';
			return {
				days: dayNumber(a.publish_date ?? TODAY) - dayNumber(start),
				event: a.publish_date !== null,
				entry: -1
			};
		});
	expect(g12).toMatchObject({ n: waits.length, numerator: waits.filter((w) => w.event).length });
	expect(g12.value).toBeCloseTo(medianWait(waits) * 30.4375, 9);
	await sameFromSql(g12);
});

it('G12 follows assessments through the steps of the process', async () => {
	const rows = decided().filter((a) => a.result !== 'absent');
	const middle = (values: number[]): number | null => {
		const sorted = values.toSorted((a, b) => a - b);
		return sorted.length === 0
			? null
			: ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) +
					(sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) /
					2;
	};
	const step = (
		day: (a: Assessment) => string | null,
		since: ((a: Assessment) => string | null) | null,
		taken: (a: Assessment) => boolean
	) => [
		rows.filter((a) => {
			const on = day(a);
			return on === null ? taken(a) : on <= TODAY;
		}).length,
		since &&
			middle(
				rows.flatMap((a) => {
					const [to, from] = [day(a), since(a)];
					return to !== null && from !== null && to <= TODAY ? [dayNumber(to) - dayNumber(from)] : [];
				})
			)
	];
	const supervised = (a: Assessment) => (a.supervisor_date ?? null) as string | null;
	const expected = {
		self: step(
			(a) => a.self_date,
			null,
			(a) => a.self_level !== null || a.self_total !== null
		),
		supervisor: step(
			supervised,
			(a) => a.self_date,
			(a) => a.supervisor_level !== null || a.supervisor_total !== null
		),
		panel: step(
			(a) => a.assess_date,
			supervised,
			(a) => a.panel_level !== null || a.panel_total !== null
		),
		published: step(
			(a) => a.publish_date,
			(a) => a.assess_date,
			() => false
		),
		feedback: step(
			(a) => a.feedback_date,
			(a) => a.publish_date,
			() => false
		),
		appeal: step(
			(a) => a.appeal_date,
			(a) => a.publish_date,
			(a) => a.appeal_flag === true || a.appeal_result !== null
		),
		appeal_closed: step(
			(a) => a.appeal_close_date,
			(a) => a.appeal_date,
			(a) => ['overturned', 'partial', 'upheld'].includes(a.appeal_result ?? '')
		)
	};
	const { tables } = await context.result('G12');
	expect(Object.fromEntries(tables.steps?.rows.map(([name, cases, days]) => [name, [cases, days]]) ?? [])).toEqual(
		expected
	);
	expect(expected.published[0]).toBeGreaterThan(100);
});

it('G13 counts feedback within fourteen days', async () => {
	const g13 = await context.result('G13');
	const due = decided().filter(
		(a) => a.result !== 'absent' && a.publish_date !== null && plus(a.publish_date, 14) <= TODAY
	);
	const told = due.filter((a) => a.feedback_date !== null && a.feedback_date <= plus(a.publish_date ?? '', 14));
	expect(g13).toMatchObject({ numerator: told.length, denominator: due.length });
	expect(g13.excluded.not_due).toBe(
		decided().filter((a) => a.result !== 'absent' && a.publish_date !== null && plus(a.publish_date, 14) > TODAY)
			.length
	);
	await sameFromSql(g13);
});

it('G14 takes the median over supervisors', async () => {
	const g14 = await context.result('G14');
	const now = staff().filter((e) => employed(e, TODAY));
	const sizes = [...new Set(now.map((e) => e.supervisor_id))]
		.filter((id) => id !== null)
		.map((id) => now.filter((e) => e.supervisor_id === id).length)
		.toSorted((a, b) => a - b);
	const middle = sizes.length / 2;
	expect(g14.value).toBe(
		sizes.length % 2 ? sizes[Math.floor(middle)] : ((sizes[middle - 1] ?? NaN) + (sizes[middle] ?? NaN)) / 2
	);
	expect(g14.missing).toBe(now.filter((e) => e.supervisor_id === null).length);
	await sameFromSql(g14);
});

it('has words in both languages for every code', () => expectWords(context, 'G'));
