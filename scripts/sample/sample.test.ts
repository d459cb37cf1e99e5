import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import { day } from './calendar.ts';
import { exportFiles } from './files.ts';
import { generate, type Company } from './generate.ts';
import { gradingHeader } from './grading-file.ts';
import { attritionChange, csatChange, fidelity, handlingChange, levelMix } from './headline.ts';
import { parameters } from './parameters.ts';
import type { Person } from './people.ts';
import { levelNames } from './roster-file.ts';
import type { Ticket } from './tickets.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let company: Company;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
	company = generate();
	files = await exportFiles(company);
});

/** Lines of one of the CSV files by header; the sample has no quoted cells. */
function table(name: string, encoding: string): Record<string, string>[] {
	const [header = '', ...lines] = new TextDecoder(encoding, { fatal: true })
		.decode(files[name])
		.trimEnd()
		.split('\r\n');
	const columns = header.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i], cell])));
}

const repeated = (values: readonly string[]): number => values.length - new Set(values).size;

describe('the committed files', () => {
	it.each(['roster.csv', 'grading.xlsx', 'tickets.csv'])(
		'%s comes out of the generator byte for byte',
		async (name) => {
			const committed = await readFile(new URL(`../../data/${name}`, import.meta.url));
			expect(sha(files[name] ?? new Uint8Array())).toBe(sha(committed));
		}
	);

	it('stay small enough to be served', () => {
		expect(files['tickets.csv']?.length).toBeLessThan(6_500_000);
	});
});

describe('the planted verdicts', () => {
	it('satisfaction gains more than 10 %, the whole interval does', () => {
		const { change, low, n } = csatChange(company.tickets);
		expect(n[0]).toBeGreaterThan(3000);
		expect(low).toBeGreaterThan(0.1);
		expect(change).toBeLessThan(0.2);
	});

	it('complaints take less time, but not 20 % less', () => {
		const { before, change, low, high } = handlingChange(company.tickets, ['投诉']);
		expect(before).toBeGreaterThan(46);
		expect(before).toBeLessThan(50);
		expect(change).toBeGreaterThan(-0.15);
		expect(change).toBeLessThan(-0.11);
		expect(high).toBeLessThan(-0.03);
		expect(low).toBeGreaterThan(-0.2);
	});

	it('attrition passes -15 % as a point, and zero lies well inside its interval', () => {
		const { change, low, high, n } = attritionChange(company);
		expect(n.every((leavers) => leavers >= 30 && leavers <= 40)).toBe(true);
		expect(change).toBeLessThan(-0.15);
		expect(change).toBeGreaterThan(-0.25);
		expect(low).toBeLessThan(-0.3);
		expect(high).toBeGreaterThan(0.15);
	});

	it('tickets as a whole started near the stated 48 hours', () => {
		const { before, after } = handlingChange(company.tickets, ['投诉', '维修'], 1);
		expect(Math.abs(before / 48 - 1)).toBeLessThan(0.05);
		expect(after).toBeLessThan(before);
	});
});

describe('the company', () => {
	it('has the planned size', () => {
		const { tickets, teams, people } = company;
		expect(new Set(teams.map(({ region }) => region)).size).toBe(4);
		expect(teams).toHaveLength(12);
		const today = day(parameters.exportedAt);
		const active = people.filter(({ spells }) =>
			spells.some(({ hire, leave }) => hire <= today && (leave === null || leave > today))
		);
		expect(Math.abs(active.length - 180)).toBeLessThan(10);
		expect(Math.abs(tickets.length - 30_000)).toBeLessThan(1_000);
		expect(tickets.filter(({ type }) => type === '投诉').length / tickets.length).toBeCloseTo(0.107, 2);
		expect(tickets.filter(({ score }) => score !== null).length / tickets.length).toBeCloseTo(0.345, 2);
	});

	it('has somebody of every special kind', () => {
		const { people } = company;
		const spells = people.flatMap((person) => person.spells);
		expect(people.filter((person) => person.spells.length > 1)).toHaveLength(1);
		expect(spells.filter(({ leaveType }) => leaveType === '调动')).toHaveLength(parameters.people.transfers);
		expect(spells.filter(({ leave }) => leave !== null && leave > day(parameters.exportedAt))).toHaveLength(1);
		expect(spells.filter(({ hire, leave }) => hire === leave)).toHaveLength(1);
		expect(spells.filter(({ leave, leaveType }) => leave !== null && leaveType === '').length).toBeGreaterThan(3);
		expect(repeated(people.map(({ name }) => name))).toBe(1);
		expect(repeated(people.map(({ id }) => id))).toBe(0);
		expect(people.every(({ id }) => /^0\d{4}$/.test(id))).toBe(true);
	});

	it('ends with every level filled, and gives the higher ones harder work', () => {
		const mix = levelMix(company);
		const all = mix.reduce((sum, n) => sum + n, 0);
		[0.16, 0.28, 0.36, 0.14, 0.05].forEach((share, level) =>
			expect(Math.abs((mix[level] ?? 0) / all - share)).toBeLessThan(0.05)
		);
		const hardness = [1, 2, 3, 4].map((level) => {
			const done = company.tickets.filter(
				({ person, created }) =>
					person && company.levels.of(person) === level && created > day('2025-08-01') * 1440
			);
			return done.reduce((sum, ticket) => sum + ticket.hardness, 0) / done.length;
		});
		expect(hardness).toEqual([...hardness].sort());
	});

	it('assesses in order, five rounds, nobody before the team has entered', () => {
		expect(new Set(company.assessments.map(({ round }) => round.id)).size).toBe(5);
		for (const {
			selfDay,
			supervisorDay,
			assessDay,
			publishDay,
			feedbackDay,
			current,
			target,
			person,
			round
		} of company.assessments) {
			const days = [selfDay, supervisorDay, assessDay, publishDay, feedbackDay ?? publishDay];
			expect(days).toEqual([...days].sort());
			expect(target).toBeGreaterThan(current);
			expect(person.team.wave).toBeLessThanOrEqual(round.wave);
		}
	});

	it('decides by the published rules, except for the stated overrides and appeals', () => {
		const { agree, known } = fidelity(company);
		expect(known).toBeGreaterThan(250);
		expect(agree / known).toBeGreaterThan(0.86);
		expect(agree / known).toBeLessThan(0.95);
	});

	it('counts the visits that the tickets show', () => {
		const handled = new Map<Person, Ticket[]>();
		for (const ticket of company.tickets) {
			if (ticket.person && ticket.outcome === 'done')
				handled.set(ticket.person, [...(handled.get(ticket.person) ?? []), ticket]);
		}
		const recent = company.assessments.filter(
			({ person }) => person.spells.length === 1 && (person.spells[0]?.hire ?? 0) > day(parameters.dataStart)
		);
		const same = recent.filter(({ person, assessDay, evidence }) => {
			const visits = (handled.get(person) ?? [])
				.filter(({ resolved }) => resolved < assessDay * 1440)
				.reduce((sum, ticket) => sum + ticket.visits, 0);
			const { region, until, beyond } = parameters.grading.counting;
			if (person.team.region === region && visits > until)
				return evidence.onsite_count >= until && evidence.onsite_count <= until + beyond;
			return evidence.onsite_count - visits <= 6 && evidence.onsite_count >= visits;
		});
		expect(recent.length).toBeGreaterThan(50);
		expect(same).toHaveLength(recent.length);
	});
});

describe('the files as exported', () => {
	it('the roster reads as GB18030 and has one impossible spell and one wrong level', () => {
		const rows = table('roster.csv', 'gb18030');
		const asDay = (text: string | undefined): number => Date.parse(`${text} UTC`);
		expect(rows.filter((row) => row.离职日期 && asDay(row.离职日期) < asDay(row.入职日期))).toHaveLength(
			parameters.errors.leaveBeforeHire
		);
		const published = new Map(company.people.map((person) => [person.id, levelNames[company.levels.of(person)]]));
		expect(
			rows.filter((row) => row.员工状态 === '在职' && published.get(row.工号 ?? '') !== row.技术等级)
		).toHaveLength(parameters.errors.levelDisagreements);
	});

	it('the tickets hold the stated errors and no others', () => {
		const { errors } = parameters;
		expect([...(files['tickets.csv'] ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const rows = table('tickets.csv', 'utf-8');
		const lines = rows.map((row) => JSON.stringify(row));
		expect(repeated(lines)).toBe(errors.exactDuplicates);
		expect(repeated(rows.map((row) => row.工单编号 ?? ''))).toBe(
			errors.exactDuplicates + errors.conflictingDuplicates
		);
		const at = (text: string | undefined): number => Date.parse(`${text} UTC`);
		expect(rows.filter((row) => Number.isNaN(at(row.创建时间)))).toHaveLength(errors.unparsableDates);
		expect(rows.filter((row) => row.解决时间 && at(row.解决时间) < at(row.创建时间))).toHaveLength(
			errors.resolvedBeforeCreated
		);
		const ids = new Set(company.people.map(({ id }) => id));
		expect(rows.filter((row) => row.工程师工号 && !ids.has(row.工程师工号))).toHaveLength(errors.unknownEngineers);
		expect(rows.filter((row) => row.工单状态 === '已关闭' && !row.解决时间 && !row.关闭时间)).toHaveLength(
			errors.closedWithoutTime
		);
		expect(
			rows.filter((row) => !row.解决时间 && /处理中|挂起|待派单/.test(row.工单状态 ?? '')).length
		).toBeGreaterThan(25);
		const times = ['创建时间', '首次响应时间', '首次解决时间', '解决时间', '关闭时间', '评价时间'];
		const exported = at(parameters.exportedAt);
		expect(rows.filter((row) => times.some((column) => at(row[column]) > exported))).toEqual([]);
	});

	it('the grading sheet has a title, two header lines and text ids', async () => {
		const {
			sheets: [sheet]
		} = await readXlsx(files['grading.xlsx'] ?? new Uint8Array());
		const rows = sheet?.rows ?? [];
		expect(rows[0]?.[0]).toContain(parameters.exportedAt);
		expect(rows[1]?.[17]).toBe('自评');
		expect(rows[2]?.slice(17, 21)).toEqual(['技术知识', '实践能力', '服务态度', '总分']);
		expect(rows).toHaveLength(3 + company.assessments.length);
		expect(rows[3]?.[0]).toMatch(/^0\d{4}$/);
		expect(gradingHeader).toContain('评审-技术知识');
	});
});
