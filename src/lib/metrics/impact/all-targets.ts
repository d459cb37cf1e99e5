import type { Metric } from '../metric.ts';
import { type Draft, type Verdict, verdicts } from '../result.ts';
import { column, tableOf } from '../table.ts';
import {
	changesSql,
	inputsSql,
	named,
	nothing,
	number,
	own,
	ownTargets,
	precise,
	shared,
	target,
	targetResults,
	weakest
} from './target-results.ts';

export const targetProgress: Metric = {
	...shared,
	id: 'I5',
	formula: '(cur − base) / (target − base)',
	unit: 'ratio',
	method: 'from_targets',
	source: '–',
	async compute(context): Promise<Draft> {
		const results = await targetResults(context);
		const least = weakest(results, (result) => precise(result, 'progress'));
		if (!least) return nothing(results);
		const ways = own(results)
			.filter(({ target: goal }) => goal)
			.map(({ id, target: goal }) => `${id} / (${String(goal)}::DOUBLE)`);
		return {
			value: least.value,
			low: precise(least.result, 'progress_low'),
			high: precise(least.result, 'progress_high'),
			n: least.result.n,
			sql: changesSql(results, `least(${ways.join(', ')})`),
			notes: [named('weakest_target', least.result.id)],
			tables: {
				targets: tableOf(
					[
						target,
						number('change', 'change'),
						number('goal', 'change'),
						number('progress', 'ratio'),
						number('low', 'ratio'),
						number('high', 'ratio')
					],
					results.map((result) => ({
						target: result.id,
						change: result.value,
						goal: result.target,
						progress: precise(result, 'progress'),
						low: precise(result, 'progress_low'),
						high: precise(result, 'progress_high')
					}))
				)
			}
		};
	}
};

/** From the one to worry about most to the best. */
const gravity: readonly Verdict[] = [
	'worse',
	'no_change',
	'within_noise',
	'too_few',
	'too_early',
	'unusual_baseline',
	'already_moving',
	'improved_below',
	'reached_uncertain',
	'met'
];

/** The gravest of several verdicts. */
export function gravest(found: readonly Verdict[]): Verdict | null {
	return gravity.find((verdict) => found.includes(verdict)) ?? null;
}

export const verdict: Metric = {
	...shared,
	id: 'I6',
	formula: 'first rule that holds on (change, 95 % interval, target)',
	unit: 'count',
	method: 'ordered_rules',
	source: '–',
	async compute(context): Promise<Draft> {
		const results = await targetResults(context);
		const judged = own(results).filter(({ verdict: found }) => found !== null);
		if (judged.length === 0) return nothing(results);
		const met = judged.filter(({ verdict: found }) => found === 'met').length;
		return {
			value: met,
			numerator: met,
			denominator: judged.length,
			n: judged.length,
			missing: ownTargets.length - judged.length,
			verdict: gravest(judged.flatMap(({ verdict: found }) => found ?? [])),
			sql: inputsSql(
				`(count(*) FILTER (WHERE input = 'met'))::DOUBLE`,
				judged.map((result) => ({ target: result.id, input: result.verdict, goal: result.target }))
			),
			tables: {
				targets: tableOf(
					[
						target,
						column('verdict', 'measure', 'code'),
						number('change', 'change'),
						number('low', 'change'),
						number('high', 'change'),
						number('goal', 'change'),
						number('power', 'probability'),
						column('order', 'measure', 'number', 'count')
					],
					results.map((result) => ({
						target: result.id,
						verdict: result.verdict,
						change: result.value,
						low: result.low,
						high: result.high,
						goal: result.target,
						power: precise(result, 'power'),
						order: result.verdict ? verdicts.indexOf(result.verdict) : null
					}))
				)
			}
		};
	}
};
