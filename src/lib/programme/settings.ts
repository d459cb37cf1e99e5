import { gradedLevels } from './criteria.ts';
import { valueAt } from './changes.ts';
import { type Plan, publishedPlan } from './plan.ts';

/** How a setting is written and entered. */
export type SettingKind =
	| {
			type: 'number';
			min: number;
			max: number;
			step: number;
			unit: 'none' | 'hours' | 'days' | 'months' | 'people' | 'cny';
	  }
	| { type: 'percent'; min: number; max: number; step: number }
	| { type: 'choice'; options: readonly string[] }
	| { type: 'day' }
	| { type: 'range'; unit: 'hours' | 'cny' | 'share' }
	| { type: 'window' }
	| { type: 'months' }
	| { type: 'switch' };

/** One editable value of the plan; the key names its texts, the path its place. */
export interface Setting {
	key: string;
	path: string;
	kind: SettingKind;
	/** The level of the company's own that it is about, whose name stands in its text. */
	level?: number;
}

export type Section = 'goals' | 'windows' | 'measurement' | 'criteria' | 'cost';

const number = (
	key: string,
	path: string,
	min: number,
	max: number,
	step: number,
	unit: 'none' | 'hours' | 'days' | 'months' | 'people' | 'cny' = 'none'
): Setting => ({ key, path, kind: { type: 'number', min, max, step, unit } });
const percent = (key: string, path: string, min: number, max: number, step = 1): Setting => ({
	key,
	path,
	kind: { type: 'percent', min, max, step }
});
const choice = (key: string, path: string, ...options: string[]): Setting => ({
	key,
	path,
	kind: { type: 'choice', options }
});

/** Every setting of the plan by section of the document, in reading order. */
export const settings: Readonly<Record<Section, readonly Setting[]>> = {
	goals: [
		percent('csatChange', 'targets.csat.change', 0, 1),
		choice('csatMode', 'targets.csat.mode', 'relative', 'points'),
		percent('handlingChange', 'targets.handling.change', -1, 0),
		number('statedHours', 'targets.handling.statedHours', 1, 2000, 1, 'hours'),
		percent('attritionChange', 'targets.attrition.change', -1, 0),
		choice('attritionLeavers', 'targets.attrition.leavers', 'all', 'voluntary'),
		percent('benefitMinimum', 'targets.benefit.minimum', -1, 10),
		choice('benefitMeasure', 'targets.benefit.measure', 'roi', 'bcr', 'saving')
	],
	windows: [
		{ key: 'programmeStart', path: 'programmeStart', kind: { type: 'day' } },
		{ key: 'baseline', path: 'baseline', kind: { type: 'window' } },
		{ key: 'current', path: 'current', kind: { type: 'window' } },
		number('fiscalYearFrom', 'fiscalYearFrom', 1, 12, 1)
	],
	measurement: [
		choice('clock', 'measurement.clock', 'calendar', 'working', 'net'),
		number('tau', 'measurement.tau', 24, 8760, 24, 'hours'),
		number('satisfiedFrom', 'measurement.satisfiedFrom', 1, 5, 1),
		number('reopenDays', 'measurement.reopenDays', 1, 120, 1, 'days'),
		number('fixDays', 'measurement.fixDays', 1, 120, 1, 'days'),
		number('feedbackDays', 'measurement.feedbackDays', 1, 120, 1, 'days'),
		number('k', 'measurement.k', 3, 50, 1, 'people'),
		number('regrettedFrom', 'measurement.regrettedFrom', 1, 4, 1),
		{ key: 'leftOutMonths', path: 'measurement.transitionMonths', kind: { type: 'months' } },
		number('floorMonths', 'floors.months', 1, 24, 1, 'months'),
		number('floorLeavers', 'floors.leavers', 1, 500, 1, 'people'),
		number('floorEngineers', 'floors.engineers', 2, 500, 1, 'people'),
		number('floorRatings', 'floors.ratings', 1, 10_000, 1),
		percent('floorPower', 'floors.power', 0, 0.99)
	],
	criteria: [
		number('juniorMonths', 'criteria.rules.0.tenure.months', 0, 120, 1, 'months'),
		number('juniorOnsite', 'criteria.rules.0.minimums.onsite_count', 0, 1000, 1),
		number('intermediateMonths', 'criteria.rules.1.tenure.months', 0, 120, 1, 'months'),
		choice('inPost', 'criteria.rules.1.tenure.basis', 'in_level', 'since_hire'),
		number('intermediateOnsite', 'criteria.rules.1.minimums.onsite_count', 0, 1000, 1),
		number('documents', 'criteria.rules.1.minimums.doc_count', 0, 100, 1),
		number('seniorMonths', 'criteria.rules.2.tenure.months', 0, 120, 1, 'months'),
		number('largeProjects', 'criteria.rules.2.minimums.large_project_count', 0, 100, 1),
		number('principalMonths', 'criteria.rules.3.tenure.months', 0, 120, 1, 'months'),
		number('hardProblems', 'criteria.rules.3.minimums.hard_problem_count', 0, 100, 1),
		number('keyAccounts', 'criteria.rules.3.minimums.key_account_count', 0, 100, 1),
		choice('countsWindow', 'criteria.countsWindow', 'cumulative', 'since_level', 'last_12_months'),
		choice('missing', 'criteria.missing', 'unknown', 'fail')
	],
	cost: [
		number('round', 'costs.round', 0, 10_000_000, 100, 'cny'),
		number('roundsPerYear', 'process.roundsPerYear', 1, 12, 1),
		{ key: 'assessorHours', path: 'costs.assessorHours', kind: { type: 'range', unit: 'hours' } },
		{ key: 'assessorRate', path: 'costs.assessorRate', kind: { type: 'range', unit: 'cny' } },
		{ key: 'replacementShare', path: 'costs.replacementShare', kind: { type: 'range', unit: 'share' } },
		{ key: 'annualSalary', path: 'costs.annualSalary', kind: { type: 'range', unit: 'cny' } },
		{ key: 'labourRate', path: 'costs.labourRate', kind: { type: 'range', unit: 'cny' } },
		number('allowance1', 'costs.allowances.1', 0, 100_000, 10, 'cny'),
		number('allowance2', 'costs.allowances.2', 0, 100_000, 10, 'cny'),
		number('allowance3', 'costs.allowances.3', 0, 100_000, 10, 'cny'),
		number('allowance4', 'costs.allowances.4', 0, 100_000, 10, 'cny'),
		number('training', 'costs.training', 0, 100_000_000, 1000, 'cny'),
		number('tool', 'costs.tool', 0, 100_000_000, 1000, 'cny'),
		percent('attribution', 'costs.attribution', 0, 1, 5)
	]
};

const ofPublishedLevels = /^(criteria\.rules|costs\.allowances)\./;

/** The bars of one of a company's own levels: what nobody has published, the company sets. */
const barsOf = (level: number): Setting[] => [
	{ ...number('levelMonths', `criteria.rules.${String(level - 1)}.tenure.months`, 0, 120, 1, 'months'), level },
	{ ...number('levelOnsite', `criteria.rules.${String(level - 1)}.minimums.onsite_count`, 0, 1000, 1), level }
];

const allowanceOf = (level: number): Setting => ({
	...number('levelAllowance', `costs.allowances.${String(level)}`, 0, 100_000, 10, 'cny'),
	level
});

/** The settings of a section under a plan: with a company's own levels, theirs take the place of the published ones. */
export function settingsOf(section: Section, { levels, criteria }: Pick<Plan, 'levels' | 'criteria'>): Setting[] {
	if (!levels) return [...settings[section]];
	const shared = settings[section]
		.filter(({ path }) => !ofPublishedLevels.test(path))
		.map((one) =>
			one.path === 'measurement.regrettedFrom' ? number(one.key, one.path, 1, levels.length, 1) : one
		);
	const graded = gradedLevels(criteria);
	if (section === 'criteria') return [...graded.flatMap(barsOf), ...shared];
	return section === 'cost' ? [...shared, ...graded.map(allowanceOf)] : shared;
}

/**
 * A setting's value in a plan, beside the published one. What is not written down of a company's own levels asks for
 * nothing, and nobody has published anything for them.
 */
export function standing(
	plan: Plan,
	{ path, level }: Pick<Setting, 'path' | 'level'>
): { value: unknown; published: unknown; changed: boolean } {
	const own = valueAt(plan, path);
	const [value, published] = level === undefined ? [own, valueAt(publishedPlan, path)] : [own ?? 0, 0];
	return { value, published, changed: JSON.stringify(value) !== JSON.stringify(published) };
}
