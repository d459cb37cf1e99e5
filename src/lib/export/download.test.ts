import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..', '..');

it('an address of a download is given back only by the helper that waits for the browser to read it', () => {
	const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
		(file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts')
	);
	const revoking = files
		.filter((file) => readFileSync(join(source, file), 'utf8').includes('revokeObjectURL'))
		.map((file) => file.split(/[\\/]/).at(-1))
		.sort();
	// The other one has drawn its picture by then.
	expect(revoking).toEqual(['download.browser.ts', 'render.browser.ts']);
});
