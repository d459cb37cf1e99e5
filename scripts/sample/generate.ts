import { day } from './calendar.ts';
import { Levels, dice, holdRound, type Assessment } from './assessments.ts';
import { buildTeams, type Team } from './company.ts';
import { EvidenceBook } from './evidence.ts';
import { parameters } from './parameters.ts';
import { buildPeople, type Person } from './people.ts';
import { recorded, ticketSource, type Ticket } from './tickets.ts';

export interface Company {
	teams: Team[];
	people: Person[];
	tickets: Ticket[];
	assessments: Assessment[];
	levels: Levels;
}

/** The sample company before anything is exported, and without deliberate errors. */
export function generate(): Company {
	const teams = buildTeams();
	const people = buildPeople(teams);
	const draw = ticketSource(teams, people);
	const book = new EvidenceBook();
	const levels = new Levels();
	const chances = dice();
	const tickets: Ticket[] = [];
	const assessments: Assessment[] = [];
	let from = recorded.from;
	const work = (to: number): void => {
		const drawn = draw(from, to, (person) => levels.of(person));
		book.add(drawn);
		tickets.push(...drawn);
		from = to;
	};
	for (const round of parameters.rounds) {
		work(day(round.publish));
		assessments.push(...holdRound(round, people, book, levels, chances));
	}
	work(recorded.to);
	return { teams, people, tickets, assessments, levels };
}
