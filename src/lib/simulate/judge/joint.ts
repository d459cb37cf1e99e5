/** How two rows of a table are called that stand together where one of them is too small to be told. */
export const joint = { cell: 'neither_or_unknown', status: 'unmet_or_unknown' } as const;

/** True of a cell of those who are swapped. */
export const isSwap = (cell: unknown): boolean => cell === 'in' || cell === 'out';

/** Codes of a column that stand together, by the column of a table that holds them. */
const parts: Readonly<Record<string, { codes: readonly string[]; together: string }>> = {
	cell: { codes: ['neither', 'unknown'], together: joint.cell },
	status: { codes: ['unmet', 'unknown'], together: joint.status }
};

/** What a code of a column is called with the one that it may stand together with; null where it stands alone. */
export function togetherWith(column: string, code: unknown): string | null {
	const found = parts[column];
	return found?.codes.some((one) => one === code) ? found.together : null;
}
