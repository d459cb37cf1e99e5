import { day, dayOf, minute, slashDay } from './calendar.ts';
import { csv, type Cell } from './csv.ts';
import { encodeGb18030 } from './gb18030.ts';
import type { Company } from './generate.ts';
import { parameters } from './parameters.ts';
import type { Person, Spell } from './people.ts';

export const rosterHeader = [
	'工号',
	'姓名',
	'性别',
	'部门',
	'区域',
	'岗位',
	'上级工号',
	'员工类型',
	'员工状态',
	'入职日期',
	'转正日期',
	'申请离职日期',
	'离职日期',
	'离职类型',
	'离职原因',
	'是否关键人才',
	'年薪',
	'技术等级'
] as const;

const exportDay = dayOf(minute(parameters.exportedAt));
export const levelNames = ['未定级', '初级', '中级', '高级', '资深'] as const;

const date = (value: number | null): string => (value === null ? '' : slashDay(value));

function row(person: Person, spell: Spell, level: number): Cell[] {
	const { hire, leave } = spell;
	const regular = hire + 91;
	return [
		person.id,
		person.name,
		person.woman ? '女' : '男',
		person.team.name,
		person.team.region,
		'售后服务工程师',
		person.supervisor.id,
		person.employment,
		leave !== null && leave <= exportDay ? '离职' : '在职',
		date(hire),
		regular <= Math.min(leave ?? exportDay, exportDay) ? date(regular) : '',
		date(spell.applied),
		date(leave),
		spell.leaveType,
		spell.leaveReason,
		spell.regretted,
		person.salary,
		levelNames[level] ?? ''
	];
}

/** One person whose roster level is not the one last published. */
export function disagreeing({ people, levels }: Company): Person | undefined {
	return people.find((person) => levels.of(person) === 2 && person.spells.every(({ leave }) => leave === null));
}

/** The roster as rows: those on record since the first day, one row per spell, the deliberate error last. */
export function rosterRows(company: Company): Cell[][] {
	const wrong = disagreeing(company);
	const rows = company.people.flatMap((person) =>
		person.spells.map((spell, i) => {
			const level = i === person.spells.length - 1 ? company.levels.of(person) : 0;
			return row(person, spell, person === wrong ? level + 1 : level);
		})
	);
	const [model] = company.people;
	if (!model) throw new Error('nobody works here');
	const mistaken: Spell = {
		hire: day('2024-05-06'),
		leave: day('2024-04-30'),
		applied: null,
		leaveType: '主动离职',
		leaveReason: '',
		regretted: ''
	};
	return [...rows, row({ ...model, id: '00099', name: '测试员', spells: [mistaken] }, mistaken, 0)];
}

/** The roster as HR exports it: CSV in GB18030. */
export function rosterFile(company: Company): Uint8Array {
	return encodeGb18030(csv(rosterHeader, rosterRows(company)));
}
