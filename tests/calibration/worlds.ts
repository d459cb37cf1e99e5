/** A kind of company, by what makes its months, engineers and teams differ; spreads are standard deviations of logarithms. */
export interface World {
	name: string;
	/** Months before the start and from it on; the last twelve of either side are compared unless the baseline is chosen. */
	before: number;
	after: number;
	/** Calendar month of the first month, 0 = January. */
	firstMonth: number;
	engineers: number;
	/** Tickets a month, all engineers together. */
	tickets: number;
	/** Spread of the engineers' shares of the work; 0 is equal. */
	unequal: number;
	/** Lasting spread between engineers, and spread of their own moves from one window to the other. */
	engineerSd: number;
	driftSd: number;
	/** What a month is worse by for everybody, and how much of it the next month keeps. */
	monthSd: number;
	monthAr: number;
	/** Height of the yearly wave, as a share. */
	season: number;
	/** Change a month of the times, as a share; satisfaction moves with it in log odds. */
	trend: number;
	/** Share of engineers replaced a year. */
	turnover: number;
	/** Teams, each with its own move between the windows. */
	teams: number;
	teamSd: number;
	/** Places in the roster and leavers per place and year. */
	places: number;
	leaving: number;
	/** How far the programme moves each outcome, 1 = exactly its target. */
	effect: number;
	/** Months that the effect takes to come; 0 is at once. */
	ramp: number;
	/** The baseline is the worst twelve months before the start. */
	worstBaseline: boolean;
	/** Kinds of work that take different times and come in other shares after the start; 1 is all alike. */
	kinds: number;
}

const quiet: World = {
	name: 'no shocks',
	before: 12,
	after: 12,
	firstMonth: 0,
	engineers: 30,
	tickets: 121,
	unequal: 0,
	engineerSd: 0.3,
	driftSd: 0,
	monthSd: 0,
	monthAr: 0,
	season: 0,
	trend: 0,
	turnover: 0,
	teams: 6,
	teamSd: 0,
	places: 1000,
	leaving: 0.3,
	effect: 0,
	ramp: 0,
	worstBaseline: false,
	kinds: 1
};

const world = (name: string, more: Partial<World>): World => ({ ...quiet, ...more, name });

/** The worlds that the verdicts are held to. */
export const worlds: readonly World[] = [
	quiet,
	world('engineers drift', { driftSd: 0.2 }),
	world('season of 30 %', { season: 0.3 }),
	world('season, windows begin in different months', { season: 0.3, before: 12, after: 17 }),
	world('turnover of 25 % a year', { turnover: 0.25 }),
	world('few leavers', { places: 60 }),
	world('month shocks 0.1', { monthSd: 0.1 }),
	world('month shocks 0.2', { monthSd: 0.2 }),
	world('month shocks 0.2, autocorrelated 0.6', { monthSd: 0.2, monthAr: 0.6 }),
	world('month shocks 0.2 and season', { monthSd: 0.2, season: 0.3 }),
	world('team shocks 0.1', { teamSd: 0.1, teams: 8 }),
	world('team shocks 0.15', { teamSd: 0.15, teams: 8 }),
	world('team shocks 0.25', { teamSd: 0.25, teams: 8 }),
	world('11 unequal engineers', { engineers: 11, unequal: 1 }),
	world('11 unequal engineers who drift', { engineers: 11, unequal: 1, driftSd: 0.2 }),
	world('falling 2 % a month, 12 months before', { trend: -0.02 }),
	world('falling 2 % a month, 24 months before', { trend: -0.02, before: 24 }),
	world('worst 12 of 36 months, shocks 0.2', { monthSd: 0.2, before: 36, worstBaseline: true }),
	world('worst 12 of 36 months, autocorrelated', { monthSd: 0.2, monthAr: 0.6, before: 36, worstBaseline: true }),
	world('effect exactly the target', { effect: 1 }),
	world('effect exactly the target, engineers drift', { effect: 1, driftSd: 0.2 }),
	world('effect exactly the target, month shocks 0.2', { effect: 1, monthSd: 0.2 }),
	world('effect exactly the target, autocorrelated 0.6', { effect: 1, monthSd: 0.2, monthAr: 0.6 }),
	world('effect of twice the target', { effect: 2 }),
	world('effect of twice the target, 36 months before', { effect: 2, before: 36 }),
	world('effect of twice the target, growing for a year', { effect: 2, ramp: 12 }),
	world('effect of twice the target, season', { effect: 2, season: 0.3 }),
	world('effect of twice the target, month shocks 0.1', { effect: 2, monthSd: 0.1 })
];

const lasting = { monthSd: 0.2, monthAr: 0.3 };
const series = (before: number, after: number): World[] =>
	(
		[
			['shocks 0.2', { monthSd: 0.2 }],
			['shocks 0.2, autocorrelated 0.3', lasting],
			['shocks 0.2, autocorrelated 0.3, season', { ...lasting, season: 0.3 }]
		] satisfies [string, Partial<World>][]
	).map(([name, more]) =>
		world(`${String(before)} months before, ${String(after)} since, ${name}`, { before, after, places: 6, ...more })
	);

const teamWorlds = (teams: number): World[] =>
	(
		[
			['quiet', {}],
			['team shocks 0.2', { teamSd: 0.2 }],
			[
				'team shocks 0.2, months autocorrelated, drift',
				{ teamSd: 0.2, monthSd: 0.2, monthAr: 0.6, driftSd: 0.2 }
			],
			['unequal teams with shocks 0.2', { teamSd: 0.2, unequal: 1 }]
		] satisfies [string, Partial<World>][]
	).map(([name, more]) =>
		world(`${String(teams)} teams, ${name}`, { teams, engineers: Math.max(30, 2 * teams), places: 6, ...more })
	);

const mixes: readonly [string, Partial<World>][] = [
	['quiet', {}],
	['engineers drift', { driftSd: 0.2 }],
	['month shocks 0.2', { monthSd: 0.2 }],
	['month shocks 0.2, autocorrelated 0.3', lasting],
	['team shocks 0.2', { teamSd: 0.2, teams: 8 }],
	['11 unequal engineers who drift', { engineers: 11, unequal: 1, driftSd: 0.2 }]
];

/** Worlds where grading did nothing, with the estimate that is asked there. */
export const attributedWorlds: readonly { metric: 'I10' | 'I11' | 'V13'; world: World }[] = [
	...[series(12, 12), series(24, 6), series(24, 12), series(36, 12)]
		.flat()
		.map((one) => ({ metric: 'I10', world: one }) as const),
	...[8, 10, 12, 16].flatMap(teamWorlds).map((one) => ({ metric: 'I11', world: one }) as const),
	...mixes.map(
		([name, more]) =>
			({
				metric: 'V13',
				world: world(`twelve kinds of work, ${name}`, { kinds: 12, places: 6, ...more })
			}) as const
	)
];
