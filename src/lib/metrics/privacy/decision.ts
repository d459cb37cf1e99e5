import type { MetricContext } from '../run/context.ts';
import type { Told } from '../result.ts';
import { facetsUsed } from './views.ts';

/** What may not be shown of an entry. */
export interface Decision extends Told {
	/** True where nothing may be. */
	refused: boolean;
}

export const nothingHidden: Decision = { refused: false, hides: () => false, few: () => false };

export const refused: Decision = { refused: true, hides: () => true, few: () => true };

/** Whether a window is the reader's own: it can be subtracted from the usual ones and must be safe by months. */
export function ownWindow({ filters, plan }: MetricContext): boolean {
	const moved = plan.baseline !== null || plan.current !== null;
	return filters.period !== null || (moved && facetsUsed(filters).length > 0);
}
