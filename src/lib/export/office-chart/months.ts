const EPOCH = Date.UTC(1899, 11, 30);

/** Months (`2026-06`) as spreadsheets count their first days; null where one of them is none. */
export function monthSerials(categories: readonly string[]): number[] | null {
	if (categories.length < 2 || !categories.every((month) => /^\d{4}-\d{2}$/.test(month))) return null;
	return categories.map((month) => (Date.parse(`${month}-01T00:00:00Z`) - EPOCH) / 86_400_000);
}

export const monthFormat = 'yyyy\\-mm';
