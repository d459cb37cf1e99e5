import { EngineError, isLoss } from '$lib/engine/engine-error.ts';
import { failureMessages } from '$lib/i18n/failures.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { problemSentence } from './messages.ts';
import { ImportProblem } from './problem.ts';
import { anyOf } from './vocabulary/pattern.ts';

const outOfMemory = anyOf(
	/out of memory|allocation failed|failed to allocate/,
	/invalid (typed )?array (buffer )?length|memory access out of bounds/
);

/** A part of the site that is fetched when it is needed did not come: offline, or replaced by a newer version. */
const missingPart =
	/dynamically imported module|importing a module script failed|failed to load module script|unable to preload/i;

function sentenceByName(cause: Error, locale: Locale): string | null {
	const words = failureMessages[locale];
	if (isLoss(cause)) return words.engineStopped;
	if (cause.name === 'EngineStartError') return words.engineNotStarted;
	if (cause.name === 'QuotaExceededError' || cause.name === 'SecurityError') return words.storage;
	if (cause.name === 'PartMissing' || missingPart.test(cause.message)) return words.missingPart;
	return cause.name === 'WorkerStopped' ? words.stopped : null;
}

/** What a failure means to a person, whatever it was; the engine's and the runtime's own words are not shown. */
export function failureSentence(cause: unknown, locale: Locale): string {
	if (cause instanceof ImportProblem) return problemSentence(cause, locale);
	const words = failureMessages[locale];
	if (!(cause instanceof Error)) return words.program;
	if (outOfMemory.test(cause.message)) return words.memory;
	return sentenceByName(cause, locale) ?? words.program;
}

/** The failure's own words, for whoever looks for its cause. */
export function failureDetail(cause: unknown): string {
	if (cause instanceof EngineError) return `${cause.message}\n${cause.sql}`;
	return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
