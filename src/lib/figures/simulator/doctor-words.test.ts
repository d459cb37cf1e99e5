import { describe, expect, it } from 'vitest';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';
import { takenReason, trialLines } from './doctor-words.ts';

const trials = tableFor(
	{ first: 'dimension', second: 'dimension', share: 'measure', gain: 'measure', low: 'measure', high: 'measure' },
	[
		['missing:fail', null, 0.82, 0.03, 0.01, 0.05],
		['missing:fail', 'csat_gate:raw', 0.8, 0.01, -0.01, 0.03],
		['csat_gate:raw', null, null, null, null, null]
	]
);
const result = resultFor('doctor', { value: 0.79, tables: { trials } });
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00A0\u202F\u2009]/g, ' ');

describe.each(['zh', 'en'] as const)('answers that repeat more past decisions, in %s', (locale) => {
	const env = envFor(locale);
	const lines = trialLines(result, env);

	it('say each gain and its interval with one sign', () => {
		expect(plain(lines[0]?.says)).toMatch(/82\.0 %.*[^+]\+3\.0 .*[^+]\+1\.0 .*[^+]\+5\.0 /);
		expect(plain(lines[1]?.says)).toMatch(/[^+]\+1\.0 .*−1\.0 .*[^+]\+3\.0 /);
		expect(lines.map(({ sure }) => sure)).toEqual([true, false, false]);
		expect(lines[2]?.says).toBeNull();
	});

	it('give the reason that is kept, and none where the gate hides it', () => {
		const reason = plain(takenReason(result, 'missing:fail', env));
		expect(reason).toMatch(/79\.0 %.*82\.0 %.*[^+]\+3\.0 .*[^+]\+1\.0 .*[^+]\+5\.0 /);
		expect(takenReason(result, 'csat_gate:raw', env)).toBeNull();
	});
});
