import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo, TableName } from '$lib/ingest/model.ts';
import { choices, dimensionKeys } from '$lib/programme/dimensions.ts';
import { recordOf } from '$lib/programme/records.ts';
import type { Plan } from '$lib/programme/plan.ts';
import type { Definition } from '../definition.ts';
import type { Result, Span } from '../result.ts';

/** What the reader narrowed the page to; an empty list means all. */
export const filters = choices.extend({
	/** Replaces the current window. */
	period: z.object({ start: z.iso.date(), end: z.iso.date() }).nullable()
});
export type Filters = z.output<typeof filters>;

export const noFilters: Filters = { ...recordOf(dimensionKeys, () => []), period: null };

/** The windows that a run compares; null where the data can't carry one. */
export interface Windows {
	/** First day of the programme. */
	programmeStart: string | null;
	baseline: Span | null;
	current: Span | null;
	/** First day of the first complete month to first day after the last complete month with data. */
	data: Span;
}

/** Everything a metric may look at. */
export interface MetricContext {
	engine: Engine;
	/** Holds the tickets: the same engine, or another one far away that is only read. */
	tickets: Engine;
	plan: Plan;
	dataset: DatasetInfo;
	filters: Filters;
	windows: Windows;
	signal?: AbortSignal | undefined;
	/**
	 * How tickets are summed: by the engine's SQL, over columns beside it, or from counts of an engine far away; by
	 * their number and place where left out.
	 */
	sums?: 'engine' | 'columns' | 'counts' | undefined;
	/** The dictionary that this run draws from. */
	metrics: readonly Definition[];
	/** What broke, by the metric that it took down: for whoever mends it, never for a reader. */
	failures: Map<string, unknown>;
	/** Another metric's result under the same plan and filters, computed once. */
	result(id: string): Promise<Result>;
	/** The same run with another baseline. */
	against(baseline: NonNullable<Plan['baseline']>): Promise<MetricContext>;
}

/** The engine that holds a checked table. */
export const holderOf = ({ engine, tickets }: Pick<MetricContext, 'engine' | 'tickets'>, table: TableName): Engine =>
	table === 'tickets' ? tickets : engine;
