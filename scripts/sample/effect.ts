import { day } from './calendar.ts';
import type { Team } from './company.ts';
import { parameters } from './parameters.ts';

const start = day(parameters.dataStart);
const entries = parameters.rounds.slice(0, 3).map(({ publish }) => day(publish));

/** Years on record so far. */
export function yearsIn(today: number): number {
	return (today - start) / 365.25;
}

/**
 * Share of the programme's full effect that a team has reached, 0 to 1: it grows from the team's first published round.
 */
export function effectOf(team: Team, today: number): number {
	const months = (today - (entries[team.wave - 1] ?? today)) / 30.4;
	return Math.min(Math.max(months / parameters.rampMonths, 0), 1);
}
