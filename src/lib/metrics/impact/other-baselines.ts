import type { MetricContext } from '../run/context.ts';
import type { DataTable, Result, Span, Unit } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { addMonths, firstCompleteMonth, monthsBetween } from '../run/windows.ts';

const MONTHS = 12;

/** Every 12 complete months that lie in the data before a day, a month apart, the earliest first. */
export function otherWindows({ start, before }: { start: string; before: string }): Span[] {
	const first = firstCompleteMonth(start);
	return Array.from({ length: Math.max(0, monthsBetween(first, addMonths(before, 0)) - MONTHS + 1) }, (_, i) => ({
		start: addMonths(first, i),
		end: addMonths(first, i + MONTHS)
	}));
}

/** The three targets as they would read under another baseline; `runWith` gives a run whose plan has that baseline. */
export interface OtherBaselines {
	/** By target: one row a window. */
	byTarget: Readonly<Record<string, DataTable>>;
	results: readonly Result[];
}

/**
 * Each target's change with its interval under every 12-month baseline before the programme: a baseline at the worst
 * spell makes stable figures look better (regression to the mean), and this shows by how much the choice matters.
 */
export async function otherBaselines(
	context: MetricContext,
	targets: readonly string[],
	runWith: (baseline: Span) => Promise<MetricContext>
): Promise<OtherBaselines> {
	const { data, baseline, programmeStart } = context.windows;
	if (!programmeStart) return { byTarget: {}, results: [] };
	const rows = new Map<string, Record<string, string | number | boolean | null>[]>(targets.map((id) => [id, []]));
	const results: Result[] = [];
	for (const window of otherWindows({ start: data.start, before: programmeStart })) {
		const run = await runWith(window);
		for (const id of targets) {
			context.signal?.throwIfAborted();
			const result = await run.result(id);
			results.push(result);
			rows.get(id)?.push({
				from: window.start,
				to: window.end,
				before: result.baseline?.value ?? null,
				value: result.value,
				low: result.low,
				high: result.high,
				chosen: window.start === baseline?.start && window.end === baseline.end
			});
		}
	}
	const unit = (id: string): Unit => results.find((result) => result.id === id)?.unit ?? 'change';
	return {
		results,
		byTarget: Object.fromEntries(
			targets.map((id) => [
				id,
				tableOf(
					[
						column('from', 'dimension', 'month'),
						column('to', 'dimension', 'month'),
						column('before', 'measure', 'number', baseUnit(id)),
						column('value', 'measure', 'number', unit(id)),
						column('low', 'measure', 'number', unit(id)),
						column('high', 'measure', 'number', unit(id)),
						column('chosen', 'measure', 'code')
					],
					rows.get(id) ?? []
				)
			])
		)
	};
}

const baseUnit = (id: string): Unit => (id === 'I1' ? 'share' : id === 'I3' ? 'rate' : 'hours');
