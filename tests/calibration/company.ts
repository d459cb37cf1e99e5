import { mulberry32 } from '../../src/lib/stats/numeric/random.ts';
import { type Draws, drawsFrom } from './draws.ts';
import type { World } from './worlds.ts';

/** Targets of the default plan, as changes of times, of satisfied shares and of leaving. */
export const targets = { hours: -0.2, satisfied: 0.1, leaving: -0.15 } as const;
/** Hours beyond this count as this. */
export const TAU_MINUTES = 720 * 60;

const TYPICAL_MINUTES = 60 * 24;
const SPREAD_OF_TIMES = 1;
const SATISFIED = 0.75;
const ANSWERS = 0.4;

/** One made company: a row a ticket in typed columns, leavers by team and month. */
export interface Company {
	world: World;
	months: number;
	/** Engineers who were ever there; a replaced one has a number of its own. */
	engineers: number;
	teamOf: Int32Array;
	engineer: Int32Array;
	month: Int32Array;
	minutes: Int32Array;
	/** 1 satisfied, 0 not, -1 did not answer. */
	rated: Int8Array;
	/** Kind of work. */
	kind: Int16Array;
	/** Leavers at team · months + month. */
	leavers: Int32Array;
}

/** Odds multiplied by e^shift. */
const moved = (share: number, shift: number): number => {
	const odds = (share / (1 - share)) * Math.exp(shift);
	return odds / (1 + odds);
};

/** Shift of the log odds that lifts the satisfied share by `change`. */
const oddsShift = (change: number): number => {
	const lifted = SATISFIED * (1 + change);
	return Math.log(lifted / (1 - lifted)) - Math.log(SATISFIED / (1 - SATISFIED));
};

/** What each month adds to everybody's log time: shocks, season and trend. */
function monthly(
	world: World,
	months: number,
	draws: Draws
): { shock: Float64Array; season: Float64Array; trend: Float64Array } {
	const [shock, season, trend] = [new Float64Array(months), new Float64Array(months), new Float64Array(months)];
	const fresh = Math.sqrt(1 - world.monthAr ** 2);
	for (let m = 0; m < months; m++) {
		const own = draws.normal();
		shock[m] = m === 0 ? own : world.monthAr * (shock[m - 1] as number) + fresh * own;
		season[m] = Math.log(1 + world.season * Math.sin((2 * Math.PI * (world.firstMonth + m + 1)) / 12));
		trend[m] = Math.log(1 + world.trend) * m;
	}
	return { shock: shock.map((z) => z * world.monthSd), season, trend };
}

/** Shares of the work, summing to one. */
function loads({ engineers, unequal }: World, draws: Draws): Float64Array {
	const raw = Float64Array.from({ length: engineers }, () => Math.exp(unequal * draws.normal()));
	const total = raw.reduce((sum, one) => sum + one, 0);
	return raw.map((one) => one / total);
}

/** The kind of each ticket and what it adds to log time; a stream of its own, so that one kind draws as none. */
function kindsOf({ kinds }: World, seed: number): (late: boolean) => { kind: number; adds: number } {
	if (kinds === 1) return () => ({ kind: 0, adds: 0 });
	const draws = drawsFrom(mulberry32(seed + 500_000));
	const adds = Array.from({ length: kinds }, () => 0.6 * draws.normal());
	const shares = [false, true].map(() => {
		const raw = adds.map(() => Math.exp(0.4 * draws.normal()));
		const total = raw.reduce((sum, one) => sum + one, 0);
		return raw.map((one) => one / total);
	});
	return (late) => {
		let [left, kind] = [draws.uniform(), 0];
		for (; kind < kinds - 1; kind++) {
			left -= shares[Number(late)]?.[kind] ?? 0;
			if (left < 0) break;
		}
		return { kind, adds: adds[kind] ?? 0 };
	};
}

/** Draws a company of a kind; the same seed gives the same company. */
export function drawCompany(world: World, seed: number): Company {
	const draws = drawsFrom(mulberry32(seed));
	const months = world.before + world.after;
	const { shock, season, trend } = monthly(world, months, draws);
	const load = loads(world, draws);
	const teamMove = Float64Array.from({ length: world.teams }, () => draws.normal() * world.teamSd);
	const columns = {
		engineer: [] as number[],
		month: [] as number[],
		minutes: [] as number[],
		rated: [] as number[],
		kind: [] as number[]
	};
	const nextKind = kindsOf(world, seed);
	const teamOf: number[] = [];
	const shifts = [Math.log(1 + world.effect * targets.hours), oddsShift(world.effect * targets.satisfied)] as const;
	/** Share of the effect that has come by a month. */
	const come = (m: number): number =>
		m < world.before ? 0 : Math.min(1, (m - world.before + 1) / Math.max(1, world.ramp));
	for (let place = 0; place < world.engineers; place++) {
		let own = draws.normal() * world.engineerSd;
		let drift = draws.normal() * world.driftSd;
		teamOf.push(place % world.teams);
		for (let m = 0; m < months; m++) {
			if (m > 0 && draws.uniform() < world.turnover / 12) {
				teamOf.push(place % world.teams);
				own = draws.normal() * world.engineerSd;
				drift = draws.normal() * world.driftSd;
			}
			const late = m >= world.before;
			const common =
				(shock[m] as number) +
				(season[m] as number) +
				(trend[m] as number) +
				own +
				(late ? drift + (teamMove[place % world.teams] as number) : 0);
			const typical = Math.log(TYPICAL_MINUTES) + common + come(m) * shifts[0];
			const share = moved(SATISFIED, come(m) * shifts[1] - common);
			for (let left = draws.poisson((load[place] as number) * world.tickets); left > 0; left--) {
				columns.engineer.push(teamOf.length - 1);
				columns.month.push(m);
				const { kind, adds } = nextKind(late);
				const log = typical + adds + SPREAD_OF_TIMES * draws.normal();
				columns.kind.push(kind);
				columns.minutes.push(Math.max(1, Math.round(Math.exp(log))));
				columns.rated.push(draws.uniform() < ANSWERS ? Number(draws.uniform() < share) : -1);
			}
		}
	}
	const leavers = new Int32Array(world.teams * months);
	for (let team = 0; team < world.teams; team++) {
		for (let m = 0; m < months; m++) {
			const late = m >= world.before;
			const log =
				(shock[m] as number) +
				(season[m] as number) +
				(trend[m] as number) +
				(late ? (teamMove[team] as number) : 0);
			const rate = world.leaving * Math.exp(log) * (1 + come(m) * world.effect * targets.leaving);
			leavers[team * months + m] = draws.poisson((rate * world.places) / world.teams / 12);
		}
	}
	return {
		world,
		months,
		engineers: teamOf.length,
		teamOf: Int32Array.from(teamOf),
		engineer: Int32Array.from(columns.engineer),
		month: Int32Array.from(columns.month),
		minutes: Int32Array.from(columns.minutes),
		rated: Int8Array.from(columns.rated),
		kind: Int16Array.from(columns.kind),
		leavers
	};
}
