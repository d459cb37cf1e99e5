import { keysOf } from '$lib/programme/records.ts';
import { monthNumber } from '$lib/programme/months.ts';
import * as sql from '$lib/engine/sql.ts';
import { differenceOf } from '$lib/stats/counts/mover.ts';
import type { Estimate as Interval } from '$lib/stats/estimate.ts';
import { lastingRegression } from '$lib/stats/lasting/lasting-regression.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Estimate, Result } from '../result.ts';
import { column, columnOf, tableOf } from '../table.ts';
import { finite } from '../tickets/clusters.ts';
import { notComparable } from './judging.ts';

/** What must not get worse while targets are reached, and which way is good. */
const guardrails = {
	V8: 'lower',
	V9: 'higher',
	V14: 'lower',
	V11: 'higher',
	V6: 'lower',
	V12: 'lower',
	F9: 'lower'
} as const;
const ids = keysOf(guardrails);

export type GuardrailState = 'guardrail_worse' | 'guardrail_held' | 'guardrail_unknown';

/** A guardrail before and now, and the relative change where both are above 0. */
export interface Guarded {
	before: number | null;
	after: number | null;
	change: Interval | null;
	state: GuardrailState;
}

const unknown: Guarded = { before: null, after: null, change: null, state: 'guardrail_unknown' };

const stateOf = ({ low, high }: Interval, better: 'higher' | 'lower'): GuardrailState =>
	(better === 'lower' ? low > 0 : high < 0) ? 'guardrail_worse' : 'guardrail_held';

const back = ({ value, low, high }: Interval): Interval => ({
	value: Math.expm1(value),
	low: Math.expm1(low),
	high: Math.expm1(high)
});

type Known = Pick<Estimate, 'value' | 'low' | 'high'>;

/** Two intervals compared: on the log scale where both lie above 0, else by their difference, which decides alone. */
export function guardedBy(was: Known | null, now: Known | null, better: 'higher' | 'lower', scale = 1): Guarded {
	if (was?.value == null || was.low === null || was.high === null) return unknown;
	if (now?.value == null || now.low === null || now.high === null) return unknown;
	const [a, b] = [now, was].map(({ value, low, high }) => ({
		value: Number(value) * scale,
		low: Number(low) * scale,
		high: Number(high) * scale
	})) as [Interval, Interval];
	const base = { before: b.value, after: a.value };
	if (a.low <= 0 || b.low <= 0) return { ...base, change: null, state: stateOf(differenceOf(a, b), better) };
	const log = ({ value, low, high }: Interval): Interval => ({
		value: Math.log(value),
		low: Math.log(low),
		high: Math.log(high)
	});
	const change = differenceOf(log(a), log(b));
	return { ...base, change: back(change), state: stateOf(change, better) };
}

/** Month ends of either window: the change of their mean log, with errors that last from month to month. */
function backlogGuarded(result: Result): Guarded {
	const [was, now] = [result.baseline?.window, result.current?.window];
	if (!was || !now) return unknown;
	const { byMonth } = result.tables;
	const [months, open] = [columnOf(byMonth, 'month'), columnOf(byMonth, 'open')];
	const within = (day: string, { start, end }: { start: string; end: string }) => day >= start && day < end;
	const points = months.flatMap((month, i) => {
		const count = open[i];
		if (typeof month !== 'string' || typeof count !== 'number') return [];
		return within(month, was) || within(month, now)
			? [{ t: monthNumber(month), late: within(month, now), count }]
			: [];
	});
	const mean = (late: boolean): number => {
		const own = points.filter((point) => point.late === late);
		return own.reduce((sum, { count }) => sum + count, 0) / own.length;
	};
	const fit = lastingRegression(
		points.map(({ late }) => [1, Number(late)]),
		points.map(({ count }) => Math.log(count + 0.5)),
		points.map(({ t }) => t)
	);
	const [before, after] = [mean(false), mean(true)];
	if (!fit || !Number.isFinite(before) || !Number.isFinite(after)) return unknown;
	const change = fit.contrast([0, 1]);
	if (![change.value, change.low, change.high].every(Number.isFinite)) return unknown;
	return { before, after, change: back(change), state: stateOf(change, 'lower') };
}

/** The latest round against the first: there are no appeals before the start. */
function appealsGuarded(result: Result): Guarded {
	const [share, low, high] = ['share', 'low', 'high'].map((key) => columnOf(result.tables.byRound, key));
	const rounds = (share ?? []).flatMap((value, i) => {
		const [from, to] = [low?.[i], high?.[i]];
		return typeof value === 'number' && typeof from === 'number' && typeof to === 'number'
			? [{ value, low: from, high: to }]
			: [];
	});
	const [first, last] = [rounds[0], rounds.at(-1)];
	return rounds.length < 2 ? unknown : guardedBy(first ?? null, last ?? null, 'lower');
}

const PER_HUNDRED = 0.01;

function guarded(id: keyof typeof guardrails, result: Result): Guarded {
	if (result.off || result.suppressed) return unknown;
	if (id === 'V6') return backlogGuarded(result);
	if (id === 'F9') return appealsGuarded(result);
	return guardedBy(result.baseline, result.current, guardrails[id], result.unit === 'per100' ? PER_HUNDRED : 1);
}

const distance = 'd ± √(Σ (distance to each interval’s end)²)';

export const guardrailsHeld: Metric = {
	id: 'I12',
	family: 'I',
	formula: `${distance}, on ln; backlog: mean ln of month ends, errors that last`,
	unit: 'count',
	better: 'lower',
	method: 'mover',
	needs: [],
	people: false,
	source: 'Zou & Donner 2008; Li, Tang & Wong 2014',
	async compute(context): Promise<Draft> {
		const refused = notComparable(context);
		if (refused) return refused;
		const rows: ({ guardrail: string } & Guarded)[] = [];
		for (const id of ids) rows.push({ guardrail: id, ...guarded(id, await context.result(id)) });
		const known = rows.filter(({ state }) => state !== 'guardrail_unknown');
		if (known.length === 0) return { value: null, sql: '', off: { reason: 'no_cases', needs: [] } };
		const worse = known.filter(({ state }) => state === 'guardrail_worse').length;
		const values = known.map(({ guardrail, state }) => `(${sql.text(guardrail)}, ${sql.text(state)})`).join(', ');
		const number = (key: string, unit: 'none' | 'change') => column(key, 'measure', 'number', unit);
		return {
			value: worse,
			numerator: worse,
			denominator: known.length,
			n: known.length,
			missing: rows.length - known.length,
			sql:
				`SELECT (count(*) FILTER (WHERE state = 'guardrail_worse'))::DOUBLE AS value\n` +
				`FROM (VALUES ${values}) AS guardrails(guardrail, state)`,
			tables: {
				guardrails: tableOf(
					[
						column('guardrail', 'dimension', 'code'),
						number('before', 'none'),
						number('after', 'none'),
						number('change', 'change'),
						number('low', 'change'),
						number('high', 'change'),
						column('state', 'measure', 'code')
					],
					rows.map(({ change, ...row }) => ({
						...row,
						change: change && finite(change.value),
						low: change && finite(change.low),
						high: change && finite(change.high)
					}))
				)
			}
		};
	}
};
