import * as attribution from '$lib/i18n/pages/attribution.ts';
import * as verdicts from '$lib/i18n/verdicts.ts';
import type { Result, Verdict } from '$lib/metrics/result.ts';
import type { FigureEnv, Results } from '../env.ts';
import { offSentence } from '../off-sentence.ts';
import { numbersOf, tableOf, textsOf } from '../from-tables.ts';

/** One link from grading to the targets: what should follow, what the data say of it, and which way they point. */
export interface Link {
	name: string;
	evidence: string;
	state: 'improved' | 'worsened' | 'unclear' | 'plain' | 'off';
}

const stateOf = (verdict: Verdict | null): Link['state'] =>
	verdict === 'worse'
		? 'worsened'
		: verdict === 'met' || verdict === 'improved_below' || verdict === 'reached_uncertain'
			? 'improved'
			: 'unclear';

function unavailable(name: string, result: Result | undefined, env: FigureEnv): Link {
	const sentence = offSentence(env.locale);
	return {
		name,
		state: 'off',
		evidence: result?.off
			? sentence(result.off.reason, result.off.needs, result.id)
			: sentence(result?.suppressed ? 'suppressed' : 'not_computed', [])
	};
}

/** A target's change with its verdict. */
function target(id: string, name: string, results: Results, env: FigureEnv): Link {
	const result = results[id];
	if (result?.value == null) return unavailable(name, result, env);
	const write = (value: number): string =>
		result.unit === 'points' ? env.format.points(value) : env.format.change(value);
	const range =
		result.low === null || result.high === null
			? ''
			: ` (${env.format.range(write(result.low), write(result.high))})`;
	return {
		name,
		state: stateOf(result.verdict),
		evidence: `${write(result.value)}${range}${result.verdict ? ` · ${verdicts[env.locale][result.verdict]}` : ''}`
	};
}

/**
 * Shares before and now: they point somewhere only where the earlier value lies outside the present interval and the
 * other way round.
 */
function firstFix(name: string, results: Results, env: FigureEnv): Link {
	const result = results.V9;
	if (result?.value == null) return unavailable(name, result, env);
	const [before, now] = [result.baseline, result.current];
	const shares =
		before?.value == null
			? env.format.percent(result.value)
			: `${env.format.percent(before.value)} → ${env.format.percent(result.value)}`;
	const apart = before?.low != null && before.high != null && now?.low != null && now.high != null;
	const state = !apart
		? 'plain'
		: (now.low ?? 0) > (before.high ?? 1)
			? 'improved'
			: (now.high ?? 1) < (before.low ?? 0)
				? 'worsened'
				: 'unclear';
	return { name, state, evidence: shares };
}

/** Spread of the practice scores from the first to the last round. */
function skills(name: string, results: Results, env: FigureEnv): Link {
	const table = tableOf(results.G11, 'byRound');
	const [skill, low, high] = [textsOf(table, 'skill'), numbersOf(table, 'p10'), numbersOf(table, 'p90')];
	const spreads = skill.flatMap((code, row) =>
		code.includes('practice') && low[row] != null && high[row] != null ? [high[row] - low[row]] : []
	);
	const [first, last] = [spreads[0], spreads.at(-1)];
	if (first === undefined || last === undefined) return unavailable(name, results.G11, env);
	const words = attribution[env.locale].chain;
	return {
		name,
		state: 'plain',
		evidence: words.spread({ first: env.format.number(first), last: env.format.number(last) })
	};
}

/**
 * How grading is meant to work, link by link, each with what the data say: a chain is as strong as its weakest link.
 */
export function chainOf(results: Results, env: FigureEnv): Link[] {
	const { links, covered } = attribution[env.locale].chain;
	const coverage = results.G2?.value ?? null;
	return [
		coverage === null
			? unavailable(links.graded, results.G2, env)
			: { name: links.graded, state: 'plain', evidence: covered({ share: env.format.percent(coverage, 0) }) },
		skills(links.skills, results, env),
		firstFix(links.fix, results, env),
		target('I2', links.handling, results, env),
		target('I1', links.satisfaction, results, env),
		target('I3', links.retention, results, env)
	];
}
