import { describe, expect, it } from 'vitest';
import { formatFor, type WrittenUnit } from './format.ts';

const cases: [unit: WrittenUnit, value: number, zh: string, en: string][] = [
	['share', 0.8961, '89.6 %', '89.6 %'],
	['change', -0.134, '−13.4 %', '−13.4 %'],
	['change', 0.131, '+13.1 %', '+13.1 %'],
	['points', 0.104, '+10.4 个百分点', '+10.4 pp'],
	['hours', 41.24, '41.2 h', '41.2 h'],
	['days', 1, '1 天', '1 day'],
	['days', 12.5, '12.5 天', '12.5 days'],
	['months', 18, '18 个月', '18 months'],
	['count', 12480, '12,480', '12,480'],
	['people', 2.04, '2', '2'],
	['rate', 0.241, '24.1 / 百人年', '24.1 per 100 person-years'],
	['per100', 3.21, '3.2 / 百次', '3.2 per 100'],
	['cny', 1_830_000, '183 万元', 'CNY 1.8M'],
	['cny', -5_300, '−5,300 元', 'CNY 5.3k'],
	['ratio', 0.714, '0.71', '0.71'],
	['score', 83.26, '83.3', '83.3'],
	['level', 1.736, '1.74', '1.74'],
	['probability', 0.7, '70 %', '70 %'],
	['probability', 0.9991, '>99 %', '>99 %'],
	['probability', 0.0004, '<1 %', '<1 %'],
	['probability', 1, '100 %', '100 %'],
	['none', 9.81, '9.8', '9.8']
];

/** Breaking or not, a space reads the same. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('a raw value in its unit', () => {
	it.each(cases)('%s %d', (unit, value, zh, en) => {
		expect(plain(formatFor('zh').unit(value, unit))).toBe(zh);
		expect(plain(formatFor('en').unit(value, unit))).toBe(
			en.startsWith('CNY') && value < 0 ? `−${en}` : en
		);
	});

	it('takes the number of decimals', () => {
		expect(plain(formatFor('zh').unit(0.8961, 'share', 0))).toBe('90 %');
		expect(plain(formatFor('en').unit(0.00412, 'probability', 1))).toBe(
			'0.4 %'
		);
	});

	it('writes what is not a number as a dash, never as zero', () => {
		expect(formatFor('zh').unit(Number.NaN, 'share')).toBe('–');
		expect(formatFor('en').unit(Number.POSITIVE_INFINITY, 'cny')).toBe('–');
	});
});

it('puts names one after the other as each language does', () => {
	expect([
		formatFor('zh').items(['华东', '华南']),
		formatFor('en').items(['East', 'South']),
		formatFor('en').items([])
	]).toEqual(['华东、华南', 'East, South', '']);
});

describe('a sentence', () => {
	it.each([
		[
			'en',
			'complaint handling time: at 7 of 7',
			'Complaint handling time: at 7 of 7'
		],
		['en', 'p = 0.02 against the others', 'p = 0.02 against the others'],
		['en', 'CSAT rose', 'CSAT rose'],
		['zh', 'ab 两项', 'ab 两项']
	] as const)('in %s begins as it should: %s', (locale, text, sentence) => {
		expect(formatFor(locale).sentence(text)).toBe(sentence);
	});
});
