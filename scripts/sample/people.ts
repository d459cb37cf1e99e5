import { day, isoDay, monthOf, workday } from './calendar.ts';
import type { Supervisor, Team } from './company.ts';
import { nameMaker } from './names.ts';
import { parameters } from './parameters.ts';
import { effectOf, yearsIn } from './effect.ts';
import { stream, type Stream } from './rng.ts';

/** One engineer; `spells` has two entries for somebody who came back. */
export interface Person {
	id: string;
	name: string;
	woman: boolean;
	team: Team;
	supervisor: Supervisor;
	employment: '正式员工' | '劳务派遣';
	/** Standard normal: how good this engineer is. */
	skill: number;
	/** Standard normal, how customers like this engineer apart from the work. */
	manner: number;
	/** CNY a year. */
	salary: number;
	spells: Spell[];
}

export interface Spell {
	hire: number;
	/** Last working day. */
	leave: number | null;
	applied: number | null;
	leaveType: string;
	leaveReason: string;
	regretted: string;
}

const start = day(parameters.dataStart);
const end = day(parameters.exportedAt);

const stay = (hire: number): Spell => ({
	hire,
	leave: null,
	applied: null,
	leaveType: '',
	leaveReason: '',
	regretted: ''
});

/** Leaving peaks after the Spring Festival bonus. */
const season = [0.75, 1.15, 1.6, 1.3, 1, 0.95, 1, 1, 0.9, 0.85, 0.8, 0.7];

/** Yearly hazard of leaving: high in the first year, low for the good and the long-serving. */
function hazard(person: Person, spell: Spell, today: number): number {
	const { rate, drift, effect } = parameters.people.attrition;
	const years = (today - spell.hire) / 365.25;
	const byTenure = years < 1 ? 1.5 : years < 3 ? 1.05 : 0.75;
	const bySeason = season[monthOf(today) - 1] ?? 1;
	const programme = 1 + effect * effectOf(person.team, today);
	return rate * byTenure * bySeason * Math.exp(-0.12 * person.skill + drift * yearsIn(today)) * programme;
}

const voluntary: readonly [reason: string, weight: number][] = [
	['薪酬待遇', 24],
	['职业发展', 22],
	['与上级关系', 8],
	['出差频繁', 16],
	['家庭原因', 14],
	['搬迁返乡', 8],
	['健康原因', 4]
];

function leave(person: Person, spell: Spell, lastDay: number, random: Stream): void {
	spell.leave = lastDay;
	const kind = random.uniform();
	const months = (lastDay - spell.hire) / 30.4;
	if (kind < parameters.people.unknownType) spell.leaveType = '';
	else if (kind < 0.78) spell.leaveType = '主动离职';
	else if (kind < 0.9) spell.leaveType = months < 6 ? '试用期不合格' : '辞退';
	else if (kind < 0.96) spell.leaveType = '合同到期';
	else spell.leaveType = months > 60 ? '退休' : '主动离职';
	const own: Record<string, string> = {
		试用期不合格: '绩效不达标',
		辞退: '绩效不达标',
		合同到期: '合同到期不续签',
		退休: '退休'
	};
	const reason = own[spell.leaveType] ?? random.weighted(voluntary, ([, weight]) => weight)[0];
	spell.leaveReason = spell.leaveType === '' || random.chance(parameters.people.unknownReason) ? '' : reason;
	spell.applied = Math.max(
		spell.hire,
		lastDay - (spell.leaveType === '主动离职' ? random.integer(20, 35) : random.integer(0, 10))
	);
	if (spell.leaveType === '主动离职') spell.regretted = person.skill > 0.6 ? '是' : '否';
}

interface Maker {
	add(team: Team, hire: number, employment?: Person['employment']): Person;
	people: Person[];
}

function maker(): Maker {
	const random = stream(parameters.seed, 'persons');
	const name = nameMaker(stream(parameters.seed, 'names'));
	const people: Person[] = [];
	return {
		people,
		add(team, hire, employment = '正式员工') {
			const woman = random.chance(0.12);
			const skill = random.normal(0, 1);
			const years = Math.max(0, (end - hire) / 365.25);
			const salary = 96_000 + 5_200 * Math.min(years, 8) + 9_000 * skill + random.normal(0, 5_000);
			const person: Person = {
				id: '',
				name: name(woman),
				woman,
				team,
				supervisor: random.pick(team.supervisors),
				employment,
				skill,
				manner: random.normal(0, 1),
				salary: Math.max(72_000, Math.round(salary / 1200) * 1200),
				spells: [stay(hire)]
			};
			people.push(person);
			return person;
		}
	};
}

function firstDay(teams: readonly Team[], make: Maker): void {
	const random = stream(parameters.seed, 'first day');
	for (const team of teams) {
		for (let i = 0; i < team.posts; i++) {
			const months = Math.min(-44 * Math.log(1 - random.uniform()), 116);
			make.add(team, workday(start - 5 - Math.round(months * 30.4)));
		}
	}
}

/** Month by month: who leaves, and whom a team hires for the post some weeks later. */
function turnover(teams: readonly Team[], make: Maker): void {
	const random = stream(parameters.seed, `turnover ${String(parameters.people.history)}`);
	const vacancies: { team: Team; from: number }[] = Array.from({ length: parameters.people.growth }, (_, i) => ({
		team: random.pick(teams),
		from: start + Math.round(((i + 0.5) / parameters.people.growth) * (end - start - 90))
	}));
	for (let monthStart = start; monthStart < end - 20;) {
		let next = monthStart + 1;
		while (monthOf(next) === monthOf(monthStart)) next++;
		for (const person of [...make.people]) {
			const spell = person.spells[0];
			if (!spell || spell.leave !== null || spell.hire > monthStart) continue;
			const chance = 1 - Math.exp((-hazard(person, spell, monthStart) * (next - monthStart)) / 365.25);
			if (!random.chance(chance)) continue;
			leave(person, spell, random.integer(Math.max(monthStart, spell.hire + 3), next - 1), random);
			vacancies.push({
				team: person.team,
				from: (person.spells[0]?.leave ?? monthStart) + random.integer(15, 60)
			});
		}
		for (const vacancy of vacancies.filter(({ from }) => from >= monthStart && from < next))
			make.add(vacancy.team, workday(vacancy.from));
		monthStart = next;
	}
}

/** An engineer who is employed on a day and has been for a while. */
function settled(people: readonly Person[], today: number, random: Stream): Person {
	return random.pick(
		people.filter(
			({ spells, employment }) =>
				spells.length === 1 &&
				employment === '正式员工' &&
				spells.every(({ hire, leave }) => hire < today - 400 && (leave === null || leave > end))
		)
	);
}

/** Transfers out, one who comes back, one who has given notice, one who never started, two of one name. */
function specialCases(teams: readonly Team[], make: Maker): void {
	const random = stream(parameters.seed, 'special cases');
	for (let i = 0; i < parameters.people.transfers; i++) {
		const on =
			start + 60 + Math.round((i + random.uniform()) * ((end - start - 120) / parameters.people.transfers));
		const person = settled(make.people, on, random);
		person.spells = [
			{
				...stay(person.spells[0]?.hire ?? on),
				leave: on,
				applied: on - 20,
				leaveType: '调动',
				leaveReason: '内部调动'
			}
		];
		make.add(person.team, workday(on + random.integer(15, 45)));
	}
	const back = make.people.find(
		({ spells: [spell] }) =>
			spell?.leave &&
			spell.leaveType === '主动离职' &&
			isoDay(spell.leave) > '2024-02' &&
			isoDay(spell.leave) < '2024-07' &&
			spell.leave - spell.hire > 700
	);
	back?.spells.push(stay(day('2025-03-03')));
	const notice = settled(make.people, end, random).spells[0];
	if (notice)
		Object.assign(notice, {
			leave: day('2026-07-31'),
			applied: day('2026-06-29'),
			leaveType: '主动离职',
			leaveReason: '职业发展'
		});
	const never = make.add(random.pick(teams), day('2025-09-01')).spells[0];
	if (never) Object.assign(never, { leave: never.hire, leaveReason: '未到岗' });
	for (let i = 0; i < parameters.people.contingent; i++)
		make.add(random.pick(teams), workday(start + random.integer(-300, 700)), '劳务派遣');
	const one = settled(make.people, end, random);
	const other = settled(
		make.people.filter(({ team }) => team.region !== one.team.region),
		end,
		random
	);
	other.name = one.name;
	other.woman = one.woman;
}

/** Everybody who worked here on the first day or came later, in order of hiring, with ids in that order. */
export function buildPeople(teams: readonly Team[]): Person[] {
	const make = maker();
	firstDay(teams, make);
	turnover(teams, make);
	specialCases(teams, make);
	const random = stream(parameters.seed, 'ids');
	let id = 103;
	const hireOf = ({ spells }: Person): number => spells[0]?.hire ?? 0;
	const ordered = make.people
		.map((person, index) => ({ person, index }))
		.sort((a, b) => hireOf(a.person) - hireOf(b.person) || a.index - b.index);
	return ordered.map(({ person }) =>
		Object.assign(person, { id: String((id += random.integer(1, 5))).padStart(5, '0') })
	);
}

/** The spell in which a person works on a day, last day included. */
export function spellOn(person: Person, today: number): Spell | null {
	return person.spells.find(({ hire, leave: last }) => hire <= today && (last === null || today <= last)) ?? null;
}
