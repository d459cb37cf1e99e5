import type { Definition } from '$lib/metrics/definition.ts';

export const simulateIds = [
	'S1',
	'S2',
	'S3',
	'S4',
	'S5',
	'S6',
	'S7',
	'S8',
	'S9',
	'S10',
	'what_if',
	'back_test',
	'projection'
] as const;
export type SimulateId = (typeof simulateIds)[number];

/** A dictionary entry of the simulator; it is computed from columns, not by a query. */
export interface SimulateDefinition extends Omit<Definition, 'family' | 'id'> {
	id: SimulateId;
	family: 'S';
}

const common = {
	family: 'S',
	unit: 'people',
	better: 'none',
	method: 'none',
	needs: ['assessments.employee_id'],
	people: true,
	source: 'census'
} as const;

/** The simulator's dictionary, S1 to S10 and the what-if on the three targets. */
export const simulateDefinitions: readonly SimulateDefinition[] = [
	{
		...common,
		id: 'S1',
		unit: 'share',
		better: 'higher',
		method: 'wilson',
		source: 'Wilson 1927',
		needs: ['assessments.result', 'assessments.target_level'],
		formula: 'rows(rule = result) / rows(rule known, result pass or fail)'
	},
	{
		...common,
		id: 'S2',
		formula: 'people(every part met)'
	},
	{
		...common,
		id: 'S3',
		formula: 'people(in) + people(out)'
	},
	{
		...common,
		id: 'S4',
		formula: 'people(baseline level, scenario level)'
	},
	{
		...common,
		id: 'S5',
		formula: 'people(one part unmet, threshold − value ≤ max(10 % · threshold, 1 unit))'
	},
	{
		...common,
		id: 'S6',
		formula: 'people(other parts met, value ≥ threshold)'
	},
	{
		...common,
		id: 'S7',
		unit: 'ratio',
		better: 'higher',
		method: 'koopman',
		source: 'Koopman 1984; Fisher 1935; Holm 1979; 29 CFR 1607.4',
		formula: 'min over groups of rate(group) / max rate'
	},
	{
		...common,
		id: 'S8',
		unit: 'cny',
		method: 'bounds',
		source: 'plan',
		formula: '12 · Σ(allowance(scenario level) − allowance(baseline level)) + Δassessments · hours · rate'
	},
	{
		...common,
		id: 'S9',
		method: 'panel_band',
		source: 'Wilson 1927',
		formula: 'Σ eligible(level) · pass rate(level)'
	},
	{
		...common,
		id: 'S10',
		unit: 'probability',
		better: 'lower',
		source: 'binomial',
		formula: 'mean P(pass | 0.80, n), mean P(fail | 0.90, n)'
	},
	{
		...common,
		id: 'what_if',
		unit: 'change',
		method: 'what_if_range',
		source: 'assumption',
		formula: 'Σ(share(scenario) − share(baseline)) · value(level) / Σ share(baseline) · value(level)'
	},
	{
		...common,
		id: 'back_test',
		unit: 'share',
		better: 'higher',
		source: 'back-test',
		formula: 'counts(10 % quantile ≤ actual ≤ 90 % quantile) / counts'
	},
	{
		...common,
		id: 'projection',
		method: 'drawn_futures',
		source: 'West & Harrison 1997; Gardner & McKenzie 1985; Marsaglia & Tsang 2000',
		formula: 'mean, 10 % and 90 % quantile of seeded draws (mulberry32) of chances, rounds and people'
	}
];

const byId = new Map(simulateDefinitions.map((definition) => [definition.id, definition]));

/** The dictionary entry of an id; throws on an unknown one. */
export function definitionOf(id: SimulateId): SimulateDefinition {
	const definition = byId.get(id);
	if (!definition) throw new RangeError(`no definition ${id}`);
	return definition;
}
