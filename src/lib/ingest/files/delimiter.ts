import { MOST_COLUMNS } from './bounds.ts';
import { splitText } from './csv-text.ts';

/** In order of preference where nothing else decides. */
export const delimiters = [',', '\t', ';', '，', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter that splits the first lines of a text into the most fields of the most even number. */
export function detectDelimiter(head: string): Delimiter {
	let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of delimiters) {
		if (!head.includes(delimiter)) continue;
		const rows = splitText(head, delimiter)
			.slice(0, 40)
			.filter((row) => row.some((cell) => cell.trim()));
		const counts = new Map<number, number>();
		for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
		const [width = 1, even = 0] =
			[...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).find(([fields]) => fields > 1) ?? [];
		const score = (even / Math.max(rows.length, 1)) * Math.log2(width);
		if (width <= MOST_COLUMNS && score > best.score + 1e-9) best = { delimiter, score };
	}
	return best.delimiter;
}
