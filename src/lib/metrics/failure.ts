import { z } from 'zod';
import { EngineError } from '$lib/engine/engine-error.ts';
import type { MetricContext } from './run/context.ts';
import type { Draft, Estimate, Note } from './result.ts';

/** What stands for a metric whose calculation broke: none of its numbers, and a reason that has words. */
export const failed: Draft = { value: null, sql: '', off: { reason: 'failed', needs: [] } };

/**
 * What is made of a metric, or `otherwise` where making it throws: one metric's failure takes no other down. What broke
 * is kept in the run's `failures` for whoever looks into it. Rejects only where nothing else could answer either: the
 * reader has moved on, or the engine is gone.
 */
export async function attempt<T>(context: MetricContext, id: string, make: () => Promise<T>, otherwise: T): Promise<T> {
	try {
		return await make();
	} catch (cause) {
		context.signal?.throwIfAborted();
		if (cause instanceof EngineError && !(await answers(context))) throw cause;
		context.failures.set(id, cause);
		return otherwise;
	}
}

async function answers({ engine, tickets, signal }: MetricContext): Promise<boolean> {
	const asked = [...new Set([engine, tickets])].map((one) =>
		one.query('SELECT 1 AS one', z.object({ one: z.number() }), signal)
	);
	return Promise.all(asked).then(
		() => true,
		() => false
	);
}

const finiteOrNull = (value: number | null | undefined): number | null =>
	Number.isFinite(value) ? (value ?? null) : null;

function finiteEstimate(estimate: Estimate | null | undefined): Estimate | null {
	if (!estimate) return null;
	const { value, low, high, numerator, denominator } = estimate;
	return {
		...estimate,
		value: finiteOrNull(value),
		low: finiteOrNull(low),
		high: finiteOrNull(high),
		numerator: finiteOrNull(numerator),
		denominator: finiteOrNull(denominator)
	};
}

const isFinite = ({ values }: Note): boolean =>
	Object.values(values).every((value) => typeof value === 'string' || Number.isFinite(value));

/**
 * A draft without NaN and infinity: a value that is none is off, an end of an interval that is none is open, a sentence
 * about none is left out.
 */
export function finiteDraft(draft: Draft): Draft {
	const finite: Draft = { ...draft };
	for (const key of ['low', 'high', 'numerator', 'denominator', 'target'] as const) {
		if (draft[key] !== undefined) finite[key] = finiteOrNull(draft[key]);
	}
	if (draft.baseline !== undefined) finite.baseline = finiteEstimate(draft.baseline);
	if (draft.current !== undefined) finite.current = finiteEstimate(draft.current);
	if (draft.notes) finite.notes = draft.notes.filter(isFinite);
	if (draft.value === null || Number.isFinite(draft.value)) return finite;
	return {
		...finite,
		value: null,
		low: null,
		high: null,
		verdict: null,
		off: draft.off ?? { reason: 'failed', needs: [] }
	};
}
