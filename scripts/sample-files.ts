import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.js';

/** The sample company's files, under the names that the site gives them. */
export function sampleFiles(): { name: string; bytes: Uint8Array }[] {
	return ['roster.csv', 'grading.xlsx', 'tickets.csv'].map((name) => ({
		name,
		bytes: new Uint8Array(readFileSync(join(root, 'data', name)))
	}));
}
