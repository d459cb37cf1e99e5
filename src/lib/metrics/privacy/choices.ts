import type { MetricContext } from '../run/context.ts';
import { decisionOn } from './decide.ts';
import { facetsUsed } from './views.ts';

/** What a reader can't choose, and what comes nearest to it. */
export { unsafeChoices } from './facets.ts';
export { nearestPeriod } from './people-moves.ts';
export { unsafeTickets } from './tickets-behind.ts';

/** Whether the reader's filters leave nothing to show of people, and of tickets. */
export async function emptiedBy(context: MetricContext): Promise<{ people: boolean; tickets: boolean }> {
	const { filters } = context;
	if (facetsUsed(filters).length === 0 && filters.period === null) return { people: false, tickets: false };
	const [people, tickets] = [await decisionOn(context, 'A1'), await decisionOn(context, 'V1')];
	return { people: people.refused, tickets: tickets.refused };
}
