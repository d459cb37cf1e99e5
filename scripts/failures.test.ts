import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EngineError } from '$lib/engine/engine-error.ts';
import { locales } from '$lib/i18n/locale.ts';
import { ImportProblem } from '$lib/ingest/problem.ts';
import { explain, FileError, readBytes, readJson, readPlan, UsageError, writing } from './failures.ts';

const thrown = (run: () => unknown): unknown => {
	try {
		return run();
	} catch (cause) {
		return cause;
	}
};
const refusedByEngine = new EngineError(
	'SELECT 1',
	new Error(`Conversion Error: Could not convert string 'pending' to UINT8`)
);
const refusedBySchema = thrown(() => z.object({ value: z.number() }).parse({ value: Number.NaN }));

describe('a failure on the command line', () => {
	it.each([
		['engine', refusedByEngine, 1],
		['schema', refusedBySchema, 1],
		['anything', new TypeError(`Cannot read properties of undefined (reading 'x')`), 1],
		['no error at all', 'Conversion Error', 1],
		['memory', new EngineError('SELECT 1', new Error('Out of Memory Error: failed to allocate data')), 1],
		['fault of the program', new ImportProblem('account_unbalanced', { file: 'a.csv' }), 1],
		['file without rows', new ImportProblem('header_only', { file: 'a.csv' }), 3],
		['missing file', thrown(() => readBytes('/nowhere/a.csv')), 3],
		['folder for a file', thrown(() => readBytes('/')), 3],
		['no JSON', thrown(() => readJson('package-lock.yaml')), 3],
		['no plan', thrown(() => readPlan('package.json')), 3],
		['place that can not be written', new FileError('notWritable', '/nowhere', '', null), 1],
		['wrong usage', new UsageError('--metric Z9'), 2]
	])('%s: a sentence in each language, none of the raw words, a code that tells files apart', (_, cause, code) => {
		for (const locale of locales) {
			const found = explain(cause, locale);
			expect(found.code).toBe(code);
			expect(found.sentence).toMatch(locale === 'zh' ? /。$/ : /\.$/);
			expect(found.sentence).not.toMatch(
				/Error|UINT8|undefined|NaN|Invalid input|expected|ENOENT|SELECT|\bat .+:\d+/
			);
		}
	});

	it('tells what to do when memory ran out', () => {
		expect(explain(new RangeError('Array buffer allocation failed'), 'en').sentence).toContain('Memory ran out');
	});

	it('names the place that can not be written', async () => {
		const refused = Object.assign(new Error('EACCES: permission denied'), { syscall: 'mkdir', path: '/out/x' });
		await expect(writing('/out', () => Promise.reject(refused))).rejects.toMatchObject({
			code: 'notWritable',
			file: '/out/x'
		});
	});
});
