import type { Metric } from '../metric.ts';
import { type Draft, type Verdict, verdicts } from '../result.ts';
import { column, tableOf } from '../table.ts';
import {
	changesSql,
	denominator,
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
	name: { zh: '目标完成度', en: 'Target progress' },
	definition: {
		zh:
			'已走完从基线到目标的多少：（当前 − 基线）÷（目标 − 基线）；' +
			'不截断，可为负或超过 1。取三项目标中最低者。',
		en:
			'How much of the way from baseline to target is done: (current − baseline) ' +
			'÷ (target − baseline), not clipped. The lowest of the three targets.'
	},
	denominator,
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
	name: { zh: '判定', en: 'Verdict' },
	definition: {
		zh:
			'按固定顺序的规则判定每项目标：为时尚早、太少（低于人数下限；' +
			'区间包含 0 而把握不足也算）、变差、达标、达到但不确定、在波动之内、' +
			'有改善、看不出变化；好的判定若实施前就已在变、或基线异常地差，' +
			'扣除后不能排除没有变化，就改判“实施前就已在变”或“基线异常”。' +
			'数值是达标的项数，判定取最不利者。',
		en:
			'Each target judged by rules in a fixed order: too early, too few (counts below their floors, ' +
			'or an interval that includes 0 with too little power), worse, met, reached but uncertain, ' +
			'within noise, improved, no change. A good verdict yields to “was already moving” or ' +
			'“from an unusual baseline” where the months before the start say so and, with that taken out, ' +
			'no change is not ruled out. The value counts targets met; the verdict is the gravest.'
	},
	denominator,
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
