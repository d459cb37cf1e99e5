import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Note, Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { type LevelExposure, levelExposures, levelExposuresSql } from '../people/level-spells.ts';
import { attritionOff, off, rateEstimate, typesOff } from '../people/spells.ts';
import { noteOf } from '../note.ts';

/**
 * People and person-years at the core levels, voluntary leavers from them, and voluntary leavers below who were marked
 * as regretted.
 */
interface Core {
	span: string;
	people: number;
	years: number;
	senior: number;
	flagged: number;
	/** Leavers who would count if they left of their own will, of which nothing is said. */
	unknown: number;
}

function coreOf(rows: readonly LevelExposure[], span: 'baseline' | 'current'): Core {
	const [core, below] = [true, false].map((side) => rows.find((row) => row.span === span && row.core === side));
	return {
		span,
		people: core?.people ?? 0,
		years: core?.years ?? 0,
		senior: core?.voluntary ?? 0,
		flagged: below?.regretted ?? 0,
		unknown: (core?.unknown ?? 0) + (below?.unknown_regretted ?? 0)
	};
}

const valueSql = (context: MetricContext, window: Span): string =>
	`SELECT (sum(voluntary) FILTER (WHERE core) + coalesce(sum(regretted) FILTER (WHERE NOT core),
		0))::DOUBLE / nullif(sum(years) FILTER (WHERE core), 0)::DOUBLE AS value
FROM (${levelExposuresSql(context, [{ name: 'current', ...window }])}) exposures WHERE core IS NOT NULL`;

const estimateOf = ({ people, years, senior, flagged }: Core, window: Span | null) =>
	rateEstimate({ people, years, leavers: senior + flagged }, window);

function notesOf(now: Core, level: number): Note[] {
	const all = estimateOf({ ...now, senior: now.senior + now.unknown }, null);
	return [
		...(now.flagged > 0 ? [noteOf('regretted_below', { count: now.flagged, level })] : []),
		...(now.unknown > 0
			? [
					noteOf('unknown_regretted', {
						count: now.unknown,
						lowest: estimateOf(now, null).value ?? 0,
						highest: all.value ?? 0
					})
				]
			: [])
	];
}

async function compute(context: MetricContext): Promise<Draft> {
	const { windows, plan } = context;
	const refused = attritionOff(context) ?? (await typesOff(context));
	if (refused || !windows.current) return refused ?? off('no_current', []);
	const rows = await levelExposures(context);
	const now = coreOf(rows, 'current');
	const before = windows.baseline && coreOf(rows, 'baseline');
	if (now.years === 0) return off('nobody_at_level', []);
	const current = estimateOf(now, windows.current);
	return {
		value: current.value,
		low: current.low,
		high: current.high,
		numerator: current.numerator,
		denominator: current.denominator,
		n: now.people,
		people: now.people,
		current,
		baseline: before ? estimateOf(before, windows.baseline) : null,
		sql: valueSql(context, windows.current),
		missing: now.unknown,
		notes: notesOf(now, plan.measurement.regrettedFrom),
		tables: {
			byWindow: {
				...tableOf(
					[
						column('window', 'dimension', 'code'),
						column('people', 'people', 'number', 'people'),
						column('senior', 'events', 'number', 'people'),
						column('flagged', 'events', 'number', 'people'),
						column('years', 'measure', 'number'),
						column('rate', 'measure', 'number', 'rate'),
						column('low', 'measure', 'number', 'rate'),
						column('high', 'measure', 'number', 'rate')
					],
					[...(before ? [before] : []), now].map((each) => {
						const { value, low, high } = estimateOf(each, null);
						return { ...each, window: each.span, rate: value, low, high };
					})
				),
				additive: []
			}
		}
	};
}

export const regrettedRate: Metric = {
	id: 'A5',
	family: 'A',
	formula: 'voluntary leavers (regretted or at a core level) ÷ person-years at a core level',
	unit: 'rate',
	better: 'lower',
	method: 'garwood',
	needs: ['employees.hire_date', 'employees.leave_date', 'employees.leave_type', 'assessments.final_level'],
	people: true,
	source: 'Garwood 1936',
	compute
};
