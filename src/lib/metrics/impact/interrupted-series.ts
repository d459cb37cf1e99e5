import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { lastingSegments, type LastingSegments, SEASON_FROM } from '$lib/stats/lasting/segmented.ts';
import * as sql from '$lib/engine/sql.ts';
import { itsRefused } from './evidence-ladder.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Note } from '../result.ts';
import { finite } from '../tickets/clusters.ts';
import { type Handling, meansByMonthCtes } from '../tickets/handling.ts';
import { column, tableOf } from '../table.ts';
import { type MonthlySeries, monthlySeries, startIndex, timed } from './series.ts';
import { noteOf } from '../note.ts';

/**
 * Months before the start that a line needs to be carried beyond them and a step to have an interval: with fewer, a
 * season is taken for a step in up to 17 of 100 companies where nothing changed (tests/calibration).
 */
const EXTENDED_FROM = SEASON_FROM;

interface Fitted {
	series: MonthlySeries;
	start: number;
	masked: number[];
	before: number;
	after: number;
	/** Null where refused. */
	model: LastingSegments | null;
	refused: MetricCode | null;
}

const methodOf = ({ seasonal }: LastingSegments): string => (seasonal ? 'lasting_seasonal' : 'lasting');

/** Whether the line before may be carried into the months after, and its step judged. */
const extended = ({ before }: Fitted): boolean => before >= EXTENDED_FROM;

function fit(series: MonthlySeries, context: MetricContext): Fitted {
	const start = startIndex(series.months, context.windows.programmeStart);
	const transition = context.plan.measurement.transitionMonths;
	const masked = series.months.flatMap((month, i) => (transition.includes(month) ? [i] : []));
	const usable = series.values.map((value, i) => value !== null && !masked.includes(i));
	const before = usable.filter((use, i) => use && i < start).length;
	const after = usable.filter((use, i) => use && i >= start).length;
	const base = { series, start, masked, before, after };
	const refused = context.windows.programmeStart ? itsRefused(before, after) : 'no_programme_start';
	if (refused) return { ...base, model: null, refused };
	const values = series.values.map((value) => value ?? NaN);
	const firstMonth = Number(series.months[0]?.slice(5, 7) ?? 1) - 1;
	const model = lastingSegments(values, { start, masked, firstMonth, seasonal: before >= SEASON_FROM });
	return { ...base, model, refused: model ? null : 'not_identified' };
}

/** The months that are fitted, a row each: what `method` takes. */
function pointsSql(context: MetricContext, measured: Handling, { series, masked }: Fitted): string {
	const skipped =
		masked.length === 0
			? ''
			: ` AND month NOT IN (${masked.map((i) => sql.date(series.months[i] ?? '')).join(', ')})`;
	return `${meansByMonthCtes(context, measured)}
SELECT month, value FROM means WHERE value IS NOT NULL${skipped} ORDER BY month`;
}

function estimates(fits: readonly Fitted[]): DataTable {
	const number = (key: string) => column(key, 'measure', 'number', 'none');
	return tableOf(
		[
			column('series', 'dimension', 'code'),
			column('unit', 'measure', 'code'),
			column('model', 'measure', 'code'),
			column('refused', 'measure', 'code'),
			column('before', 'measure', 'number', 'count'),
			column('after', 'measure', 'number', 'count'),
			...[
				'trend',
				'level',
				'level_low',
				'level_high',
				'level_p',
				'rho',
				'slope',
				'slope_low',
				'slope_high',
				'slope_p',
				'mean_effect',
				'mean_effect_low',
				'mean_effect_high'
			].map(number)
		],
		fits
			.map((fitted) => ({ ...fitted, sure: extended(fitted) ? fitted.model : null }))
			.map(({ series, model, sure, refused, before, after }) => ({
				series: series.id,
				unit: series.unit,
				model: model ? methodOf(model) : null,
				refused,
				before,
				after,
				trend: model?.trend.value,
				level: model?.level.value,
				level_low: sure?.level.low,
				level_high: sure?.level.high,
				level_p: sure?.level.p,
				rho: model?.rho,
				slope: model?.slope.value,
				slope_low: sure?.slope.low,
				slope_high: sure?.slope.high,
				slope_p: sure?.slope.p,
				mean_effect: sure?.meanEffect.value,
				mean_effect_low: sure?.meanEffect.low,
				mean_effect_high: sure?.meanEffect.high
			}))
	);
}

function fittedTable(fitted: Fitted): DataTable {
	const { series, model, start, masked } = fitted;
	const counterfactual = (i: number) => (extended(fitted) && i >= start ? model?.counterfactual[i - start] : null);
	const measure = (key: string) => column(key, 'measure', 'number', series.unit);
	return tableOf(
		[
			column('month', 'dimension', 'month'),
			measure('value'),
			measure('fitted'),
			measure('counterfactual'),
			column('masked', 'measure', 'code')
		],
		series.months.map((month, i) => ({
			month,
			value: series.values[i],
			fitted: model?.fitted[i],
			counterfactual: counterfactual(i),
			masked: masked.includes(i)
		}))
	);
}

function notesOf(own: Fitted): Note[] {
	const { model } = own;
	if (!model) return [];
	return [
		...(extended(own) ? [] : [noteOf('not_extended', { months: own.before, needs: EXTENDED_FROM })]),
		...(extended(own)
			? [noteOf('slope_change', { slope: model.slope.value, low: model.slope.low, high: model.slope.high })]
			: []),
		model.seasonal ? noteOf('season_taken_out') : noteOf('season_not_told', { months: own.before }),
		noteOf('errors_last', { rho: model.rho }),
		...(own.masked.length > 0 ? [noteOf('transition_masked', { months: own.masked.length })] : [])
	];
}

async function compute(context: MetricContext): Promise<Draft> {
	const fits = (await monthlySeries(context, 'rate')).map((series) => fit(series, context));
	const own = fits.find(({ series }) => series.id === 'I4');
	const measured = await timed(context, 'work');
	const tables = {
		estimates: estimates(fits),
		...Object.fromEntries(fits.map((one) => [one.series.id, fittedTable(one)]))
	};
	if (!own?.model || !measured) {
		return { value: null, sql: '', off: { reason: own?.refused ?? 'no_monthly_series', needs: [] }, tables };
	}
	const { level } = own.model;
	return {
		value: finite(level.value),
		low: extended(own) ? finite(level.low) : null,
		high: extended(own) ? finite(level.high) : null,
		n: own.before + own.after,
		method: methodOf(own.model),
		sql: pointsSql(context, measured, own),
		notes: notesOf(own),
		tables
	};
}

export const interruptedSeries: Metric = {
	id: 'I10',
	family: 'I',
	formula: 'y = b₀ + b₁t + b₂·post + b₃·post·(t − T₀);  value = b₂',
	unit: 'hours',
	better: 'lower',
	method: 'lasting',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Wagner 2002; Bernal et al. 2017; Harville 1974; Zellner & Tiao 1964',
	compute
};
