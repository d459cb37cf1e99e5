import { measureOf } from '$lib/programme/targets.ts';
import type { MetricContext } from '../run/context.ts';
import type { Decision } from './decision.ts';
import { peopleDecision } from './people-moves.ts';
import { ticketDecision } from './tickets-behind.ts';

/**
 * The one decision about an entry under a run's windows and filters, by the tickets and people that it rests on:
 * those of its measure where it is an own target.
 */
export async function decisionOn(context: MetricContext, entry: string): Promise<Decision> {
	const id = measureOf(entry);
	const people = await peopleDecision(context, id);
	if (people.refused) return people;
	const tickets = await ticketDecision(context, id);
	return {
		refused: tickets.refused,
		hides: (places, table) => people.hides(places, table) || tickets.hides(places, table),
		few: people.few
	};
}
