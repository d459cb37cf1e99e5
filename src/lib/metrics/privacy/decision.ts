import type { MetricContext } from '../run/context.ts';
import { facetsUsed } from './views.ts';

/** The value of a dimension that a row of a table tells of, by its column. */
export interface Place {
	column: string;
	value: string;
}

/** What may not be shown of an entry. */
export interface Decision {
	/** True where nothing may be. */
	refused: boolean;
	/** True of a row of a table by the value of each of its dimensions. */
	hides: (places: readonly Place[], table: string) => boolean;
	/** True of a group whose events are few, or given back by those of others; without places, of the view itself. */
	few: (places: readonly Place[]) => boolean;
}

export const nothingHidden: Decision = { refused: false, hides: () => false, few: () => false };

export const refused: Decision = { refused: true, hides: () => true, few: () => true };

/** Whether a window is the reader's own: it can be subtracted from the usual ones and must be safe by months. */
export function ownWindow({ filters, plan }: MetricContext): boolean {
	const moved = plan.baseline !== null || plan.current !== null;
	return filters.period !== null || (moved && facetsUsed(filters).length > 0);
}
