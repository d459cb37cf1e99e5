import { describe, expect, it } from 'vitest';
import { loaded, openDesk } from '../../../tests/support/loaded-tables.ts';
import { matchHeader } from './vocabulary/match-header.ts';
import { parseLevel, parseWord } from './vocabulary/words.ts';

openDesk();

const places = [1, 2, 3, 4, 5, 6, 7, 8];
const hours = 'SELECT hours FROM tickets ORDER BY ticket_id';

/** Eight tickets with these columns beside their number. */
const tickets = (headers: string[], cells: (place: number) => string[]): string[][] => [
	['工单编号', ...headers],
	...places.map((place) => [`T${String(place)}`, ...cells(place)])
];

/** The hours of all tickets, where they are the same; else every one of them. */
async function hoursOf(headers: string[], cells: (place: number) => string[]) {
	const { rows, codes } = await loaded([['tickets', tickets(headers, cells)]], hours);
	const found = [...new Set(rows.map((row) => row['hours']))];
	return { hours: found.length === 1 ? found[0] : found, codes };
}

const two = (value: number): string => String(value).padStart(2, '0');

describe('a clock beside its date', () => {
	it.each([
		['0900', '1000'],
		['900', '1000'],
		['090000', '100000'],
		['上午9点00分', '上午10点00分'],
		['9时', '10时'],
		['9:00 AM', '10:00 AM']
	])('%s to %s two days later are 49 hours', async (from, to) => {
		const headers = ['created_date', 'created_time', 'resolved_date', 'resolved_time'];
		const cells = (place: number) => [`2024-01-${two(place)}`, from, `2024-01-${two(place + 2)}`, to];
		expect((await hoursOf(headers, cells)).hours).toBe(49);
	});

	it('digits in a column that no header calls a time are none', async () => {
		const cells = (place: number) => [`2024-01-${two(place)}`, '0900', `2024-01-${two(place + 2)}`];
		expect(await hoursOf(['created_date', '客户编号', 'resolved_date'], cells)).toMatchObject({
			hours: 48,
			codes: ['day_precision']
		});
	});
});

describe('dates', () => {
	const day = (spelling: (place: number) => string) => (place: number) => [spelling(place), spelling(place + 1)];
	it.each<[name: string, spelling: (place: number) => string]>([
		['24-1-5 9:00', (place) => `24-1-${String(place)} 9:00`],
		['24年1月5日 9时', (place) => `24年1月${String(place)}日 9时`],
		['05.01.2024 09:00', (place) => `${two(place + 12)}.01.2024 09:00`]
	])('%s', async (_, spelling) => {
		expect((await hoursOf(['创建时间', '解决时间'], day(spelling))).hours).toBe(24);
	});

	const either = (place: number, at: number): string =>
		place <= 5 ? `${two(at + 12)}/01/2024 09:00` : `01/${two(at + 12)}/2024 09:00`;

	it('of which each has one order only are read by it, and told', async () => {
		const { hours: found, codes } = await hoursOf(['创建时间', '解决时间'], (place) => [
			either(place, place),
			either(place, place + 1)
		]);
		expect(found).toBe(24);
		expect(codes).toEqual(['mixed_date_spellings', 'mixed_date_spellings']);
	});

	it('of both orders and of either are asked about', async () => {
		const cells = (place: number) =>
			place === 8 ? ['03/04/2024 09:00', '03/05/2024 09:00'] : [either(place, place), either(place, place + 1)];
		await expect(hoursOf(['创建时间', '解决时间'], cells)).rejects.toMatchObject({
			code: 'ambiguous',
			data: { headers: ['创建时间', '解决时间'] }
		});
	});

	it.each(['Mar-24', '2024-03', '2024年3月', '03/2024', 'Mar 2024'])('%s is a month, and told', async (month) => {
		const grading = [
			['工号', '评定日期', '评定等级'],
			...places.map((place) => [`E${String(place)}`, month, '中级'])
		];
		const { rows, codes } = await loaded(
			[['assessments', grading]],
			'SELECT DISTINCT assess_date::VARCHAR AS day FROM assessments'
		);
		expect(rows).toEqual([{ day: '2024-03-01' }]);
		expect(codes).toContain('month_only');
	});
});

it.each(['1900-01-01', '00/00/0000', '0000/00/00 00:00:00', '1970-01-01', '1970/1/1', '至今（在职）', '在职/至今'])(
	'%s in a leave date is nobody who left',
	async (word) => {
		const roster = [
			['工号', '入职日期', '离职日期'],
			...places.map((place) => [`E${String(place)}`, '2020-01-01', place === 1 ? '2024-03-15' : word])
		];
		const { rows } = await loaded(
			[['employees', roster]],
			'SELECT count(leave_date)::INTEGER AS left_, count(*)::INTEGER AS all_ FROM employees'
		);
		expect(rows).toEqual([{ left_: 1, all_: 8 }]);
	}
);

describe('lengths of time', () => {
	it.each([
		['resolution_minutes', "1'230", 20.5],
		['resolution_minutes', '1 230', 20.5],
		['resolution_weeks', '1', 168],
		['处理周数', '1', 168],
		['resolution_time', '1w 2d 3h', 219]
	])('%s: %s', async (header, text, expected) => {
		expect((await hoursOf(['创建时间', header], () => ['2024-01-05 09:00', text])).hours).toBeCloseTo(expected, 9);
	});
});

describe('ratings', () => {
	const scores = async (words: string[]) => {
		const table = tickets(['创建时间', '满意度'], (place) => [
			'2024-01-05 09:00',
			words[place % words.length] ?? ''
		]);
		const { rows, codes } = await loaded(
			[['tickets', table]],
			'SELECT csat_score AS score FROM tickets ORDER BY ticket_id LIMIT 3'
		);
		return { scores: rows.map(({ score }) => score), codes };
	};
	it.each([
		[
			['5分', '4分', '2分'],
			[4, 2, 5]
		],
		[
			['thumbs up', 'thumbs down'],
			[2, 4, 2]
		],
		[
			['赞', '踩'],
			[2, 4, 2]
		]
	])('%j', async (words, expected) => {
		expect((await scores(words)).scores).toEqual(expected);
	});

	it('below nought are no score, and told', async () => {
		expect(await scores(['-1', '4', '5'])).toEqual({ scores: [4, 5, null], codes: ['unknown_word'] });
	});
});

it.each([
	['Reopened?', 'reopen_count'],
	['是否重开？', 'reopen_count'],
	['逾期标志', 'sla_met'],
	['按时完成', 'sla_met'],
	['SLA', 'sla_met'],
	['测评日期', undefined],
	['进线时间', 'created_at'],
	['创建', 'created_at'],
	['解决', 'resolved_at']
])('%s names %s of a ticket', (header, field) => {
	expect(matchHeader(header, 'tickets')?.field).toBe(field);
});

it('a level below nought is none of the levels', () => {
	expect(parseLevel('-1', new Map())).toBeUndefined();
	expect(parseLevel('L-1', new Map())).toBe(1);
	expect(parseWord('boolean', '-1', new Map())).toBe('true');
});
