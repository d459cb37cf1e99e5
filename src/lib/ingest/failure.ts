import { EngineError } from '$lib/engine/engine-error.ts';
import { failureMessages } from '$lib/i18n/failures.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { problemSentence } from './messages.ts';
import { ImportProblem } from './problem.ts';

const outOfMemory =
	/out of memory|allocation failed|failed to allocate|invalid (typed )?array (buffer )?length|memory access out of bounds/i;

/** What a failure means to a person, whatever it was; the engine's and the runtime's own words are not shown. */
export function failureSentence(cause: unknown, locale: Locale): string {
	if (cause instanceof ImportProblem) return problemSentence(cause, locale);
	const words = failureMessages[locale];
	if (!(cause instanceof Error)) return words.program;
	if (outOfMemory.test(cause.message)) return words.memory;
	if (cause.name === 'QuotaExceededError' || cause.name === 'SecurityError') return words.storage;
	return cause.name === 'WorkerStopped' ? words.stopped : words.program;
}

/** The failure's own words, for whoever looks for its cause. */
export function failureDetail(cause: unknown): string {
	if (cause instanceof EngineError) return `${cause.message}\n${cause.sql}`;
	return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
