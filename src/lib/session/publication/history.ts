import { z } from 'zod';
import { span, units, verdicts } from '$lib/metrics/result.ts';

const headline = z.object({
	id: z.string(),
	value: z.number().nullable(),
	unit: z.enum(units),
	low: z.number().nullable(),
	high: z.number().nullable(),
	verdict: z.enum(verdicts).nullable()
});
export type Headline = z.output<typeof headline>;

/** What is remembered of one publication: gated headlines of the whole company, nothing else. */
const edition = z.object({
	asOf: z.string(),
	computedAt: z.string(),
	fingerprint: z.string(),
	/** Changes when the plan or the baseline does. */
	plan: z.string(),
	current: span.nullable(),
	headlines: z.array(headline)
});
export type Edition = z.output<typeof edition>;

/** Publications of one company, the earliest first. */
export const history = z.array(edition);
export type History = z.output<typeof history>;

/** The record with one more publication; one of the same as-of day takes the place of the earlier. */
export function withEdition(before: History, next: Edition): History {
	const day = (one: Edition): string => one.asOf.slice(0, 10);
	return [...before.filter((one) => day(one) !== day(next)), next].sort((a, b) => a.asOf.localeCompare(b.asOf));
}

/** What became of one target since the publication before. */
export interface Change {
	id: string;
	kind: 'new' | 'gone' | 'verdict' | 'number' | 'same';
	before: Headline | null;
	now: Headline | null;
}

/** Each target of two publications; numbers count as moved where they differ as `written`. */
export function changesBetween(
	before: Pick<Edition, 'headlines'>,
	now: Pick<Edition, 'headlines'>,
	written: (headline: Headline) => string
): Change[] {
	const ids = [...new Set([...now.headlines, ...before.headlines].map(({ id }) => id))];
	return ids.map((id): Change => {
		const [last, next] = [before, now].map(({ headlines }) => headlines.find((one) => one.id === id) ?? null);
		if (!last || !next) return { id, kind: next ? 'new' : 'gone', before: last ?? null, now: next ?? null };
		const both = { id, before: last, now: next };
		if (last.verdict !== next.verdict) return { ...both, kind: 'verdict' };
		return { ...both, kind: written(last) === written(next) ? 'same' : 'number' };
	});
}
