import { failureSentence } from '$lib/ingest/failure.ts';
import { ImportProblem, problemSentence } from '$lib/ingest/ingest.ts';
import type { RowAccount } from '$lib/ingest/model.ts';

/** What a file must not do; `file` finds it again under the same seed. */
export interface Fault {
	file: number;
	name: string;
	what: 'raw exception' | 'raw sentence' | 'too slow' | 'unbalanced' | 'changed data' | 'memory' | 'spoiled';
	detail: string;
}

export type Found = Omit<Fault, 'file' | 'name'>;

const LONGEST_SENTENCE = 1_200;
const raw = /undefined|\[object|NaN|Error:|\bat .*:\d+|SELECT |null\b|Maximum call/;

function sentenceFault(cause: ImportProblem): Found[] {
	const sentences = [problemSentence(cause, 'zh'), problemSentence(cause, 'en')];
	const long = sentences.find((sentence) => sentence.length > LONGEST_SENTENCE);
	if (long) return [{ what: 'raw sentence', detail: `${cause.code}: ${String(long.length)} characters` }];
	const quoted = JSON.stringify(cause.data);
	const leaked = sentences.find((sentence) => raw.test(sentence) && !raw.test(quoted));
	return leaked ? [{ what: 'raw sentence', detail: `${cause.code}: ${leaked.slice(0, 200)}` }] : [];
}

/** What is wrong with a refusal: nothing, where it is a problem that has a plain sentence of bounded length. */
export function refusalFaults(cause: unknown): Found[] {
	if (!(cause instanceof ImportProblem)) {
		const detail = cause instanceof Error ? `${cause.name} ${cause.message}` : 'thrown';
		return [{ what: 'raw exception', detail: `${detail.slice(0, 600)} | ${failureSentence(cause, 'en')}` }];
	}
	if (cause.code === 'account_unbalanced') return [{ what: 'unbalanced', detail: cause.message }];
	return sentenceFault(cause);
}

/** Sources of which a row is neither loaded, nor a duplicate, nor set aside. */
export const accountFaults = (account: readonly RowAccount[]): Found[] =>
	account
		.filter(({ read, loaded, duplicates, quarantined }) => read !== loaded + duplicates + quarantined)
		.map((row) => ({ what: 'unbalanced', detail: JSON.stringify(row) }));
