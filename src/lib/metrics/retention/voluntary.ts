import { z } from 'zod';
import { rateRatio } from '$lib/stats/counts/rates.ts';
import { widened } from '$lib/stats/crossed/rates.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Estimate } from '../result.ts';
import { column, tableOf } from '../table.ts';
import {
	type BothWindows,
	dispersionNotes,
	rateIn,
	ratioOf,
	teamMonths,
	withDispersion
} from '../people/dispersion.ts';
import { type ExposureRow, wholeSpans } from '../people/exposures.ts';
import { atRisk, attritionOff, comparedWindows, off, personYears, rateEstimate, typesOff } from '../people/spells.ts';
import { mergeSmall } from '../privacy/merge-small.ts';
import { noteOf } from '../note.ts';

const reasonRow = z.object({ span: z.string(), reason: z.string(), voluntary: z.number(), leavers: z.number() });

const reasonsSql = (context: MetricContext): string => `${atRisk(context, comparedWindows(context))}
SELECT span, coalesce(leave_reason_cat, 'unknown') AS reason,
	(count(*) FILTER (WHERE leave_type = 'voluntary'))::INTEGER AS voluntary, count(*)::INTEGER AS leavers
FROM at_risk WHERE leaver GROUP BY span, reason ORDER BY span, leavers DESC, reason`;

/** The rate if none of the leavers of unknown type left of their own will, and if all did. */
function band({ people, voluntary, unknown, years }: ExposureRow): { lowest: Estimate; highest: Estimate } {
	const at = (leavers: number) => rateEstimate({ people, leavers, years }, null);
	return { lowest: at(voluntary), highest: at(voluntary + unknown) };
}

function bands(rows: readonly ExposureRow[]): DataTable {
	const rate = (key: string) => column(key, 'measure', 'number', 'rate');
	const count = (key: string) => column(key, 'events', 'number', 'people');
	return {
		...tableOf(
			[
				column('window', 'dimension', 'code'),
				column('people', 'people', 'number', 'people'),
				count('voluntary'),
				count('involuntary'),
				count('other'),
				count('unknown'),
				column('years', 'measure', 'number'),
				rate('lowest'),
				rate('highest'),
				rate('low'),
				rate('high')
			],
			rows.map((row) => {
				const { lowest, highest } = band(row);
				return {
					...row,
					window: row.span,
					lowest: lowest.value,
					highest: highest.value,
					low: lowest.low,
					high: highest.high
				};
			})
		),
		additive: []
	};
}

/** Leavers by reason, the most frequent first; those of fewer than k people in one row, and unknown last. */
function pareto(rows: readonly z.output<typeof reasonRow>[], k: number): DataTable {
	const shown = mergeSmall(
		rows,
		k,
		(row) => row.leavers,
		(some) => ({
			span: 'current',
			reason: 'few',
			leavers: some.reduce((sum, row) => sum + row.leavers, 0),
			voluntary: some.reduce((sum, row) => sum + row.voluntary, 0)
		})
	);
	const last = (reason: string) => (reason === 'unknown' ? 1 : 0);
	shown.sort((a, b) => last(a.reason) - last(b.reason));
	const total = rows.reduce((sum, row) => sum + row.leavers, 0);
	let running = 0;
	return tableOf(
		[
			column('reason', 'dimension', 'code'),
			column('leavers', 'people', 'number', 'people'),
			column('voluntary', 'events', 'number', 'people'),
			column('share', 'measure', 'number', 'share'),
			column('cumulative', 'measure', 'number', 'share')
		],
		shown.map(({ reason, leavers, voluntary }) => {
			running += leavers;
			return { reason, leavers, voluntary, share: leavers / total, cumulative: running / total };
		})
	);
}

function notesOf(row: ExposureRow): Draft['notes'] & object {
	if (row.unknown === 0) return [];
	const { lowest, highest } = band(row);
	return [noteOf('unknown_type', { count: row.unknown, lowest: lowest.value ?? 0, highest: highest.value ?? 0 })];
}

/**
 * The rate ratio less one, conditional on the sum; not where a window is so small that it would be given away. Leavers
 * of unknown type widen it: its limits hold whether none of them left of their own will or all did, in either window.
 */
function changeNote(
	now: ExposureRow,
	before: ExposureRow | undefined,
	both: BothWindows | null,
	k: number
): Draft['notes'] & object {
	if (!before || before.years === 0 || before.voluntary === 0 || Math.min(now.people, before.people) < k) return [];
	const least = ({ voluntary, years }: ExposureRow) => ({ events: voluntary, exposure: years });
	const most = ({ voluntary, unknown, years }: ExposureRow) => ({ events: voluntary + unknown, exposure: years });
	const { value } = rateRatio(least(now), least(before));
	const wide = (ratio: ReturnType<typeof rateRatio>) => (both ? widened(ratio, ratioOf(both).dispersion) : ratio);
	const [{ low }, { high }] = [wide(rateRatio(least(now), most(before))), wide(rateRatio(most(now), least(before)))];
	return [value, low, high].every(Number.isFinite)
		? [noteOf('voluntary_change', { change: value - 1, low: low - 1, high: high - 1 })]
		: [];
}

async function compute(context: MetricContext): Promise<Draft> {
	const { engine, signal, plan, windows } = context;
	const refused = attritionOff(context) ?? (await typesOff(context));
	if (refused || !windows.current) return refused ?? off('no_current', []);
	const whole = await wholeSpans(context);
	const [now, before] = [whole.get('current'), whole.get('baseline')];
	if (!now || now.years === 0) return off('nobody_at_risk', []);
	const both = await teamMonths(context, 'voluntary');
	const at = (row: ExposureRow, window: 'baseline' | 'current') =>
		withDispersion(rateEstimate({ ...row, leavers: row.voluntary }, windows[window]), rateIn(both, window));
	const current = at(now, 'current');
	const reasons = await engine.query(reasonsSql(context), reasonRow, signal);
	const { excluded } = await context.result('A1');
	return {
		value: current.value,
		low: current.low,
		high: current.high,
		numerator: current.numerator,
		denominator: current.denominator,
		n: now.people,
		people: now.people,
		missing: now.unknown,
		excluded,
		current,
		baseline: before ? at(before, 'baseline') : null,
		sql: `${atRisk(context, [{ name: 'current', ...windows.current }])}
SELECT (count(*) FILTER (WHERE leaver AND leave_type = 'voluntary'))::DOUBLE / nullif(${personYears()}, 0) AS value
FROM at_risk`,
		notes: [
			...changeNote(now, before, both, plan.measurement.k),
			...dispersionNotes(rateIn(both, 'current')?.dispersion),
			...notesOf(now)
		],
		tables: {
			band: bands([before, now].filter((row) => row !== undefined)),
			reasons: pareto(
				reasons.filter(({ span }) => span === 'current'),
				plan.measurement.k
			),
			reasonsBaseline: pareto(
				reasons.filter(({ span }) => span === 'baseline'),
				plan.measurement.k
			)
		}
	};
}

export const voluntaryRate: Metric = {
	id: 'A4',
	family: 'A',
	formula: 'voluntary leavers ÷ (Σ employed days ÷ 365.25)',
	unit: 'rate',
	better: 'lower',
	method: 'garwood',
	needs: ['employees.hire_date', 'employees.leave_date', 'employees.leave_type'],
	people: true,
	source: 'Garwood 1936; Manski 2003 (worst-case bounds)',
	compute
};
