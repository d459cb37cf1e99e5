/** What a reader can't choose, and what comes nearest to it. */
export { unsafeChoices } from './facets.ts';
export { nearestPeriod } from './people-moves.ts';
export { unsafeTickets } from './tickets-behind.ts';
