import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesFor } from './globs.ts';

let home = '';
beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), 'globs-'));
	for (const folder of ['2025', '2026', 'old']) mkdirSync(join(home, folder));
	for (const name of [
		'2025/12.parquet',
		'2026/02.parquet',
		'2026/01.parquet',
		'2026/01.csv',
		'old/[a].parquet',
		'2026/.01.parquet'
	])
		writeFileSync(join(home, name), '');
});
afterAll(() => {
	rmSync(home, { recursive: true, force: true });
});

it.each([
	['2026/*.parquet', ['2026/01.parquet', '2026/02.parquet']],
	['20??/*.parquet', ['2025/12.parquet', '2026/01.parquet', '2026/02.parquet']],
	['2026/01.csv', ['2026/01.csv']],
	['old/[a].parquet', ['old/[a].parquet']],
	['old/[*.parquet', ['old/[a].parquet']],
	['2027/*.parquet', ['2027/*.parquet']]
])('%s', (path, expected) => {
	expect(filesFor(join(home, path))).toEqual(expected.map((name) => join(home, name)));
});
