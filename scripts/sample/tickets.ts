import { DAY, HOUR, day, dayOf, minute, monthOf, weekday } from './calendar.ts';
import type { Customer, Team } from './company.ts';
import { effectOf, yearsIn } from './effect.ts';
import { parameters } from './parameters.ts';
import { spellOn, type Person } from './people.ts';
import { stream, type Stream } from './rng.ts';
import { drawJob, type Job, type Priority, type RecordType } from './work.ts';

/**
 * One ticket as it will end; what lies after the export is hidden only when the file is written. Instants in minutes.
 */
export interface Ticket extends Job {
	id: string;
	team: Team;
	customer: Customer;
	person: Person | null;
	outcome: 'done' | 'cancelled' | 'draft';
	created: number;
	responded: number;
	firstResolved: number;
	resolved: number;
	closed: number;
	due: number;
	holdHours: number;
	labourHours: number;
	visits: number;
	reopens: number;
	/** Of complaints: whether the customer was right. */
	valid: boolean;
	/** 1 to 5, or null where nobody answered. */
	score: number | null;
	defaultPraise: boolean;
	rated: number | null;
}

type LevelOf = (person: Person) => number;

const exported = minute(parameters.exportedAt);
const cooling = [0.9, 0.78, 0.98, 0.98, 1.02, 1.1, 1.17, 1.14, 1.02, 0.95, 0.97, 0.99];
const weekdays = [0.5, 1.25, 1.14, 1.1, 1.1, 1.06, 0.6];
const hoursOfDay = [0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.5, 1.5, 6, 10, 10, 8, 5, 7, 9, 9, 8, 6, 4, 3, 2.5, 2, 1, 0.5].map(
	(weight, hour) => ({ hour, weight })
);
const dueHours: Record<Priority, number> = { 紧急: 24, 高: 48, 中: 72, 低: 120 };
const priorityPace: Record<Priority, number> = { 紧急: -0.3, 高: -0.12, 中: 0, 低: 0.15 };
const basePace: Record<RecordType, number> = { 投诉: 3.57, 维修: 3.42, 咨询: 1.35 };

/** Months of service, up to five years, as a share of five years. */
function experience(person: Person, today: number): number {
	const spell = person.spells[0];
	return spell ? Math.min((today - spell.hire) / (5 * 365.25), 1) : 0;
}

/** Who stands where in the eyes of the dispatcher, about −1 to 1: by level once graded, by years until then. */
function standing(person: Person, level: number, today: number): number {
	return level > 0 ? (level - 2) * 0.7 + 0.2 : (experience(person, today) - 0.5) * 1.1 - 0.1;
}

/** Those who take new work: past their first two weeks, and not in their last days. */
function atWork(person: Person, today: number): boolean {
	const spell = spellOn(person, today);
	return spell !== null && spell.hire + 14 <= today && (spell.leave === null || spell.leave - 4 > today);
}

function assign(present: readonly Person[], job: Job, today: number, levelOf: LevelOf, random: Stream): Person | null {
	if (present.length === 0) return null;
	const lean = 2.2 * (job.hardness - 0.45) + (job.largeProject ? 1 : 0) + (job.priority === '紧急' ? 0.5 : 0);
	return random.weighted(present, (person) => Math.exp(lean * standing(person, levelOf(person), today)));
}

/** Nobody finishes at night: what would, is finished the next morning. */
function awake(instant: number, random: Stream): number {
	const inDay = instant - dayOf(instant) * DAY;
	if (inDay >= 7 * HOUR && inDay < 22 * HOUR) return instant;
	return (dayOf(instant) + (inDay >= 22 * HOUR ? 1 : 0)) * DAY + 8 * HOUR + random.integer(0, 90);
}

/** How long it takes, holds included, and how much of it is work. */
function handle(ticket: Ticket, today: number, random: Stream): void {
	const { person, team } = ticket;
	const { drift, effect } = parameters.tickets.time;
	const { until, complaints } = parameters.tickets.early;
	const quick = person ? -0.1 * person.skill - 0.12 * (experience(person, today) - 0.5) : 0;
	const programme = ticket.type === '咨询' ? 0 : effect * effectOf(team, today);
	const pace =
		basePace[ticket.type] +
		0.45 * (ticket.hardness - 0.5) +
		priorityPace[ticket.priority] +
		(ticket.onsite ? 0.08 : 0) +
		team.pace +
		quick +
		drift * yearsIn(today) +
		(ticket.type === '投诉' && today < day(until) ? complaints : 0) +
		programme;
	const work = Math.exp(random.normal(pace, 0.58));
	if (ticket.type !== '咨询' && random.chance(0.09)) ticket.holdHours = Math.exp(random.normal(3.1, 0.6));
	if (ticket.type !== '咨询' && random.chance(ticket.type === '投诉' ? 0.004 : 0.009))
		ticket.holdHours += random.integer(240, 1500);
	ticket.holdHours = Math.round(ticket.holdHours * 10) / 10;
	ticket.responded =
		ticket.created +
		Math.max(3, Math.round(60 * Math.exp(random.normal(ticket.priority === '紧急' ? -1.1 : -0.3, 0.7))));
	ticket.firstResolved = awake(ticket.created + Math.max(15, Math.round(60 * (work + ticket.holdHours))), random);
	ticket.responded = Math.min(ticket.responded, ticket.firstResolved - 5);
	ticket.resolved = ticket.firstResolved;
	const skillGap = person ? -0.25 * person.skill : 0;
	const improvement = -0.25 * effectOf(team, today);
	if (random.chance(parameters.tickets.reopened * Math.exp(skillGap + improvement))) {
		ticket.reopens = random.chance(0.12) ? 2 : 1;
		ticket.resolved = awake(
			ticket.firstResolved + Math.round(60 * (6 + Math.exp(random.normal(2.6, 0.6)))),
			random
		);
	}
	if (ticket.onsite)
		ticket.visits =
			1 + (random.chance(0.16 * Math.exp(skillGap + improvement)) ? 1 + Number(random.chance(0.2)) : 0);
	ticket.labourHours = Math.max(
		0.5,
		Math.round(
			2 *
				Math.exp(
					random.normal(
						(ticket.onsite ? 1 : 0) +
							0.5 * (ticket.hardness - 0.5) +
							0.4 * quick +
							0.35 * programme +
							(ticket.type === '咨询' ? -0.9 : 0.3),
						0.4
					)
				)
		) / 2
	);
}

/** Whether the customer answers, and how; praise that the system fills in after a week comes on top. */
function rate(ticket: Ticket, today: number, random: Stream): void {
	const { base, drift, effect } = parameters.tickets.csat;
	const answer = random.uniform();
	const after = random.uniform();
	const opinion = random.uniform();
	const degree = random.uniform();
	if (answer < parameters.tickets.rated) {
		const { person } = ticket;
		const hours = (ticket.resolved - ticket.created) / 60;
		const logOdds =
			base +
			drift * yearsIn(today) +
			effect * effectOf(ticket.team, today) +
			(person ? 0.16 * person.skill + 0.1 * person.manner : 0) -
			(ticket.type === '投诉' ? 0.35 : 0) -
			0.22 * (Math.log(Math.max(hours, 2)) - 3.4) * (ticket.type === '咨询' ? 0 : 1) -
			0.3 * ticket.reopens;
		const satisfied = opinion < 1 / (1 + Math.exp(-logOdds));
		ticket.score = satisfied ? (degree < 0.52 ? 5 : 4) : degree < 0.56 ? 3 : degree < 0.85 ? 2 : 1;
		ticket.rated = ticket.resolved + Math.round(60 * (0.5 + 70 * after * after));
	} else if (answer < parameters.tickets.rated + parameters.tickets.defaultPraise) {
		ticket.defaultPraise = true;
		ticket.rated = ticket.resolved + 7 * DAY;
	}
	ticket.closed =
		ticket.rated !== null && !ticket.defaultPraise
			? Math.min(ticket.rated + 5, ticket.resolved + 5 * DAY)
			: ticket.resolved + 5 * DAY;
}

/** Draws tickets day by day; called in stretches, since who holds which level decides who gets which work. */
export function ticketSource(
	teams: readonly Team[],
	people: readonly Person[]
): (from: number, to: number, levelOf: LevelOf) => Ticket[] {
	const arrival = stream(parameters.seed, 'arrival');
	let drawn = 0;
	const staff = new Map(teams.map((team) => [team, people.filter((person) => person.team === team)]));
	const numbers = new Map<string, number>();

	const draw = (today: number, present: ReadonlyMap<Team, Person[]>, levelOf: LevelOf): Ticket => {
		// Each ticket has its own streams: a change to one moves no other.
		const own = (concern: string): Stream => stream(parameters.seed, `${concern} ${String(drawn)}`);
		drawn += 1;
		const { hour } = arrival.weighted(hoursOfDay, ({ weight }) => weight);
		const created = today * DAY + hour * HOUR + arrival.integer(0, 59);
		const team = arrival.weighted(teams, ({ posts }) => posts);
		const customer = arrival.weighted(team.customers, ({ weight }) => weight);
		const kind = arrival.uniform();
		const { complaint, inquiry } = parameters.tickets.share;
		const job = drawJob(
			kind < complaint ? '投诉' : kind < complaint + inquiry ? '咨询' : '维修',
			arrival.pick(customer.products),
			own('job')
		);
		const fate = arrival.uniform();
		const { draft, cancelled } = parameters.tickets;
		// Named one by one: a spread with so many properties after it is slow.
		const { type, product, category, priority, onsite, largeProject, hardness } = job;
		const ticket: Ticket = {
			type,
			product,
			category,
			priority,
			onsite,
			largeProject,
			hardness,
			id: '',
			team,
			customer,
			created,
			outcome: fate < draft ? 'draft' : fate < draft + cancelled ? 'cancelled' : 'done',
			person: assign(present.get(team) ?? [], job, today, levelOf, own('assignment')),
			responded: 0,
			firstResolved: 0,
			resolved: 0,
			closed: 0,
			due: created + dueHours[priority] * 60,
			holdHours: 0,
			labourHours: 0,
			visits: 0,
			reopens: 0,
			valid: arrival.chance(0.86),
			score: null,
			defaultPraise: false,
			rated: null
		};
		handle(ticket, today, own('handling'));
		rate(ticket, today, own('rating'));
		return ticket;
	};

	return (from, to, levelOf) => {
		const tickets: Ticket[] = [];
		for (let today = from; today < to; today++) {
			const season = (cooling[monthOf(today) - 1] ?? 1) * (weekdays[weekday(today)] ?? 1);
			const mean =
				parameters.tickets.perDay * season * Math.exp(parameters.tickets.growthPerYear * yearsIn(today));
			const present = new Map(
				[...staff].map(([team, all]) => [team, all.filter((person) => atWork(person, today))])
			);
			const fresh = Array.from({ length: arrival.poisson(mean) }, () => draw(today, present, levelOf));
			tickets.push(...fresh.filter(({ created }) => created < exported).sort((a, b) => a.created - b.created));
		}
		for (const ticket of tickets) ticket.id = nextId(ticket.created, numbers);
		return tickets;
	};
}

function nextId(created: number, numbers: Map<string, number>): string {
	const month = new Date(dayOf(created) * 86_400_000).toISOString().slice(2, 7).replace('-', '');
	const number = (numbers.get(month) ?? 0) + 1;
	numbers.set(month, number);
	return `GD${month}${String(number).padStart(4, '0')}`;
}

/** First day of the records and the day after the last. */
export const recorded = { from: day(parameters.dataStart), to: dayOf(exported) + 1 };
