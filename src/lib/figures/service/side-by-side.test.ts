import { describe, expect, it } from 'vitest';
import { offSentence } from '../off-sentence.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';
import { iconTable, yearOnYear } from './side-by-side.ts';

const byMonth = tableFor({ month: 'dimension', value: 'measure' }, [
	['2025-05-01', 50],
	['2025-06-01', 40],
	...Array.from({ length: 10 }, (_, i) => [`2025-${String(i + 7).padStart(2, '0')}-01`, 45]).slice(0, 6),
	['2026-05-01', 36],
	['2026-06-01', 30]
]);
const states = tableFor(
	{ series: 'dimension', variation: 'measure', cause: 'measure', assurance: 'measure', months: 'measure' },
	[
		['I2', 'improvement', 'run', 'hit-or-miss', 36],
		['I3', 'common', null, 'fail', 36]
	]
);

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F\u2009]/g, ' ');

describe.each(['zh', 'en'] as const)('months beside earlier ones, in %s', (locale) => {
	const env = envFor(locale);
	const off = offSentence(locale);

	it('the latest month is compared with the same one last year and the one before', () => {
		const figure = yearOnYear({ I2: resultFor('I2', { value: -0.1, tables: { byMonth } }) }, env, off);
		expect(plain(figure.title)).toMatch(/−25\.0 %.*−16\.7 %/);
		expect(figure.table.rows.at(-1)).toEqual([
			'2026-06-01',
			30,
			40,
			-0.25,
			36,
			expect.closeTo(-1 / 6, 12),
			locale === 'zh' ? '可比' : 'yes'
		]);
	});

	it('a month without one a year before is not comparable, and no number stands there', () => {
		const figure = yearOnYear({ I2: resultFor('I2', { value: -0.1, tables: { byMonth } }) }, env, off);
		const july = figure.table.rows.find(([month]) => month === '2025-07-01');
		expect(july?.[3]).toBeNull();
		expect(july?.[6]).toBe(locale === 'zh' ? '不可比' : 'no');
	});

	it('each measure has its variation and assurance as a mark and a word', () => {
		const figure = iconTable({ I9: resultFor('I9', { value: 1, tables: { states } }) }, env, off);
		expect(figure.title).toMatch(/1/);
		const [first, second] = figure.table.rows;
		expect(first?.[1]).toMatch(/^▲ /);
		expect(first?.[3]).toMatch(/^\? /);
		expect(second?.[1]).toMatch(/^◇ /);
		expect(second?.[3]).toMatch(/^✘ /);
	});
});
