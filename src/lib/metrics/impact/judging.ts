import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { tCdf } from '$lib/stats/distributions/distributions.ts';
import { detectableChange } from '$lib/stats/counts/power.ts';
import { waldPower } from '$lib/stats/counts/wald-power.ts';
import type { MetricContext } from '../run/context.ts';
import type { DataTable, Draft, Note, Verdict } from '../result.ts';
import type { Change } from '../tickets/clusters.ts';
import { monthsCompared } from '../tickets/compared.ts';
import { column, tableOf } from '../table.ts';
import { verdictOf, type VerdictInputs } from '../verdict.ts';
import { noteOf } from '../note.ts';

export type Mode = 'relative' | 'points';

/**
 * What a change can tell at its size: chance of seeing the target, smallest change it would show, chance that the
 * target is truly met.
 */
export interface Precision {
	power: number | null;
	/** At 80 % power and 5 %, on the good side, as a change. */
	detectable: number | null;
	/** Given no bias. */
	probability: number | null;
}

/** On the scale where the estimate is close to normal: the log ratio where relative, else the difference itself. */
const scaled = (change: number, mode: Mode): number => (mode === 'relative' ? Math.log(1 + change) : change);

/** Precision of a cluster-robust change: normal power, and the t distribution around the estimate. */
export function precisionOf(
	{ value, se, df }: Pick<Change, 'value' | 'se' | 'df'>,
	target: number,
	mode: Mode
): Precision {
	if (value === null || se === null || df === null) return { power: null, detectable: null, probability: null };
	const good = Math.sign(target);
	const reach = good * detectableChange(se);
	return {
		power: waldPower(scaled(target, mode), se),
		detectable: mode === 'relative' ? Math.exp(reach) - 1 : reach,
		probability: tCdf((good * (scaled(value, mode) - scaled(target, mode))) / se, df)
	};
}

/** The change on its way to the target, 1 = there; neither end is clipped. */
function progress({ value, low, high }: Pick<Change, 'value' | 'low' | 'high'>, target: number) {
	if (value === null || target === 0) return { progress: null, progress_low: null, progress_high: null };
	const ends = low === null || high === null ? [null, null] : [low / target, high / target].sort((a, b) => a - b);
	return { progress: value / target, progress_low: ends[0], progress_high: ends[1] };
}

/** The table behind I5, I7 and I8, one row. */
export function precisionTable(
	change: Pick<Change, 'value' | 'low' | 'high'>,
	target: number,
	precision: Precision
): DataTable {
	const measure = (key: string, unit: 'ratio' | 'probability' | 'change') => column(key, 'measure', 'number', unit);
	return tableOf(
		[
			measure('progress', 'ratio'),
			measure('progress_low', 'ratio'),
			measure('progress_high', 'ratio'),
			measure('detectable', 'change'),
			measure('probability', 'probability'),
			measure('power', 'probability')
		],
		[{ ...progress(change, target), ...precision }]
	);
}

/** Power and detectable change, said beside the change. */
export function precisionNotes({ power, detectable }: Precision, mode: Mode = 'relative'): Note[] {
	return [
		...(power === null ? [] : [noteOf('power', { power })]),
		...(detectable === null
			? []
			: [noteOf(mode === 'relative' ? 'detectable' : 'detectable_points', { change: detectable })])
	];
}

/** What judging a change takes beside the change itself. */
export interface Judged {
	change: Pick<Change, 'value' | 'low' | 'high'>;
	target: number;
	counts: VerdictInputs['counts'];
	power: number | null;
	better: 'higher' | 'lower';
}

/** The verdict of the plan's rules on a change. */
export function judge(context: MetricContext, { change, target, counts, power, better }: Judged): Verdict {
	const { floors } = context.plan;
	return verdictOf({
		change: change.value,
		low: change.low,
		high: change.high,
		target,
		better,
		counts,
		months: { has: monthsCompared(context), needs: floors.months },
		power: { has: power, needs: floors.power }
	});
}

/** Why two windows can't be compared, or null where they can. */
export function notComparable({ windows: { baseline, current, programmeStart } }: MetricContext): Draft | null {
	const off = (reason: MetricCode): Draft => ({ value: null, sql: '', off: { reason, needs: [] } });
	if (!current) return off('no_current');
	if (!baseline) return off(programmeStart === null ? 'no_programme_start' : 'no_baseline');
	return baseline.start < current.end && current.start < baseline.end ? off('windows_overlap') : null;
}
