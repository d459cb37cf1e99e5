import type { LevelRule } from '../../src/lib/programme/criteria.ts';
import { DAY, day, wholeMonths } from './calendar.ts';
import { parameters } from './parameters.ts';
import type { Person } from './people.ts';
import { stream, type Stream } from './rng.ts';
import type { Ticket } from './tickets.ts';

/** What an engineer can show at an assessment; counts run since hiring, satisfaction over the last 12 months. */
export interface Evidence {
	onsite_count: number;
	doc_count: number;
	large_project_count: number;
	key_account_count: number;
	hard_problem_count: number;
	/** Rounded to a tenth of a percent, as the file has it; null without ratings. */
	csat_rate: number | null;
	csat_n: number;
	months_in_company: number;
	months_in_level: number;
}

type Achievement = 'doc_count' | 'key_account_count' | 'hard_problem_count';

const dataStart = day(parameters.dataStart);

/** A month's expected achievements that tickets do not show. */
const monthly: Record<Achievement, number> = { doc_count: 0.06, key_account_count: 0.006, hard_problem_count: 0.007 };

/** Visits and large projects a month before the first ticket on record. */
const before = { onsite_count: 2.6, large_project_count: 0.03 };

interface Achieved {
	until: number;
	achievements: Record<Achievement, number>;
	onsiteBefore: number;
	largeBefore: number;
}

/** Keeps what engineers achieved; tickets are fed in as they are drawn. */
export class EvidenceBook {
	private readonly records = new Map<Person, Achieved>();
	private readonly tickets = new Map<Person, Ticket[]>();
	private readonly random: Stream = stream(parameters.seed, 'achievements');

	add(tickets: readonly Ticket[]): void {
		for (const ticket of tickets) {
			if (!ticket.person || ticket.outcome !== 'done') continue;
			const own = this.tickets.get(ticket.person) ?? [];
			own.push(ticket);
			this.tickets.set(ticket.person, own);
		}
	}

	/** Evidence on a day, for a spell that began at `hire` and a level held since `levelSince`. */
	at(person: Person, hire: number, levelSince: number, today: number): Evidence {
		const record = this.advance(person, today);
		const since = (person.spells[0]?.hire === hire ? -Infinity : hire) * DAY;
		const done = (this.tickets.get(person) ?? []).filter(
			({ resolved, created }) => resolved < today * DAY && created >= since
		);
		const rated = done.filter(({ rated: on }) => on !== null && on < today * DAY && on >= (today - 365) * DAY);
		const satisfied = rated.filter(({ score, defaultPraise }) => defaultPraise || (score ?? 0) >= 4).length;
		return {
			...record.achievements,
			onsite_count: listed(
				person,
				today,
				this.lift(record.onsiteBefore + done.reduce((sum, { visits }) => sum + visits, 0))
			),
			large_project_count: record.largeBefore + done.filter(({ largeProject }) => largeProject).length,
			csat_rate: rated.length === 0 ? null : Math.round((1000 * satisfied) / rated.length) / 1000,
			csat_n: rated.length,
			months_in_company: wholeMonths(hire, today),
			months_in_level: wholeMonths(levelSince, today)
		};
	}

	private advance(person: Person, today: number): Achieved {
		const hire = person.spells[0]?.hire ?? today;
		const talent = Math.exp(0.35 * person.skill);
		const monthsBefore = Math.max(0, wholeMonths(hire, dataStart));
		const record = this.records.get(person) ?? {
			until: hire,
			achievements: { doc_count: 0, key_account_count: 0, hard_problem_count: 0 },
			onsiteBefore: this.random.poisson(Math.min(monthsBefore, 90) * before.onsite_count),
			largeBefore: this.random.poisson(monthsBefore * before.large_project_count * talent)
		};
		const months = Math.max(0, (today - record.until) / 30.4);
		for (const name of ['doc_count', 'key_account_count', 'hard_problem_count'] as const) {
			record.achievements[name] += this.random.poisson(months * monthly[name] * talent);
		}
		record.until = today;
		this.records.set(person, record);
		return record;
	}

	/** Counts just short of a threshold tend to be written as reaching it. */
	private lift(count: number): number {
		const { thresholds, reach, probability } = parameters.grading.bunching;
		const threshold = thresholds.find((t) => count < t && count >= t - reach);
		return threshold !== undefined && this.random.chance(probability)
			? threshold + this.random.integer(0, 2)
			: count;
	}
}

/** The visits that a region's office writes down. */
function listed({ id, team }: Person, today: number, count: number): number {
	const { region, until, beyond } = parameters.grading.counting;
	if (team.region !== region) return count;
	return Math.min(count, until + stream(parameters.seed, `counting ${id} ${String(today)}`).integer(0, beyond));
}

/**
 * Whether the evidence meets a level's rule; satisfaction can be left out, as a candidate does who hopes for the best.
 */
export function meets(rule: LevelRule, evidence: Evidence, placed: boolean, withCsat = true): boolean {
	const months = rule.tenure.basis === 'in_level' && !placed ? evidence.months_in_level : evidence.months_in_company;
	if (months < rule.tenure.months) return false;
	const counts: Partial<Record<string, number | null>> = { ...evidence };
	if (Object.entries(rule.minimums).some(([name, minimum]) => (counts[name] ?? 0) < minimum)) return false;
	return !withCsat || rule.csat === null || (evidence.csat_rate !== null && evidence.csat_rate >= rule.csat.rate);
}
