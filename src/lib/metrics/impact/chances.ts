import { whereGreatest } from '$lib/engine/dialect/forms.ts';
import type { Metric } from '../metric.ts';
import type { Draft } from '../result.ts';
import { tableOf } from '../table.ts';
import { noteOf } from '../note.ts';
import {
	inputsOf,
	inputsSql,
	named,
	nothing,
	number,
	precise,
	shared,
	target,
	targetResults,
	weakest
} from './target-results.ts';

export const detectable: Metric = {
	...shared,
	id: 'I7',
	formula: 'exp( ±(z₀.₉₇₅ + z₀.₈) · se(ln ratio) ) − 1',
	unit: 'change',
	better: 'none',
	method: 'wald_power',
	source: 'Lachin 1981; Cameron & Miller 2015',
	async compute(context): Promise<Draft> {
		const results = await targetResults(context);
		const hardest = weakest(results, (result) => {
			const change = precise(result, 'detectable');
			return change === null || !result.target ? null : -change / result.target;
		});
		if (!hardest) return nothing(results);
		return {
			value: precise(hardest.result, 'detectable'),
			n: hardest.result.n,
			sql: inputsSql(whereGreatest('input', 'input / goal'), inputsOf(results, 'detectable')),
			notes: [named('hardest_target', hardest.result.id)],
			tables: {
				targets: tableOf(
					[
						target,
						number('n', 'count'),
						number('detectable', 'change'),
						number('goal', 'change'),
						number('power', 'probability')
					],
					results.map((result) => ({
						target: result.id,
						n: result.n,
						detectable: precise(result, 'detectable'),
						goal: result.target,
						power: precise(result, 'power')
					}))
				)
			}
		};
	}
};

/** To the nearest 5 %: finer would claim more than the model carries. */
const rounded = (probability: number | null): number | null =>
	probability === null ? null : Math.round(20 * probability) / 20;

export const probabilityMet: Metric = {
	...shared,
	id: 'I8',
	formula: 'P( θ beyond target ), θ ~ t(ln ratio, se, G − 1); attrition: Gamma(x + ½) posterior',
	unit: 'probability',
	method: 'posterior',
	source: 'Jeffreys 1961; Cameron & Miller 2015',
	async compute(context): Promise<Draft> {
		const results = await targetResults(context);
		const least = weakest(results, (result) => precise(result, 'probability'));
		if (!least) return nothing(results);
		return {
			value: rounded(least.value),
			n: least.result.n,
			sql: inputsSql('round(20 * min(input)) / 20', inputsOf(results, 'probability')),
			notes: [named('weakest_target', least.result.id), noteOf('given_no_bias')],
			tables: {
				targets: tableOf(
					[target, number('probability', 'probability'), number('goal', 'change')],
					results.map((result) => ({
						target: result.id,
						probability: rounded(precise(result, 'probability')),
						goal: result.target
					}))
				)
			}
		};
	}
};
