import { describe, expect, it } from 'vitest';
import { keysOf } from '$lib/programme/records.ts';
import { envFor } from '../../../tests/support/figures.ts';
import type { Results } from './env.ts';
import { figuresByPage } from './pages.ts';
import { figureReads, pageFigures, pageMetrics } from './reads.ts';

/** No results, and the ids that were asked for. */
function watched(): { results: Results; asked: Set<string> } {
	const asked = new Set<string>();
	const nothing: Results = {};
	const results = new Proxy(nothing, {
		get: (_, id) => {
			asked.add(String(id));
			return undefined;
		}
	});
	return { results, asked };
}

describe.each(keysOf(pageFigures))('the figures of %s', (page) => {
	const built = async () => {
		const { results, asked } = watched();
		const build = await figuresByPage[page]?.();
		return { figures: build?.(results, envFor('zh'), () => '—') ?? [], asked };
	};

	it('read only what they declare, so that the page computes it', async () => {
		const { asked } = await built();
		const declared = new Set<string>(pageMetrics[page]);
		expect([...asked].filter((id) => !declared.has(id))).toEqual([]);
	});

	it('stand on the page that lists them, each with what it reads', async () => {
		const { figures } = await built();
		const listed: readonly string[] = pageFigures[page];
		// How the files were read is drawn only where files were read.
		expect(figures.map(({ id }) => id).sort()).toEqual(listed.filter((id) => id !== 'reading').sort());
		const reads: Readonly<Record<string, readonly string[]>> = figureReads;
		for (const { id, metrics } of figures) expect(metrics).toEqual(reads[id]);
	});
});
