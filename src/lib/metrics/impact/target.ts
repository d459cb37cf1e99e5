import type { MetricContext } from '../context.ts';
import type { Draft, Verdict } from '../result.ts';
import { waldPower } from '$lib/stats/wald-power.ts';
import type { Change } from '../service/clusters.ts';
import { monthsCompared } from '../service/compared.ts';
import { verdictOf, type VerdictInputs } from '../verdict.ts';

/** Chance of telling the target from no change at this standard error: of the log ratio where relative, else of the difference. */
export function expectedPower(change: Change, target: number, mode: 'relative' | 'points'): number | null {
	if (change.se === null) return null;
	return waldPower(mode === 'relative' ? Math.log(1 + target) : target, change.se);
}

/** What judging a change takes beside the change itself. */
export interface Judged {
	change: Pick<Change, 'value' | 'low' | 'high'>;
	target: number;
	counts: VerdictInputs['counts'];
	power: number | null;
}

/** The verdict of the plan's rules on a change. */
export function judge(context: MetricContext, { change, target, counts, power }: Judged): Verdict {
	const { floors } = context.plan;
	return verdictOf({
		change: change.value, low: change.low, high: change.high, target, counts,
		months: { has: monthsCompared(context), needs: floors.months },
		power: { has: power, needs: floors.power }
	});
}

/** Why two windows can't be compared, or null where they can. */
export function notComparable({ windows: { baseline, current } }: MetricContext): Draft | null {
	const off = (reason: string): Draft => ({ value: null, sql: '', off: { reason, needs: [] } });
	if (!current) return off('no_current');
	if (!baseline) return off('no_baseline');
	return baseline.start < current.end && current.start < baseline.end ? off('windows_overlap') : null;
}
