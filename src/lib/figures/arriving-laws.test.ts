import { afterAll, beforeAll, expect, it } from 'vitest';
import { keysOf } from '$lib/programme/records.ts';
import { openSample } from '../../../scripts/sample-figures.ts';
import type { Results } from './env.ts';
import { pageFigures } from './reads.ts';

let sample: Awaited<ReturnType<typeof openSample>>;

beforeAll(async () => {
	sample = await openSample();
}, 60_000);

afterAll(() => sample.close());

it.each(keysOf(pageFigures))(
	'each figure of %s is whole with what it declares to read, so that it may be shown before the rest has come',
	async (page) => {
		const whole = await sample.resultsOf(page);
		for (const figure of await sample.figuresOf(page, whole, 'zh')) {
			const own: Results = Object.fromEntries(figure.metrics.map((id) => [id, whole[id]]));
			const alone = (await sample.figuresOf(page, own, 'zh')).find(({ id }) => id === figure.id);
			expect(alone).toEqual(figure);
		}
	}
);
