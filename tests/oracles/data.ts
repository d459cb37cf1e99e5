import { readFileSync } from 'node:fs';

/** One of the example data sets in `data/`, as text columns. */
export function columns(name: string): Record<string, string[]> {
	const text = readFileSync(new URL(`./data/${name}.csv`, import.meta.url), 'utf8');
	const [head = [], ...rows] = text
		.trim()
		.split('\n')
		.map((line) => line.split(','));
	return Object.fromEntries(head.map((key, j) => [key, rows.map((row) => row[j] ?? '')]));
}

/** One numeric column of an example data set; NaN where it is empty. */
export const column = (name: string, key: string): number[] =>
	(columns(name)[key] ?? []).map((text) => (text === '' ? NaN : Number(text)));
