import type { Plan } from './plan.ts';

/**
 * What the programme set out to reach: the metric that tells, where its target stands in the plan, which way is better.
 */
export const targets = {
	I1: { setting: 'csat', better: 'higher' },
	I2: { setting: 'handling', better: 'lower' },
	I3: { setting: 'attrition', better: 'lower' },
	R5: { setting: 'benefit', better: 'higher' }
} as const;

export type TargetId = keyof typeof targets;

/** The targets in the order in which they are told. */
export const targetIds = ['I1', 'I2', 'I3', 'R5'] as const satisfies readonly TargetId[];

/** Those of them that are a change between two windows. */
export const changeIds = ['I1', 'I2', 'I3'] as const satisfies readonly TargetId[];

/** The resolution time of all tickets stands beside the targets: held to the figure for complaints, and none itself. */
export const referenceId = 'I4';

/** The result of a measure that the plan makes a target is known under its measure's id with this before it. */
const OWN = 'T-';
export type OwnTargetId = `${typeof OWN}${string}`;

/** The id under which an own target's result is known. */
export const ownTargetId = (measure: string): OwnTargetId => `${OWN}${measure}`;

/** The measure behind a result: that of an own target, else the id itself. */
export const measureOf = (id: string): string => (id.startsWith(OWN) ? id.slice(OWN.length) : id);

/** The plan's own targets, by the ids of their results. */
export const ownTargetIds = ({ targets: { own } }: Pick<Plan, 'targets'>): string[] =>
	Object.keys(own).map(ownTargetId);

/** Every target of a plan in the order in which they are told: the published ones, then its own. */
export const judgedIds = (plan: Pick<Plan, 'targets'>): string[] => [...targetIds, ...ownTargetIds(plan)];

/** Whether a target of a measure can be a change in points: a difference of its values can be read without its base. */
export const readInPoints = (unit: string): boolean => unit === 'share' || unit === 'rate';

/** Where a measure's own target stands in the plan. */
export const ownTargetPath = (measure: string): string => `targets.own.${measure}`;

const held = { ...targets, [referenceId]: targets.I2 };

/** Where a metric's target stands in the plan and which way is better; undefined where it is held to none. */
export function heldTo(
	id: string,
	{ targets: { own } }: Pick<Plan, 'targets'>
): { setting: string; better: 'higher' | 'lower' } | undefined {
	const target = id === measureOf(id) ? undefined : own[measureOf(id)];
	if (target) return { setting: `own.${measureOf(id)}`, better: target.change > 0 ? 'higher' : 'lower' };
	return Object.entries(held).find(([known]) => known === id)?.[1];
}
