import { describe, expect, it } from 'vitest';
import { codeText, reasonText } from '$lib/i18n/metrics/reasons.ts';
import { notesOf } from './result-notes.ts';
import { offSentence } from './off-sentence.ts';
import type { Note, Result } from '$lib/metrics/result.ts';
import { resultFor } from '../../../tests/support/figures.ts';

const result = (id: string, notes: Result['notes']): Result =>
	resultFor(id, { value: 1, unit: 'rate', numerator: 1, denominator: 1, n: 9, notes });

describe('notes as sentences', () => {
	const noted = result('A4', [
		{ code: 'unknown_type', values: { count: 3, lowest: 0.1, highest: 0.2 } },
		{ code: 'never_heard_of' as Note['code'], values: {} }
	]);

	it.each([
		['zh', '3 人离职类型不明'],
		['en', '3 leavers are of unknown type']
	] as const)('writes those it knows in %s', (locale, start) => {
		const [sentence, ...rest] = notesOf(noted, { locale });
		expect(sentence).toMatch(new RegExp(`^${start}`));
		expect(rest).toEqual([]);
	});

	it('leaves out what was not asked for', () => {
		expect(notesOf(noted, { locale: 'zh' }, ['few_leavers'])).toEqual([]);
	});
});

describe('reasons', () => {
	it("says the same code in the words of the metric's own family", () => {
		expect(reasonText('en', 'A6', 'too_few_months')).toContain('rolling year');
		expect(reasonText('en', 'Q6', 'too_few_months')).not.toContain('rolling year');
	});

	it('names the columns that would switch a number on, whatever its family', () => {
		expect(offSentence('zh')('missing_columns', ['employees.leave_date', 'employees.hire_date'], 'R2')).toContain(
			'花名册的离职日期和花名册的入职日期'
		);
	});

	it('knows no code by an accident of objects', () => {
		expect(codeText('zh', 'A1', 'constructor')).toBeNull();
	});
});
