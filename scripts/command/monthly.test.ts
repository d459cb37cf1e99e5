import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '$lib/metrics/result.ts';
import { FaceError, UsageError } from '../failures.ts';
import { readNotes, readWatches, watched } from './monthly.ts';

const results = [
	{ id: 'I2', verdict: 'met' },
	{ id: 'I3', verdict: 'worse' },
	{ id: 'R5', verdict: null }
] satisfies Pick<Result, 'id' | 'verdict'>[];

describe('watches', () => {
	it('come true by the verdict alone; of what is off nobody can tell', () => {
		const { came, blind } = watched(readWatches(['I3 worse', 'I2 worse', 'R5 worse', 'I1 worse']), results);
		expect(came).toEqual([{ id: 'I3', verdict: 'worse' }]);
		expect(blind.map(({ id }) => id)).toEqual(['R5', 'I1']);
	});

	it.each(['I3', 'I3 bad', 'X9 worse', 'I3 worse now', ''])('refuses "%s"', (text) => {
		expect(() => readWatches([text])).toThrow(UsageError);
	});
});

describe('notes', () => {
	const read = (text: string) => {
		const folder = mkdtempSync(join(tmpdir(), 'notes-'));
		try {
			writeFileSync(join(folder, 'notes.json'), text);
			return readNotes(join(folder, 'notes.json'));
		} finally {
			rmSync(folder, { recursive: true });
		}
	};

	it('are dated remarks in the order of their days', () => {
		const [late, early] = [
			{ day: '2026-03-01', text: '换了系统' },
			{ day: '2025-12-01', text: '搬家' }
		];
		expect(read(JSON.stringify([late, early]))).toEqual([early, late]);
	});

	it.each(['{}', '[{"day":"2026-13-01","text":"x"}]', '[{"day":"2026-01-01","text":""}]'])('are not %s', (text) => {
		expect(() => read(text)).toThrow(FaceError);
	});
});
