/** Type 7 median. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** One line of the table: what was measured, its median over the runs, and the budget it has. */
export interface Measure {
	what: string;
	unit: string;
	values: readonly number[];
	budget: number | null;
}

const rounded = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** Prints measures as rows of a Markdown table: median, lowest and highest, share of the budget. */
export function print(measures: readonly Measure[]): void {
	for (const { what, unit, values, budget } of measures) {
		const middle = median(values);
		const share = budget === null ? '' : `${rounded(budget)} ${unit} | ${(middle / budget).toFixed(2)}`;
		console.log(
			`| ${what} | ${rounded(middle)} ${unit} | ${rounded(Math.min(...values))} to ` +
				`${rounded(Math.max(...values))} (${String(values.length)}) | ${share || '– | –'} |`
		);
	}
}
