import { z } from 'zod';

/** A level as its place in the company's order: 0 ungraded, 1 the lowest; the published programme has four. */
export type Level = number;
/** Fewest and most levels that a company can have. */
export const levelCounts = { fewest: 2, most: 12 } as const;

/** Evidence columns that a rule may put a minimum on; scores are 0 to 100 as the panel gave them. */
export const evidence = [
	'onsite_count',
	'doc_count',
	'large_project_count',
	'key_account_count',
	'hard_problem_count',
	'panel_knowledge',
	'panel_practice',
	'panel_attitude'
] as const;
export type Evidence = (typeof evidence)[number];

/** How the satisfaction gate reads a rate on few ratings. */
export const csatGates = ['raw', 'min_n', 'wilson_lower', 'shrunken'] as const;

/** What one level asks for; every part must be met. */
export const levelRule = z.object({
	level: z.number().int().min(1).max(levelCounts.most),
	/** Whole months; `in_level` counts from entering the level below, `since_hire` from hiring. */
	tenure: z.object({ months: z.number().min(0).max(600), basis: z.enum(['in_level', 'since_hire']) }),
	minimums: z.partialRecord(z.enum(evidence), z.number().min(0).max(1_000_000)),
	csat: z
		.object({
			rate: z.number().min(0).max(1),
			gate: z.enum(csatGates),
			/** Ratings below which `min_n` answers unknown; the prior's weight for `shrunken`. */
			minN: z.number().int().min(0).max(10_000)
		})
		.nullable()
});
export type LevelRule = z.output<typeof levelRule>;

/** A full set of promotion criteria; plain data, shared as a link and a file. */
export const criteriaSet = z.object({
	id: z.string().min(1).max(64),
	name: z.string().max(80),
	parentId: z.string().max(64).nullable(),
	note: z.string().max(2_000),
	/** Why the criteria should change, for those who are to decide; travels with a link. */
	reason: z.string().max(500).optional(),
	/** One for each level in order, the lowest first: as many as the company has levels. */
	rules: z
		.array(levelRule)
		.min(levelCounts.fewest)
		.max(levelCounts.most)
		.refine((rules) => rules.every(({ level }, index) => level === index + 1), {
			message: 'levels 1, 2, 3 … in order'
		}),
	countsWindow: z.enum(['cumulative', 'since_level', 'last_12_months']),
	allowSkip: z.boolean(),
	/**
	 * First grading of an engineer without a level: at `any_level`, tenure counted from hiring, as no level below can
	 * have been held; or by `one_step` like everybody else.
	 */
	placement: z.enum(['any_level', 'one_step']).default('any_level'),
	allowDemotion: z.boolean(),
	missing: z.enum(['unknown', 'fail'])
});
export type CriteriaSet = z.output<typeof criteriaSet>;
/** Over which time a count of evidence runs. */
export type CountsWindow = CriteriaSet['countsWindow'];
/** How an engineer without a level may be graded. */
export type Placement = CriteriaSet['placement'];

type Rules = Pick<CriteriaSet, 'rules'>;

/** The levels that somebody can be graded at, the lowest first. */
export const gradedLevels = ({ rules }: Rules): Level[] => rules.map(({ level }) => level);

/** Every level with ungraded before them. */
export const everyLevel = (criteria: Rules): Level[] => [0, ...gradedLevels(criteria)];

/** Whether a set of criteria asks for anything at all. */
export const asksForSomething = ({ rules }: Rules): boolean =>
	rules.some(
		({ tenure, minimums, csat }) =>
			tenure.months > 0 || Object.values(minimums).some((least) => least > 0) || (csat?.rate ?? 0) > 0
	);

const csat = { rate: 0.85, gate: 'raw', minN: 20 } as const;

/** The published programme: read-only, the baseline of every simulation. */
export const publishedCriteria: CriteriaSet = {
	id: 'published',
	name: '',
	parentId: null,
	note: '',
	rules: [
		{ level: 1, tenure: { months: 6, basis: 'since_hire' }, minimums: { onsite_count: 20 }, csat },
		{ level: 2, tenure: { months: 12, basis: 'in_level' }, minimums: { onsite_count: 50, doc_count: 1 }, csat },
		{ level: 3, tenure: { months: 24, basis: 'in_level' }, minimums: { large_project_count: 5 }, csat },
		{
			level: 4,
			tenure: { months: 36, basis: 'in_level' },
			minimums: { hard_problem_count: 1, key_account_count: 1 },
			csat
		}
	],
	countsWindow: 'cumulative',
	allowSkip: false,
	placement: 'any_level',
	allowDemotion: false,
	missing: 'unknown'
};
