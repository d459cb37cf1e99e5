import { unbroken } from '$lib/i18n/unbroken.ts';
import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { whereGreatest } from '$lib/engine/dialect/forms.ts';
import * as sql from '$lib/engine/sql.ts';
import { changeIds, referenceId } from '$lib/programme/targets.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { type Cell, type Draft, type Result, type Verdict, verdicts } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { noteOf } from '../note.ts';

/** The three targets, and the resolution time of all tickets beside them, in the order of the overview. */
const judgedIds = [...changeIds, referenceId];
const ownTargets: readonly string[] = changeIds;

async function targetResults(context: MetricContext): Promise<Result[]> {
	const results: Result[] = [];
	for (const id of judgedIds) results.push(await context.result(id));
	return results;
}

/** One SELECT with the targets' changes, a column each, and `value` made of them; a target that is off is NULL. */
function changesSql(results: readonly Result[], value: string): string {
	const known = results.filter(({ sql, value: change }) => sql !== '' && change !== null);
	const columns = results.map(({ id }) =>
		known.some((one) => one.id === id) ? `${id}.value AS ${id}` : `NULL::DOUBLE AS ${id}`
	);
	const from = known.length > 0 ? `\nFROM ${known.map(({ id, sql }) => `(${sql}) AS ${id}`).join(', ')}` : '';
	return `SELECT ${value} AS value, * FROM (SELECT ${columns.join(', ')}${from})`;
}

/**
 * One SELECT of `value` from what the targets' statistics gave, as rows `inputs(target, input, goal)`: intervals and
 * probabilities are not SQL, and each target's own SELECT gives its change.
 */
function inputsSql(
	value: string,
	rows: readonly { target: string; input: string | number | null; goal: number | null }[]
): string {
	const literal = (one: string | number | null) => (typeof one === 'string' ? sql.text(one) : sql.number(one ?? NaN));
	const values = rows.map(({ target: id, input, goal }) => `(${sql.text(id)}, ${literal(input)}, ${literal(goal)})`);
	return `SELECT ${value} AS value FROM (VALUES ${values.join(', ')}) AS inputs(target, input, goal)`;
}

/** A cell of a target's precision table. */
function precise(result: Result, key: string): number | null {
	const table = result.tables.precision;
	const at = table?.columns.findIndex((c) => c.key === key) ?? -1;
	const cell: Cell | undefined = at < 0 ? null : table?.rows[0]?.[at];
	return typeof cell === 'number' ? cell : null;
}

const nothing = (results: readonly Result[]): Draft => {
	const reason = results.find(({ off }) => off)?.off ?? { reason: 'no_cases', needs: [] };
	return { value: null, sql: '', off: reason };
};

/** The plan's own targets among results. */
const own = (results: readonly Result[]): Result[] => results.filter(({ id }) => ownTargets.includes(id));

/** The target whose key is least, among the plan's own that have one. */
function weakest(
	results: readonly Result[],
	key: (result: Result) => number | null
): { result: Result; value: number } | null {
	const known = own(results).flatMap((result) => {
		const value = key(result);
		return value === null ? [] : [{ result, value }];
	});
	return known.reduce<(typeof known)[number] | null>(
		(least, one) => (least && least.value <= one.value ? least : one),
		null
	);
}

const named = (code: MetricCode, id: string) => noteOf(code, { target: id });
const shared = { family: 'I', people: false, needs: [], better: 'higher' } as const;
const denominator = {
	zh: '与 I1–I4 各自的口径相同；没有数据的目标不参与，并在表中留空。',
	en: 'As I1 to I4, each with its own; a target without data takes no part and is empty in the table.'
};

const number = (key: string, unit: 'ratio' | 'change' | 'probability' | 'count' | 'share') =>
	column(key, 'measure', 'number', unit);
const target = column('target', 'dimension', 'code');

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

export const detectable: Metric = {
	...shared,
	id: 'I7',
	name: { zh: '最小可检出变化', en: 'Smallest detectable change' },
	definition: {
		zh: unbroken`以现有样本、离散程度和聚类，
			80 % 的把握能看出的最小变化（5 % 双侧）；取相对目标最难看出的一项。`,
		en:
			'Smallest true change that this sample, spread and clustering would show with 80 ' +
			'% power (5 % two-sided); for the target that is hardest to see.'
	},
	denominator,
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
			sql: inputsSql(
				whereGreatest('input', 'input / goal'),
				own(results).map((result) => ({
					target: result.id,
					input: precise(result, 'detectable'),
					goal: result.target
				}))
			),
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
	name: { zh: '达标概率', en: 'Probability that the target is truly met' },
	definition: {
		zh: unbroken`在没有偏差的前提下，真实变化达到目标的概率，
			四舍五入到 5 %；取三项目标中最低者。`,
		en:
			'Probability, given no bias, that the true change reaches the target, ' +
			'rounded to 5 %; the lowest of the three targets.'
	},
	denominator,
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
			sql: inputsSql(
				'round(20 * min(input)) / 20',
				own(results).map((result) => ({
					target: result.id,
					input: precise(result, 'probability'),
					goal: result.target
				}))
			),
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
