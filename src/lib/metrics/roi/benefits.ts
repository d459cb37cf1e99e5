import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import { avoidedLeaversSql } from '../retention/avoided-leavers.ts';
import type { Draft, Note } from '../result.ts';
import { column, tableOf, withoutZeros } from '../table.ts';
import { savedHoursSql } from './handling.ts';
import { type RoiFacts, roiFacts, salarySql, scalar } from './inputs.ts';
import { basePoint, benefitsAt } from './model.ts';
import { middle, simulationOf, sortedBenefits } from './simulation.ts';
import type { Mechanism } from './standing.ts';
import { noteOf } from '../note.ts';

const nothing = { rise: { base: NaN }, rated: NaN, worth: { base: NaN } };

/** One SELECT of each priced mechanism's benefit in CNY before attribution, as its column `value`. */
export function benefitSql(
	context: MetricContext,
	{ window, salaryFrom, inputs, rated }: RoiFacts,
	mechanism: Mechanism
): string {
	const { costs } = context.plan;
	if (mechanism === 'attrition') {
		const salary =
			salaryFrom === 'roster'
				? scalar(salarySql(context, window), 'salary')
				: sql.number(costs.annualSalary.base);
		return (
			`SELECT ${scalar(avoidedLeaversSql(context))} * ` +
			`${sql.number(costs.replacementShare.base)} * ${salary} AS value`
		);
	}
	if (mechanism === 'handling')
		return (
			`SELECT saved * tickets * ${sql.number(costs.labourRate.base)} ` +
			`AS value FROM (${savedHoursSql(context)}) hours`
		);
	const { rise, rated: people, worth } = inputs.satisfaction ?? nothing;
	const before = (rated?.current?.value ?? NaN) - rise.base;
	return (
		`SELECT (${scalar(rated?.sql ?? '')} - ${sql.number(before)}) ` +
		`* ${sql.number(people)} * ${sql.number(worth.base)} AS value`
	);
}

const rangeColumns = [
	column('input', 'dimension', 'code'),
	column('low', 'measure', 'number'),
	column('base', 'measure', 'number'),
	column('high', 'measure', 'number'),
	column('source', 'measure', 'text')
];

/** The factors of a mechanism with their ranges and where they come from. */
function factors(context: MetricContext, { inputs, salaryFrom }: RoiFacts, mechanism: Mechanism) {
	const { costs } = context.plan;
	const { attrition, handling, satisfaction } = inputs;
	const rows = {
		attrition: attrition && [
			{ input: 'avoided', ...attrition.avoided, source: 'A10' },
			{ input: 'replacement_share', ...attrition.replacementShare },
			{
				input: 'salary',
				...attrition.salary,
				source: salaryFrom === 'roster' ? 'employees.annual_salary' : costs.annualSalary.source
			}
		],
		handling: handling && [
			{ input: 'saved', ...handling.saved, source: 'tickets.labour_hours' },
			{
				input: 'tickets',
				low: handling.tickets,
				base: handling.tickets,
				high: handling.tickets,
				source: 'tickets'
			},
			{ input: 'labour_rate', ...handling.rate }
		],
		satisfaction: satisfaction && [
			{ input: 'rise', ...satisfaction.rise, source: 'V10' },
			{
				input: 'rated',
				low: satisfaction.rated,
				base: satisfaction.rated,
				high: satisfaction.rated,
				source: 'V10'
			},
			{ input: 'customer_value', ...satisfaction.worth }
		]
	};
	return tableOf(rangeColumns, rows[mechanism] ?? []);
}

function notesOf(context: MetricContext, facts: RoiFacts, mechanism: Mechanism): Note[] {
	const uncounted = facts.standings[mechanism]?.carries === false ? [noteOf('not_counted')] : [];
	return [...uncounted, ...factorNotes(context, facts, mechanism)];
}

function factorNotes(context: MetricContext, { handling, salaryFrom }: RoiFacts, mechanism: Mechanism): Note[] {
	if (mechanism === 'attrition') {
		const { source } = context.plan.costs.replacementShare;
		return [
			...(source ? [noteOf('replacement_source', { source })] : []),
			noteOf(salaryFrom === 'roster' ? 'salary_from_roster' : 'salary_from_plan')
		];
	}
	return mechanism === 'handling' && handling && handling.withoutHours > 0
		? [noteOf('without_labour_hours', { count: handling.withoutHours })]
		: [];
}

async function compute(context: MetricContext, mechanism: Mechanism): Promise<Draft> {
	const facts = await roiFacts(context);
	if (!facts) return off('no_current', []);
	const reason = facts.unpriced[mechanism];
	const value = benefitsAt(facts.inputs, basePoint(facts.inputs))[mechanism];
	if (reason !== null || value === null)
		return off(reason ?? 'not_monetised', reason === facts.avoided.off?.reason ? facts.avoided.off.needs : []);
	const { inputs, handling, window } = facts;
	return {
		value,
		...middle(sortedBenefits(simulationOf(context, inputs), mechanism)),
		n: {
			attrition: facts.avoided.n,
			handling: handling?.tickets ?? 0,
			satisfaction: inputs.satisfaction?.rated ?? 0
		}[mechanism],
		window,
		...(mechanism === 'handling' && handling
			? { missing: handling.withoutHours, excluded: withoutZeros({ unknown_engineer: handling.withoutEngineer }) }
			: {}),
		sql: benefitSql(context, facts, mechanism),
		notes: notesOf(context, facts, mechanism),
		tables: { factors: factors(context, facts, mechanism) }
	};
}

const needsOf: Record<Mechanism, string[]> = {
	attrition: ['employees.hire_date', 'employees.leave_date'],
	handling: ['tickets.labour_hours', 'tickets.engineer_id', 'tickets.resolved_at'],
	satisfaction: ['tickets.csat_score']
};

const shared = { family: 'R', unit: 'cny', better: 'higher', method: 'monte_carlo', people: false } as const;

export const attritionBenefit: Metric = {
	...shared,
	id: 'R2',
	formula: 'A10 × replacement share × yearly salary',
	needs: needsOf.attrition,
	source: 'Boushey & Glynn 2012 (US, 21 % of salary)',
	compute: (context) => compute(context, 'attrition')
};

export const handlingBenefit: Metric = {
	...shared,
	id: 'R3',
	formula: '(baseline mean − current mean labour hours) × tickets × cost an hour',
	needs: needsOf.handling,
	source: 'Phillips & Phillips 2012; Cameron & Miller 2015 (interval by engineer)',
	compute: (context) => compute(context, 'handling')
};

export const satisfactionBenefit: Metric = {
	...shared,
	id: 'R4',
	formula: '(current − baseline share satisfied) × rated in the current window × value of one',
	needs: needsOf.satisfaction,
	source: 'Phillips & Phillips 2012 (intangibles); Zou & Donner 2008 (interval)',
	compute: (context) => compute(context, 'satisfaction')
};
