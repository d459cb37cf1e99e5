/** What the programme set out to reach: the metric that tells, where its target stands in the plan, which way is better. */
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

const held = { ...targets, [referenceId]: targets.I2 };

/** What a metric is held to; undefined where it is no target and none stands beside it. */
export const heldTo = (id: string): (typeof held)[keyof typeof held] | undefined =>
	Object.entries(held).find(([known]) => known === id)?.[1];
