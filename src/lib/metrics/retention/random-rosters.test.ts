import { describe, expect, it } from 'vitest';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import {
	kaplanMeier,
	pasted,
	person,
	type Row,
	rows,
	run,
	openDesk
} from '../../../../tests/support/retention-desk.ts';

openDesk();

describe('on random rosters', () => {
	const EPOCH = Date.UTC(2019, 0, 1);
	const day = (n: number): string => new Date(EPOCH + n * 86_400_000).toISOString().slice(0, 10);
	const number = (iso: unknown): number => (Date.parse(String(iso)) - EPOCH) / 86_400_000;
	const today = number('2026-01-01');

	interface Made {
		employees: Row[];
		level_history: Row[];
		assessments: Row[];
	}

	function make(seed: number): Made {
		const random = mulberry32(seed);
		const pick = (n: number): number => Math.floor(random() * n);
		const made: Made = { employees: [], level_history: [], assessments: [] };
		for (let i = 0; i < 250; i += 1) {
			const [id, hired] = [`E${String(i)}`, pick(2500)];
			const left = random() < 0.5 ? hired + 1 + pick(1500) : null;
			made.employees.push(
				person(id, {
					hire_date: day(hired),
					leave_date: left === null ? null : day(left),
					is_transfer: left !== null && random() < 0.15,
					leave_type: left === null ? null : (['voluntary', 'involuntary', 'unknown'][pick(3)] ?? null),
					regretted: left === null ? null : random() < 0.3
				})
			);
			let [at, level] = [hired, 0];
			while (at < today && level < 5) {
				made.level_history.push({ employee_id: id, spell_no: 1, level, valid_from: day(at), valid_to: null });
				at += 100 + pick(700);
				level += 1;
				if (at < today)
					made.assessments.push({
						employee_id: id,
						round_id: `R${String(at)}`,
						publish_date: day(at),
						result: random() < 0.6 ? 'pass' : 'fail',
						final_level: level
					});
			}
		}
		return made;
	}

	it.each([11, 12])('agrees with counting by hand (seed %i)', async (seed) => {
		const made = make(seed);
		const context = await run({ ...made });
		const spells = made.employees
			.map((row) => {
				const left = row.leave_date === null ? Infinity : number(row.leave_date);
				return {
					leave_type: row.leave_type,
					regretted: row.regretted,
					id: String(row.employee_id),
					hired: number(row.hire_date),
					left,
					exit: Math.min(left, today),
					leaver: left <= today && row.is_transfer !== true
				};
			})
			.filter(({ hired }) => hired <= today);
		const [start, end] = [number('2025-01-01'), number('2026-01-01')];
		const inWindow = ({ leaver, left }: { leaver: boolean; left: number }) => leaver && left >= start && left < end;
		const steps = (id: string) =>
			made.level_history
				.filter((row) => row.employee_id === id)
				.map((row) => ({ level: Number(row.level), from: number(row.valid_from) }));

		const headcount = (d: number) =>
			spells.filter(({ hired, left }) => hired < d && !(left <= today && left < d)).length;
		const a2 = await context.result('A2');
		expect(a2.value).toBeCloseTo(spells.filter(inWindow).length / ((headcount(start) + headcount(end)) / 2), 12);

		const byLevel = [0, 1, 2, 3, 4].map(() => ({ days: 0, leavers: 0, voluntary: 0, flagged: 0 }));
		for (const spell of spells) {
			const own = steps(spell.id);
			const levelOn = (d: number) => byLevel[own.filter(({ from }) => from <= d).at(-1)?.level ?? 0];
			for (let d = Math.max(spell.hired, start); d < Math.min(spell.exit, end); d += 1)
				(levelOn(d) ?? { days: 0 }).days += 1;
			const last = inWindow(spell) ? levelOn(spell.left - 1) : undefined;
			if (!last) continue;
			last.leavers += 1;
			if (spell.leave_type === 'voluntary') last.voluntary += 1;
			if (spell.leave_type === 'voluntary' && spell.regretted === true) last.flagged += 1;
		}
		const a8 = rows(await context.result('A8'), 'byLevel');
		for (const [level, expected] of byLevel.entries()) {
			const found = a8.find((row) => row.level === level);
			if (found?.people === null) continue;
			if (typeof found?.leavers === 'string') {
				expect(found.leavers).toBe(expected.leavers < 5 ? '1–4' : '≥5');
				expect([found.years, found.rate]).toEqual([null, null]);
				continue;
			}
			expect(found?.leavers).toBe(expected.leavers);
			expect(Number(found?.years) * 365.25).toBeCloseTo(expected.days, 6);
		}
		const senior = byLevel.slice(3);
		const a5 = await context.result('A5');
		expect(a5.numerator).toBe(
			senior.reduce((sum, { voluntary }) => sum + voluntary, 0) +
				byLevel.slice(0, 3).reduce((sum, { flagged }) => sum + flagged, 0)
		);
		expect((a5.denominator ?? 0) * 365.25).toBeCloseTo(
			senior.reduce((sum, { days }) => sum + days, 0),
			6
		);

		const hires = spells
			.filter(({ hired }) => hired >= number('2025-01-01'))
			.map(({ hired, exit, leaver }) => ({ days: exit - hired, event: leaver, entry: -1 }));
		const a7 = await context.result('A7');
		if (a7.value !== null) expect(a7.value).toBeCloseTo(kaplanMeier(hires, 365), 12);
		const earlier = spells
			.filter(({ hired }) => hired >= number('2022-01-01') && hired < number('2025-01-01'))
			.map(({ hired, exit, leaver }) => ({ days: exit - hired, event: leaver, entry: -1 }));
		expect(a7.baseline?.value).toBeCloseTo(kaplanMeier(earlier, 365), 12);

		const decisions = made.assessments.map((row) => ({
			id: String(row.employee_id),
			at: number(row.publish_date),
			pass: row.result === 'pass'
		}));
		const followed = decisions.flatMap(({ id, at, pass }) => {
			const spell = spells.find((each) => each.id === id && each.exit > at);
			if (!spell) return [];
			const next = Math.min(
				...decisions.filter((other) => other.id === id && other.at > at).map((other) => other.at)
			);
			const days = Math.min(spell.exit, next, at + 183) - at;
			return [{ pass, days, event: spell.leaver && spell.exit <= next && spell.exit - at <= 183, entry: -1 }];
		});
		const gone = (pass: boolean) =>
			1 -
			kaplanMeier(
				followed.filter((each) => each.pass === pass),
				183
			);
		const a9 = await context.result('A9');
		expect(a9.value).toBeCloseTo(gone(false) - gone(true), 12);
		for (const id of ['A2', 'A4', 'A5', 'A6', 'A8', 'A9']) {
			const result = await context.result(id);
			expect(await pasted(result), id).toBeCloseTo(result.value ?? NaN, 12);
		}
	});
});
