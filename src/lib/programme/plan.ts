import { z } from 'zod';
import { criteriaSet, levelCounts, publishedCriteria } from './criteria.ts';

const day = z.iso.date();

/** A named half-open window of whole months. */
export const namedWindow = z
	.object({ name: z.string().max(80), start: day, end: day })
	.refine((window) => window.start < window.end, { message: 'start must lie before end' });

const range = z
	.object({ low: z.number(), base: z.number(), high: z.number(), source: z.string().max(400) })
	.refine((r) => r.low <= r.base && r.base <= r.high, { message: 'low <= base <= high' });
export type InputRange = z.output<typeof range>;

const mode = z.enum(['relative', 'points']);

/** A measure of the dictionary that the company holds itself to, beside the published targets. */
export const ownTarget = z.object({
	/** Relative change, or points of a share or rate; the side that the measure calls good. */
	change: z.number().refine((change) => change !== 0 && Math.abs(change) <= 10),
	mode,
	/** A window of its own to compare with; null = the plan's. */
	baseline: namedWindow.nullable()
});
export type OwnTarget = z.output<typeof ownTarget>;

/** One recorded change of a baseline or a target; the reason is printed wherever the number is. */
const reason = z.object({
	path: z.string(),
	from: z.string(),
	to: z.string(),
	reason: z.string().min(3).max(400),
	at: z.string()
});

/** Names of a company's own levels, the lowest first. */
export const levelNames = z
	.array(z.string().trim().min(1).max(40))
	.min(levelCounts.fewest)
	.max(levelCounts.most)
	.refine((names) => new Set(names).size === names.length, { message: 'every level has a name of its own' });

const settings = z.object({
	version: z.literal(1),
	/** The company's own levels; without them the four published ones, named in the reader's language. */
	levels: levelNames.optional(),
	/** First day of the programme; null = month of the first published round. */
	programmeStart: day.nullable(),
	/** null = the 12 complete months before the start. */
	baseline: namedWindow.nullable(),
	/** null = the last 12 complete months before the as-of date. */
	current: namedWindow.nullable(),
	/** First month of the company's fiscal year, 1 to 12. */
	fiscalYearFrom: z.number().int().min(1).max(12).default(1),
	targets: z.object({
		csat: z.object({ change: z.number(), mode }),
		handling: z.object({ change: z.number(), mode, statedHours: z.number().positive() }),
		attrition: z.object({ change: z.number(), mode, leavers: z.enum(['all', 'voluntary']) }),
		benefit: z.object({ minimum: z.number(), measure: z.enum(['roi', 'bcr', 'saving']) }),
		/** Further targets by the id of their measure. */
		own: z.record(z.string().regex(/^[A-Z]\d+$/), ownTarget).default({})
	}),
	measurement: z.object({
		/** Clock of every service time: calendar hours, working hours, or calendar hours less holds. */
		clock: z.enum(['calendar', 'working', 'net']),
		/** Working day, local hours; used by the `working` clock with the State Council calendar. */
		workday: z.object({ startHour: z.number().min(0).max(23), endHour: z.number().min(1).max(24) }),
		/** Horizon of restricted means, hours. */
		tau: z.number().positive(),
		/** Lowest score that counts as satisfied, 1 to 5. */
		satisfiedFrom: z.number().int().min(1).max(5),
		reopenDays: z.number().int().positive(),
		fixDays: z.number().int().positive(),
		feedbackDays: z.number().int().positive(),
		/** Groups of fewer people than this are never shown. */
		k: z.number().int().min(3).max(50),
		employmentTypes: z.array(z.string()),
		/** Levels at which a leaver counts as regretted. */
		regrettedFrom: z.number().int().min(1).max(levelCounts.most),
		/** Months left out of control limits and fitted series, as first days. */
		transitionMonths: z.array(day)
	}),
	floors: z.object({
		months: z.number().int().positive(),
		leavers: z.number().int().positive(),
		engineers: z.number().int().positive(),
		ratings: z.number().int().positive(),
		power: z.number().min(0).max(1)
	}),
	criteria: criteriaSet,
	process: z.object({ roundsPerYear: z.number().int().min(1).max(12) }),
	costs: z.object({
		/** CNY a round, as published. */
		round: z.number().min(0),
		/** Staff time for assessing one engineer in one round, hours, and its price; null price = direct cost only. */
		assessorHours: range,
		assessorRate: range,
		/** Share of a yearly salary that replacing a leaver costs. */
		replacementShare: range,
		/** Used where the roster has no salaries, CNY a year. */
		annualSalary: range,
		/** Loaded cost of one labour hour, CNY. */
		labourRate: range,
		/** Monthly allowance by level, ungraded first, CNY. */
		allowances: z
			.array(z.number().min(0))
			.min(levelCounts.fewest + 1)
			.max(levelCounts.most + 1),
		training: z.number().min(0),
		tool: z.number().min(0),
		/** CNY a year per additional satisfied customer; null = not monetised. */
		satisfiedCustomer: range.nullable(),
		/** Share of the observed change credited to the programme. */
		attribution: z.number().min(0).max(1),
		discountRate: z.number().min(-0.5).max(1)
	}),
	/** Why a baseline or a target was moved, oldest first. */
	reasons: z.array(reason)
});

/** The plan as the company published it, with every question that it leaves open as a setting. */
export const plan = settings.superRefine(({ levels, criteria, costs, measurement }, context) => {
	const count = levels?.length ?? publishedCriteria.rules.length;
	const faults: [path: (string | number)[], wrong: boolean, message: string][] = [
		[['criteria', 'rules'], criteria.rules.length !== count, `one rule for each of ${String(count)} levels`],
		[['costs', 'allowances'], costs.allowances.length !== count + 1, `ungraded and ${String(count)} levels`],
		[['measurement', 'regrettedFrom'], measurement.regrettedFrom > count, `at most ${String(count)}`]
	];
	for (const [path, wrong, message] of faults) if (wrong) context.addIssue({ code: 'custom', path, message });
});
export type Plan = z.output<typeof plan>;

/** The published programme with the default answer to every open question. */
export const publishedPlan: Plan = {
	version: 1,
	programmeStart: null,
	baseline: null,
	current: null,
	fiscalYearFrom: 1,
	targets: {
		csat: { change: 0.1, mode: 'relative' },
		handling: { change: -0.2, mode: 'relative', statedHours: 48 },
		attrition: { change: -0.15, mode: 'relative', leavers: 'all' },
		benefit: { minimum: 0.3, measure: 'roi' },
		own: {}
	},
	measurement: {
		clock: 'calendar',
		workday: { startHour: 9, endHour: 18 },
		tau: 720,
		satisfiedFrom: 4,
		reopenDays: 14,
		fixDays: 30,
		feedbackDays: 14,
		k: 5,
		employmentTypes: ['regular'],
		regrettedFrom: 3,
		transitionMonths: []
	},
	floors: { months: 6, leavers: 10, engineers: 10, ratings: 30, power: 0.2 },
	criteria: publishedCriteria,
	process: { roundsPerYear: 2 },
	costs: {
		round: 5000,
		assessorHours: { low: 3, base: 4.5, high: 6, source: '' },
		assessorRate: { low: 60, base: 80, high: 110, source: '' },
		replacementShare: { low: 0.1, base: 0.21, high: 0.5, source: 'Boushey & Glynn 2012 (US)' },
		annualSalary: { low: 90_000, base: 120_000, high: 160_000, source: '' },
		labourRate: { low: 60, base: 80, high: 110, source: '' },
		allowances: [0, 0, 0, 0, 0],
		training: 0,
		tool: 0,
		satisfiedCustomer: null,
		attribution: 1,
		discountRate: 0
	},
	reasons: []
};

/** Reads a plan from untrusted JSON; throws a ZodError that names the offending path. */
export function parsePlan(json: unknown): Plan {
	return plan.parse(json);
}
