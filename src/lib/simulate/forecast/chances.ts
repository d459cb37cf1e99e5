import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { betaDraw, gammaDraw, normalDraw } from '$lib/stats/resampling/draws.ts';
import type { Uniform } from '$lib/stats/numeric/random.ts';
import type { People } from '../judge/people.ts';
import { type RoundDays, Scripts, type Status, statuses } from './scripts.ts';

const DAYS_A_YEAR = 365.25;

/** Everybody as they stood when a round's levels held, and that round. */
export interface Moment {
	round: string;
	days: RoundDays;
	people: People;
}

/** What one past round made of those who stayed, by what their evidence said of them the round before. */
interface Past {
	/** By status and level held: how many there were, and how many rose. */
	trials: Record<Status, number[]>;
	rose: Record<Status, number[]>;
	/** Of those who rose with the rule met: to the level that it said. */
	asSaid: number;
	/** Others who rose, by level held and level reached. */
	reached: number[][];
	/** By level: person-years from one round to the next, and how many left. */
	years: number[];
	left: number[];
}

const zeros = (set: CriteriaSet): number[] => Array.from({ length: set.rules.length + 1 }, () => 0);
const byStatus = (set: CriteriaSet): Record<Status, number[]> => ({
	unmet: zeros(set),
	unknown: zeros(set),
	met: zeros(set)
});
const add = (counts: number[], place: number, by = 1): void => {
	counts[place] = (counts[place] ?? 0) + by;
};

/** What became of everybody between two moments, judged by what of the criteria was foreseeable at the first. */
export function pastOf(set: CriteriaSet, from: Moment, to: Moment): Past {
	const past: Past = {
		trials: byStatus(set),
		rose: byStatus(set),
		asSaid: 0,
		reached: zeros(set).map(() => zeros(set)),
		years: zeros(set),
		left: zeros(set)
	};
	const now = new Map(to.people.ids.map((id, i) => [id, at(to.people.level, i)]));
	const scripts = new Scripts(from.people, set, [to.days]);
	const years = (to.days.effect - from.days.effect) / DAYS_A_YEAR;
	for (let i = 0; i < from.people.size; i++) {
		const held = at(from.people.level, i);
		if (held < 0) continue;
		const level = now.get(at(from.people.ids, i));
		// Somebody who left is taken to have done so half way.
		add(past.years, held, level === undefined ? years / 2 : years);
		if (level === undefined) add(past.left, held);
		else if (held < set.rules.length) {
			const { status, target } = scripts.said(scripts.of(i, held), held, -1, 0);
			add(past.trials[status], held);
			if (level <= held) continue;
			add(past.rose[status], held);
			if (status === 'met' && level === target) past.asSaid += 1;
			else add(at(past.reached, held), level);
		}
	}
	return past;
}

/** Shape of what is believed of a share: of a Beta. */
interface Believed {
	a: number;
	b: number;
}

/** Believed of chances, the latest rounds counting most. */
export interface Chances {
	/** To rise, by status and level held. */
	rise: Record<Status, Believed[]>;
	/** Of those who rise with the rule met: to the level that it says. */
	asSaid: Believed;
	/** Of others who rise, by level held: weights of the levels reached. */
	reached: number[][];
	/** Of leaving, by level: of a Gamma. */
	leave: { shape: number; years: number }[];
	/**
	 * From one round to the next: the standard deviation of the log odds to rise and of the logarithm of the rate of
	 * leaving, and how far the log odds to rise go on the way that they went.
	 */
	step: { rise: number; leave: number; drift: number };
	/** How alike the levels reached are within a round: their correlation beyond those of all rounds, 0 to 1. */
	alike: number;
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
/** How many people of a level all levels together count for. */
const WEIGHT = 2;
/** A round counts half of the next one (discount: West & Harrison 1997). */
const DISCOUNT = 0.5;
/** A trend goes on half as far with every round (damped trend: Gardner & McKenzie 1985). */
const DAMPED = 0.5;
/** From few rounds the steps between them can't be seen: these are taken as if one round more had shown them. */
const BEFORE = { rise: 1, leave: 0.3, alike: 0.1 } as const;

type Shapes = Omit<Chances, 'step' | 'alike'>;

/** Shapes from past rounds, of each level drawn to all levels of its status. */
function shapesOf(set: CriteriaSet, past: readonly Past[]): Shapes {
	const levels = zeros(set).map((_, level) => level);
	const weight = (index: number): number => DISCOUNT ** (past.length - 1 - index);
	const sums = (pick: (one: Past) => readonly number[]): number[] =>
		levels.map((level) => total(past.map((one, index) => weight(index) * at(pick(one), level))));
	const shapes = (status: Status): Believed[] => {
		const [trials, rose] = [sums((one) => one.trials[status]), sums((one) => one.rose[status])];
		const pooled = (total(rose) + 0.5) / (total(trials) + 1);
		return levels.map((level) => ({
			a: at(rose, level) + WEIGHT * pooled,
			b: at(trials, level) - at(rose, level) + WEIGHT * (1 - pooled)
		}));
	};
	const [left, years] = [sums((one) => one.left), sums((one) => one.years)];
	const pooled = (total(left) + 0.5) / Math.max(total(years), 1e-9);
	const met = total(past.map(({ rose }, index) => weight(index) * total(rose.met)));
	const asSaid = total(past.map((one, index) => weight(index) * one.asSaid));
	return {
		rise: { unmet: shapes('unmet'), unknown: shapes('unknown'), met: shapes('met') },
		asSaid: { a: asSaid + 1, b: met - asSaid + 0.5 },
		reached: levels.map((held) =>
			sums((one) => at(one.reached, held)).map((count, level) => count + Number(level === held + 1) / 2)
		),
		leave: levels.map((level) => ({ shape: at(left, level) + WEIGHT, years: at(years, level) + WEIGHT / pooled }))
	};
}

/** Risers and leavers that were to be expected of a round from those before it, with their variance. */
function foreseen({ rise, leave }: Shapes, one: Past) {
	let [seen, expected, variance] = [0, 0, 0];
	for (const status of statuses) {
		for (const [level, { a, b }] of rise[status].entries()) {
			const [n, p] = [at(one.trials[status], level), a / (a + b)];
			seen += at(one.rose[status], level);
			expected += n * p;
			variance += n * p * (1 - p);
		}
	}
	const gone = total(leave.map(({ shape, years }, level) => (shape / years) * at(one.years, level)));
	return {
		rise: { seen, expected, variance },
		leave: { seen: total(one.left), expected: gone, variance: gone }
	};
}

/** Moment estimate of the steps from one round to the next beyond chance, drawn to `before` with a round's weight. */
function stepOf(rounds: readonly { seen: number; expected: number; variance: number }[], before: number): number {
	const beyond = rounds.reduce((sum, { seen, expected, variance }) => sum + (seen - expected) ** 2 - variance, 0);
	const slopes = rounds.reduce((sum, { variance }) => sum + variance ** 2, 0);
	const own = slopes > 0 ? Math.max(0, beyond / slopes) : 0;
	return Math.sqrt((rounds.length * own + before ** 2) / (rounds.length + 1));
}

/** Mean step of the log odds beyond what was expected, drawn to none with the weight of one round. */
function driftOf(rounds: readonly { seen: number; expected: number; variance: number }[]): number {
	const steps = rounds.flatMap(({ seen, expected, variance }) => (variance > 0 ? (seen - expected) / variance : []));
	return total(steps) / (steps.length + 1);
}

/**
 * How much more alike the levels reached in one round are than chance makes them: the excess of chi-square over its
 * degrees of freedom as a correlation within rounds, drawn to `BEFORE` with the weight of one round.
 */
function alikeOf(past: readonly Past[]): number {
	const rounds = past.map(({ reached }) => reached.reduce((sum, own) => sum.map((n, level) => n + at(own, level))));
	const whole = rounds.reduce((sum, own) => sum.map((n, level) => n + at(own, level)));
	const share = shares(whole);
	const used = rounds.filter((own) => total(own) > 1);
	const chi = total(
		used.map((own) => {
			const n = total(own);
			return total(
				own.map((count, level) =>
					at(share, level) > 0 ? (count - n * at(share, level)) ** 2 / (n * at(share, level)) : 0
				)
			);
		})
	);
	const freedom = Math.max(0, used.length - 1) * Math.max(0, share.filter((one) => one > 0).length - 1);
	if (freedom === 0) return BEFORE.alike;
	const size = total(used.map(total)) / used.length;
	const own = Math.min(0.9, Math.max(0, (chi / freedom - 1) / (size - 1)));
	return ((used.length - 1) * own + BEFORE.alike) / used.length;
}

/** Chances from past rounds, and how far each round lay from what those before it let expect. */
export function chancesOf(set: CriteriaSet, past: readonly Past[]): Chances {
	const rounds = past.slice(1).map((one, index) => foreseen(shapesOf(set, past.slice(0, index + 1)), one));
	return {
		...shapesOf(set, past),
		step: {
			rise: stepOf(
				rounds.map(({ rise }) => rise),
				BEFORE.rise
			),
			leave: stepOf(
				rounds.map(({ leave }) => leave),
				BEFORE.leave
			),
			drift: driftOf(rounds.map(({ rise }) => rise))
		},
		alike: alikeOf(past)
	};
}

/** Chances of one possible future: by round. */
export interface Future {
	rise(status: Status, level: number, round: number): number;
	/** Of those who rise: to the level that the rule says. */
	asSaid: number;
	/** Of others who rise, by level held: shares of the levels reached in a round. */
	reached(level: number, round: number): readonly number[];
	/** Share of a level that leaves in a time of so many years. */
	leave(level: number, round: number, years: number): number;
}

const shares = (weights: readonly number[]): number[] => {
	const sum = total(weights);
	return weights.map((one) => (sum > 0 ? one / sum : 0));
};

/** A chance whose log odds are moved. */
function shifted(chance: number, by: number): number {
	const odds = (chance / (1 - chance)) * Math.exp(by);
	return Number.isFinite(odds) ? odds / (1 + odds) : 1;
}

/** How far the log odds have gone by a round on a way that each round goes half as far as the one before. */
const gone = (drift: number, round: number): number => (drift * (1 - DAMPED ** (round + 1))) / (1 - DAMPED);

/** The chances that are believed most; no round leans its own way. */
export function likeliest({ rise, asSaid, reached, leave, step }: Chances): Future {
	return {
		rise: (status, level, round) => {
			const { a, b } = at(rise[status], level);
			return shifted(a / (a + b), gone(step.drift, round));
		},
		asSaid: asSaid.a / (asSaid.a + asSaid.b),
		reached: (level) => shares(at(reached, level)),
		leave: (level, _, years) => 1 - Math.exp(-(at(leave, level).shape / at(leave, level).years) * years)
	};
}

/** One possible future: chances drawn from what is believed of them, which then go their way from round to round. */
export function drawnFuture(
	{ rise, asSaid, reached, leave, step, alike }: Chances,
	rounds: number,
	next: Uniform
): Future {
	const drawn = (status: Status): number[] => rise[status].map(({ a, b }) => betaDraw(next, a, b));
	const own = { unmet: drawn('unmet'), unknown: drawn('unknown'), met: drawn('met') };
	const rates = leave.map(({ shape, years }) => gammaDraw(next, shape) / years);
	const mixed = (weights: readonly number[]): number[] =>
		shares(weights.map((one) => (one > 0 ? gammaDraw(next, one) : 0)));
	const believed = reached.map(mixed);
	// A round's own mixture: as alike within it as past rounds were.
	const size = 1 / Math.max(alike, 1e-6) - 1;
	const levelsReached = Array.from({ length: rounds }, () =>
		believed.map((own) => mixed(own.map((share) => share * size)))
	);
	let [rising, leaving] = [0, 0];
	const leaning = Array.from({ length: rounds }, (_, round) => {
		rising += step.drift * DAMPED ** round + normalDraw(next) * step.rise;
		leaving += normalDraw(next) * step.leave;
		return { rise: rising, leave: leaving };
	});
	return {
		rise: (status, level, round) => {
			return shifted(at(own[status], level), at(leaning, round).rise);
		},
		asSaid: betaDraw(next, asSaid.a, asSaid.b),
		reached: (level, round) => at(at(levelsReached, round), level),
		leave: (level, round, years) => 1 - Math.exp(-at(rates, level) * Math.exp(at(leaning, round).leave) * years)
	};
}
