import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('$lib/engine/duckdb-browser/browser-engine.ts', () => ({
	startBrowserEngine: () =>
		Promise.resolve({
			run: (sql: string) => (sql === 'SELECT missing' ? Promise.reject(new Error(sql)) : Promise.resolve()),
			close: () => Promise.resolve()
		})
}));

const printed: unknown[][] = [];

beforeEach(() => {
	vi.resetModules();
	printed.length = 0;
	vi.spyOn(console, 'debug').mockImplementation((...said: unknown[]) => {
		printed.push(said);
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** What is printed of a statement that the page's engine answers, and of one that a spare engine refuses. */
async function printedAt(search: string): Promise<unknown[][]> {
	vi.stubGlobal('location', { search });
	const { EngineState } = await import('./engine-state.svelte.ts');
	const state = new EngineState();
	const [own, spare] = [await state.start(), await state.spare()];
	await own.run('SELECT 1');
	await expect(spare.run('SELECT missing')).rejects.toThrow();
	state.keep(spare);
	expect(state.owns(spare)).toBe(true);
	return printed;
}

it('an address with ?debug prints every statement with its milliseconds, of a spare engine too', async () => {
	expect(await printedAt('?l=1&debug')).toEqual([
		[expect.stringMatching(/^\d+\.\d ms$/), 'SELECT 1'],
		[expect.stringMatching(/^\d+\.\d ms \(failed\)$/), 'SELECT missing']
	]);
});

it('any other address prints nothing', async () => {
	expect(await printedAt('?l=1')).toEqual([]);
});
