import { describe, expect, it } from 'vitest';
import { parseId, pseudonym } from './parse-id.ts';
import { type InstantFormat, parseInstant } from './parse-instant.ts';
import { isBound, parseDuration, parseMonths, parseNumber, parseShare } from './parse-number.ts';
import { parseLevel, parseRating, parseWord, reasonCategory } from './words.ts';

const none = new Map<string, string>();
const plain: InstantFormat = { order: null, serial: false, pivot: '2026-06-30' };

/** The local wall clock that a text names, 'null' or 'unreadable'. */
function instant(text: string, format: Partial<InstantFormat> = {}): string {
	const found = parseInstant(text, { ...plain, ...format });
	if (!found) return found === null ? 'null' : 'unreadable';
	return new Date(found.at).toISOString().slice(0, found.dayOnly ? 10 : 19);
}

describe('dates and instants', () => {
	it.each([
		['2024-03-05', '2024-03-05'],
		['2024/3/5', '2024-03-05'],
		['2024.3.5', '2024-03-05'],
		['20240305', '2024-03-05'],
		['2024年3月5日', '2024-03-05'],
		['２０２４－０３－０５', '2024-03-05'],
		['2024-03-05 14:30', '2024-03-05T14:30:00'],
		['2024-03-05T14:30:15.250', '2024-03-05T14:30:15'],
		['2024/3/5 下午2:30', '2024-03-05T14:30:00'],
		['2024/3/5 上午12:05', '2024-03-05T00:05:00'],
		['2024/3/5 中午12:05', '2024-03-05T12:05:00'],
		['2024/3/5 2:30 PM', '2024-03-05T14:30:00'],
		['2024年3月5日 14时30分', '2024-03-05T14:30:00'],
		['2024-03-05 星期二 14:30', '2024-03-05T14:30:00'],
		['2024-03-05 24:00', '2024-03-06T00:00:00'],
		['20240305143015', '2024-03-05T14:30:15'],
		['5 Mar 2024', '2024-03-05'],
		['Mar 5, 2024 2:30 PM', '2024-03-05T14:30:00'],
		['05-Mar-24', '2024-03-05'],
		['2024-03-05T14:30:00Z', '2024-03-05T22:30:00'],
		['2024-03-05T14:30:00+08:00', '2024-03-05T14:30:00'],
		['2024-03-05T14:30:00-05:00', '2024-03-06T03:30:00'],
		["'2024-03-05", '2024-03-05'],
		['\t2024-03-05 ', '2024-03-05']
	])('%s is %s', (text, expected) => {
		expect(instant(text)).toBe(expected);
	});

	it.each(['', '-', '0000-00-00', '1900-01-01', '1900/1/0', '1/1/1900', '9999-12-31', 'N/A', '未知', '待定'])(
		'%s is nothing',
		(text) => {
			expect(instant(text, { order: 'mdy' })).toBe('null');
		}
	);

	it.each(['2024-02-30', '2024-13-01', '2023/13/45 25:61', '03/04/2024', '昨天', '45356', '2024-03-05 25:00', '1.5'])(
		'%s is unreadable',
		(text) => {
			expect(instant(text)).toBe('unreadable');
		}
	);

	it.each([
		['03/04/2024', 'dmy', '2024-04-03'],
		['03/04/2024', 'mdy', '2024-03-04'],
		['31/12/2024', 'dmy', '2024-12-31'],
		['31/12/2024', 'mdy', '2024-12-31'],
		['12/31/2024', 'dmy', '2024-12-31'],
		['31/31/2024', 'mdy', 'unreadable'],
		['24/03/04', 'ymd', '2024-03-04'],
		['07/10/83', 'mdy', '1983-07-10'],
		['06/30/26', 'mdy', '2026-06-30'],
		['07/01/26', 'mdy', 'unreadable'],
		['3-4-2024 8:05', 'dmy', '2024-04-03T08:05:00']
	] as const)('%s read as %s is %s', (text, order, expected) => {
		expect(instant(text, { order })).toBe(expected);
	});

	it.each([
		['45356', '2024-03-05'],
		['45356.604', '2024-03-05T14:29:46'],
		['19999', 'unreadable'],
		['60001', 'unreadable']
	])('serial %s is %s', (text, expected) => {
		expect(instant(text, { serial: true })).toBe(expected);
	});
});

describe('numbers', () => {
	it.each([
		['1,234', 1234],
		['约50', 50],
		['50次', 50],
		['１２．５', 12.5],
		['¥1,200.50', 1200.5],
		['-3', -3],
		['1.2万元', 12_000],
		['', null],
		['无', null],
		['≥50', undefined],
		['1,23', undefined],
		['五十', undefined],
		['1e5', 100_000],
		['1.00E+05', 100_000],
		['¥2.5E+04', 25_000],
		['１．００Ｅ＋０５', 100_000],
		['1.E+05', 100_000],
		['5E-01', 0.5],
		['1E5元', 100_000],
		['1E+05万', 1e9],
		['1E+999', undefined],
		['E5', undefined],
		['1e', undefined]
	])('%s is %s', (text, expected) => {
		expect(parseNumber(text)).toBe(expected);
	});

	it.each(['≥50', '>50', '50+', '50以上', '不少于50'])('%s is a bound', (text) => {
		expect(isBound(text)).toBe(true);
	});

	it.each([
		['85%', false, 0.85],
		['85％', false, 0.85],
		['0.85', false, 0.85],
		['８５', true, 0.85],
		['４．３／５', false, 0.86],
		['100%', true, 1],
		['120%', true, undefined],
		['4.5', false, undefined],
		['-', false, null],
		['8.5E-01', false, 0.85],
		['8.5E+01', true, 0.85],
		['8.5E+01%', false, 0.85],
		['4.3E+00/5', false, 0.86]
	])('share %s (in percent: %s) is %s', (text, percent, expected) => {
		const found = parseShare(text, percent);
		if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
		else expect(found).toBe(expected);
	});

	it.each([
		['2天3小时', 'h', 51],
		['1d 3h', 'h', 27],
		['27:30:00', 'h', 27.5],
		['3.5小时', 'min', 3.5],
		['210分钟', 'h', 3.5],
		['90', 'min', 1.5],
		['2', 'd', 48],
		['1天', 'h', 24],
		['1小时30分', 'h', 1.5],
		['1.2E+02', 'min', 2],
		['1.5E+00小时', 'min', 1.5],
		['-1', 'h', undefined],
		['不久', 'h', undefined]
	] as const)('duration %s with unit %s is %s hours', (text, unit, expected) => {
		const found = parseDuration(text, unit);
		if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
		else expect(found).toBe(expected);
	});

	it.each([
		['2年3个月', 'months', 27],
		['18', 'months', 18],
		['1.5', 'years', 18],
		['8个月', 'years', 8],
		['3年', 'months', 36]
	] as const)('%s with unit %s is %s months', (text, unit, expected) => {
		expect(parseMonths(text, unit)).toBe(expected);
	});
});

describe('ids', () => {
	it.each([
		['00123', '00123'],
		["'00123", '00123'],
		['="00123"', '00123'],
		['\t00123', '00123'],
		['１２３', '123'],
		['123.0', '123'],
		['A-7', 'A-7']
	])('%s is %s', (text, expected) => {
		expect(parseId(text)).toEqual({ id: expected });
	});

	it.each([
		['1.23E+11', 'scientific'],
		['1E+11', 'scientific'],
		['1.5e11', 'scientific'],
		['#N/A', 'blank'],
		['', 'blank']
	])('%s is %s', (text, expected) => {
		expect(parseId(text)).toBe(expected);
	});

	it('gives a customer a stand-in that differs by customer and by salt', () => {
		expect(pseudonym('C001', 'a')).toBe(pseudonym('C001', 'a'));
		expect(new Set([pseudonym('C001', 'a'), pseudonym('C002', 'a'), pseudonym('C001', 'b')]).size).toBe(3);
		expect(new Set(Array.from({ length: 20_000 }, (_, at) => pseudonym(`C${String(at)}`, 'x'))).size).toBe(20_000);
	});
});

describe('words', () => {
	it.each([
		['中级', 2],
		['初级工程师', 1],
		['L3', 3],
		['2', 2],
		['2.0', 2],
		['资深技术工程师', 4],
		['无', 0],
		['未定级', 0],
		['', null],
		['专家', undefined],
		['5', undefined]
	])('level %s is %s', (text, expected) => {
		expect(parseLevel(text, none)).toBe(expected);
	});

	it.each([
		['满意', 5, 4, false],
		['一般', 5, 3, false],
		['★★★★★', 5, 5, false],
		['★★★☆☆', 5, 3, false],
		['4.5分', 5, 4.5, false],
		['9', 10, 4.5, false],
		['80', 100, 4, false],
		['默认好评', 5, 5, true],
		['满意(系统默认)', 5, 4, true],
		['未评价', 5, null, false],
		['4/5', 5, 4, false]
	] as const)('rating %s of %s is %s (by default: %s)', (text, top, score, byDefault) => {
		expect(parseRating(text, top, none)).toEqual({ score, byDefault });
	});

	it.each(['6', '0', '很好吃'])('rating %s is unreadable', (text) => {
		expect(parseRating(text, 5, none)).toBeUndefined();
	});

	it.each([
		['boolean', '√', 'true'],
		['boolean', '×', 'false'],
		['boolean', 'N', 'false'],
		['boolean', '-', 'false'],
		['result', '待定', 'deferred'],
		['ticket_status', '已办结', 'closed'],
		['leave_type', '协商解除', 'involuntary'],
		['result', '', null],
		['result', '奇怪', undefined]
	] as const)('%s %s is %s', (list, text, expected) => {
		expect(parseWord(list, text, none)).toBe(expected);
	});

	it("takes the person's own choice first", () => {
		expect(parseWord('result', '通过', new Map([['通过', 'fail']]))).toBe('fail');
		expect(parseLevel('专家', new Map([['专家', '4']]))).toBe(4);
		expect(parseLevel('专家', new Map([['专家', '']]))).toBeNull();
	});

	it.each([
		['薪资低', 'pay'],
		['回老家照顾父母', 'family_relocation'],
		['频繁出差', 'workload_travel'],
		['个人原因', 'other'],
		['内部调动', 'transfer'],
		['career change', 'career'],
		['N/A-StillEmployed', 'unknown'],
		['', 'unknown']
	])('reason %s is %s', (text, expected) => {
		expect(reasonCategory(text)).toBe(expected);
	});
});
