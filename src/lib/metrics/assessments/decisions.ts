import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Draft, Span } from '../result.ts';
import { scope } from '../run/scope.ts';
import { dayAfter } from '../run/windows.ts';

/**
 * The decisions that a reader looks at: those of the chosen period, else every one since the programme began. A round
 * is complete when it is published, so the running month counts here.
 */
export function decisionWindow({ windows, filters, dataset }: MetricContext): Span {
	return filters.period ?? { start: windows.programmeStart ?? windows.data.start, end: dayAfter(dataset.asOf) };
}

/** SQL for the day on which a decision takes effect. */
export const DECIDED_ON = 'coalesce(publish_date, assess_date)';

/** Scope plus `d`: assessments decided in the window, with `decided_on` and `round`. */
export function decisions(context: MetricContext): string {
	const { start, end } = decisionWindow(context);
	return `${scope(context)},
d AS (
	SELECT a.*, ${DECIDED_ON} AS decided_on, a.round_id AS round
	FROM a, params
	WHERE ${DECIDED_ON} >= ${sql.date(start)} AND ${DECIDED_ON} < ${sql.date(end)}
		AND ${DECIDED_ON} <= params.as_of::DATE
)`;
}

/** A draft without a value and why. */
export function off(reason: MetricCode, needs: readonly string[] = [], query = ''): Draft {
	return { value: null, sql: query, off: { reason, needs: [...needs] } };
}

/** True where the dataset holds at least one value of `table.column`. */
export function has({ dataset }: MetricContext, need: string): boolean {
	const [table, name = ''] = need.split('.');
	return dataset.present[table as keyof typeof dataset.present].includes(name);
}
