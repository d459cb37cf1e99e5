import { describe, expect, it } from 'vitest';
import { formatFor } from '$lib/i18n/format.ts';
import { resultFor, tableFor } from '../../../../tests/support/figures.ts';
import { earlierText } from './earlier-text.ts';

const env = { locale: 'zh', format: formatFor('zh') } as const;
const english = { locale: 'en', format: formatFor('en') } as const;
type Row = [month: string, value: number | null];
const of = (rows: Row[], unit: 'change' | 'points' = 'change') =>
	resultFor('I2', {
		value: -0.1,
		n: 84,
		unit,
		tables: { byMonth: tableFor({ month: 'dimension', value: 'measure' }, rows) }
	});

const may: Row = ['2026-05-01', 50];
const june: Row = ['2026-06-01', 45];
const juneBefore: Row = ['2025-06-01', 60];

describe('the latest month beside earlier ones', () => {
	it('is told against the month and the year before', () => {
		expect(earlierText(of([juneBefore, may, june]), env)).toBe(
			'2026-06：环比 −10.0 %，同比 −25.0 %'.replaceAll(' %', '\u00a0%')
		);
		expect(earlierText(of([juneBefore, may, june]), english)).toMatch(/−10\.0.%.*−25\.0.%/);
	});
	it('takes the last month with a value, and says where there is none to compare with', () => {
		const said = earlierText(of([may, june, ['2026-07-01', null]]), env);
		expect(said).toMatch(/2026-06：环比 −10\.0.%，同比 –/);
	});
	it('is in points where the target is', () => {
		const rows: Row[] = [
			['2026-05-01', 0.5],
			['2026-06-01', 0.55]
		];
		expect(earlierText(of(rows, 'points'), env)).toMatch(/环比 \+5\.0/);
	});
	it.each([[[june]], [[]], [[['2026-06-01', null]] satisfies Row[]]])('says nothing of %j', (rows: Row[]) => {
		expect(earlierText(of(rows), env)).toBe('');
	});
});
