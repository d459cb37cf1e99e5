import type { MetricContext } from '../run/context.ts';
import { facetsUsed } from './views.ts';

/** What may not be shown of an entry. */
export interface Decision {
	/** True where nothing may be. */
	refused: boolean;
	/** True of a row of a table that tells of one value of a dimension. */
	hides(column: string, value: string, table: string): boolean;
}

export const nothingHidden: Decision = { refused: false, hides: () => false };

/** Whether a window is the reader's own: it can be subtracted from the usual ones and must be safe by months. */
export function ownWindow({ filters, plan }: MetricContext): boolean {
	const moved = plan.baseline !== null || plan.current !== null;
	return filters.period !== null || (moved && facetsUsed(filters).length > 0);
}
