import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { ownTargetIds } from '$lib/programme/targets.ts';
import type { Filters, MetricContext } from './run/context.ts';
import { filterRefused } from './privacy/facets.ts';
import { attempt, failed, finiteDraft } from './failure.ts';
import type { Decision } from './privacy/decision.ts';
import { type Behind, gate, refusedView } from './privacy/gate.ts';
import { decisionOn } from './privacy/decide.ts';
import { peopleFacets } from './privacy/views.ts';
import { grading } from './grading/family.ts';
import { impact } from './impact/family.ts';
import { ownTarget, targetable } from './impact/own-target.ts';
import type { Metric } from './metric.ts';
import { quality } from './quality/family.ts';
import { completed, type Draft, type Result } from './result.ts';
import { retention } from './retention/family.ts';
import { roi } from './roi/family.ts';
import { fairness } from './fairness/family.ts';
import { service } from './service/family.ts';
import { breathe } from './run/breathe.ts';
import { lossNotes } from './run/losses.ts';
import { resolveWindows } from './run/windows.ts';

/** Every metric in the order of the dictionary. */
export const metrics: readonly Metric[] = [
	...impact,
	...grading,
	...fairness,
	...service,
	...retention,
	...roi,
	...quality
];

/** Measures that a plan can make a target of its own. */
export const targetables: readonly Metric[] = metrics.filter(targetable);

const byId = new Map<string, Metric>([...metrics, ...targetables.map(ownTarget)].map((metric) => [metric.id, metric]));

/** The dictionary entry of an id; throws on an unknown one. */
export function metricOf(id: string): Metric {
	const metric = byId.get(id);
	if (!metric) throw new RangeError(`no metric ${id}`);
	return metric;
}

function missingColumns(metric: Metric, context: MetricContext): string[] {
	return metric.needs.filter((need) => {
		const [table = '', column = ''] = need.split('.');
		return !(context.dataset.present as Record<string, string[] | undefined>)[table]?.includes(column);
	});
}

/** A roster of those now employed says nothing about leavers, which is more to the point than a missing column. */
function whyOff(needs: readonly string[], { dataset }: MetricContext): MetricCode {
	return needs.includes('employees.leave_date') && dataset.flags.rosterOnlyCurrent
		? 'roster_only_current'
		: 'missing_columns';
}

/** Distinct persons behind a headline; null where it counts something else, such as tickets. */
function peopleBehind(metric: Metric, { people, n = 0, denominator = null }: Draft): number | null {
	return metric.people ? (people ?? (n > 0 ? n : denominator)) : null;
}

function complete(
	{ id, unit, method }: Metric,
	{ people: _, cases: __, ...draft }: Draft,
	context: MetricContext
): Result {
	const { dataset, windows } = context;
	return completed({ id, unit, asOf: dataset.asOf, method, window: windows.current }, draft);
}

/** What may not be told by the populations that an entry rests on, and by its own cases. */
function behindOf(decision: Decision, { cases }: Draft, filters: Filters): Pick<Behind, 'hides' | 'events'> {
	return {
		hides: (places, table) => decision.hides(places, table) || (cases?.hides(places, table) ?? false),
		events: {
			narrowed: peopleFacets(filters).length > 0,
			few: (places, event) => decision.few(places, event) || (cases?.few(places, event) ?? false)
		}
	};
}

async function compute(metric: Metric, context: MetricContext): Promise<Result> {
	context.signal?.throwIfAborted();
	const needs = missingColumns(metric, context);
	const decision = needs.length > 0 ? null : await decisionOn(context, metric.id);
	if (decision?.refused) return refusedView(complete(metric, { value: null, sql: '' }, context));
	const draft: Draft =
		needs.length > 0
			? { value: null, sql: '', off: { reason: whyOff(needs, context), needs } }
			: finiteDraft(await breathe(context.signal).then(() => metric.compute(context)));
	const notes = [...(draft.notes ?? []), ...lossNotes(metric.needs, draft.sql, context.dataset)];
	return gate(complete(metric, { ...draft, notes }, context), context.plan.measurement.k, {
		people: peopleBehind(metric, draft),
		refused: await filterRefused(context),
		...(decision && behindOf(decision, draft, context.filters))
	});
}

/** What `createRun` needs; `period` in the filters replaces the current window. */
export type RunInputs = Pick<MetricContext, 'engine' | 'plan' | 'dataset' | 'filters' | 'signal' | 'sums'> &
	Partial<Pick<MetricContext, 'tickets'>>;

/** A run under one plan and one set of filters: results are computed once each, on demand. */
export async function createRun(inputs: RunInputs): Promise<MetricContext> {
	const engines = { engine: inputs.engine, tickets: inputs.tickets ?? inputs.engine };
	const windows = await resolveWindows(engines, inputs.plan, inputs.dataset, inputs.filters.period);
	const results = new Map<string, Promise<Result>>();
	const others = new Map<string, Promise<MetricContext>>();
	const context: MetricContext = {
		...inputs,
		...engines,
		windows,
		metrics,
		failures: new Map(),
		result: (id) => {
			const known = results.get(id);
			if (known) return known;
			const metric = metricOf(id);
			const started = attempt(context, id, () => compute(metric, context), complete(metric, failed, context));
			results.set(id, started);
			return started;
		},
		against: (baseline) => {
			const key = `${baseline.start} ${baseline.end}`;
			const other = others.get(key) ?? createRun({ ...inputs, plan: { ...inputs.plan, baseline } });
			others.set(key, other);
			return other;
		}
	};
	return context;
}

/** Results of the given metrics, or of the whole dictionary in its order and then the plan's own targets. */
export async function computeAll(
	context: MetricContext,
	ids: readonly string[] = [...metrics.map((metric) => metric.id), ...ownTargetIds(context.plan)]
): Promise<Result[]> {
	const results: Result[] = [];
	for (const id of ids) results.push(await context.result(id));
	return results;
}
