import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { columns } from '$lib/i18n/metrics/grading.ts';
import { codeText } from '$lib/i18n/metrics/reasons.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import {
	type Assessment,
	type Company,
	dayNumber,
	type Employee,
	type LevelSpell,
	plus,
	plusMonths,
	randomCompany
} from '../../../../tests/support/grading-company.ts';
import { type MetricContext, noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';
import type { Result } from '../result.ts';

/** The dictionary once more, from raw rows and without SQL: two implementations, one answer. */
const TODAY = '2026-07-15';
let engine: Engine;
let context: MetricContext;
let company: Company;

beforeAll(async () => {
	engine = await startNodeEngine();
	company = randomCompany(20260715, 260);
	index();
	const dataset = await handMade(engine, company, `${TODAY}T00:00:00`);
	// A cell of one stays visible here, so that every number can be compared.
	const plan = { ...publishedPlan, measurement: { ...publishedPlan.measurement, k: 1 } };
	context = await createRun({ engine, plan, dataset, filters: noFilters });
}, 60_000);

afterAll(() => engine.close());

const key = (row: { employee_id: string; spell_no: number }) => `${row.employee_id} ${String(row.spell_no)}`;
let regular: Employee[];
let judgements: Assessment[];
let held: Map<string, LevelSpell[]>;

/** What every recomputation starts from, made once. */
function index(): void {
	regular = company.employees.filter((e) => e.employment_type === 'regular');
	const ids = new Set(regular.map((e) => e.employee_id));
	judgements = company.assessments.filter((a) => ids.has(a.employee_id));
	held = new Map();
	for (const row of company.level_history) held.set(key(row), [...(held.get(key(row)) ?? []), row]);
}

const employed = (e: Employee, day: string) =>
	e.hire_date <= day && !e.is_non_starter && (e.leave_date === null || e.leave_date > day);
const stays = (e: Employee) => held.get(key(e)) ?? [];
const levelOn = (e: Employee, day: string) =>
	stays(e)
		.filter((h) => h.valid_from <= day)
		.at(-1)?.level ?? 0;
const staff = () => regular;
const decided = () => judgements;
const share = (hits: number, total: number) => hits / total;

function tableRow(result: Result, table: string, ...dimensions: (string | number | null)[]) {
	const found = result.tables[table];
	const row = found?.rows.find((cells) => dimensions.every((value, i) => cells[i] === value));
	return Object.fromEntries((found?.columns ?? []).map(({ key }, i) => [key, row?.[i]]));
}

async function sameFromSql(result: Result) {
	const value = (await engine.columns(result.sql)).get('value')?.[0];
	if (result.value === null) expect(value).toBeNaN();
	else expect(value).toBeCloseTo(result.value, 12);
}

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

/** First time at which a hand-made product-limit curve is at or below a half; subjects are watched from `entry` on. */
function medianWait(waits: { days: number; event: boolean; entry: number }[]): number {
	const times = [...new Set(waits.filter((w) => w.event).map((w) => w.days))].sort((a, b) => a - b);
	let s = 1;
	for (const t of times) {
		const atRisk = waits.filter((w) => w.entry < t && w.days >= t).length;
		s *= 1 - waits.filter((w) => w.event && w.days === t).length / atRisk;
		if (s <= 0.5) return t / 30.4375;
	}
	return NaN;
}

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

it('has words in both languages for every code', async () => {
	for (const metric of context.metrics.filter(({ family }) => family === 'G')) {
		const result = await context.result(metric.id);
		const cells = Object.values(result.tables)
			.flatMap((table) =>
				table.columns.flatMap(({ kind }, i) => (kind === 'code' ? table.rows.map((row) => row[i]) : []))
			)
			.filter((code) => typeof code === 'string');
		const codes = [
			...new Set([
				result.method,
				...Object.keys(result.excluded),
				...result.notes.map(({ code }) => code),
				...cells
			])
		];
		const keys = Object.values(result.tables).flatMap((table) => table.columns.map(({ key }) => key));
		for (const locale of ['zh', 'en'] as const) {
			for (const code of codes)
				expect(codeText(locale, metric.id, code, {}), `${metric.id} ${code}`).toBeTruthy();
			for (const key of keys) expect(columns[locale], metric.id).toHaveProperty(key);
		}
	}
});
