import { readFileSync } from 'node:fs';
import { ZodError } from 'zod';
import { NoNativeEngine } from '$lib/engine/duckdb-native/native-module.ts';
import { failureMessages } from '$lib/i18n/failures.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { failureSentence } from '$lib/ingest/failure.ts';
import { ImportProblem } from '$lib/ingest/problem.ts';
import { parsePlan, type Plan } from '$lib/programme/plan.ts';

/** Exit codes that a scheduler can tell apart. */
export const exit = { done: 0, failed: 1, usage: 2, input: 3, watched: 4 } as const;

/** Arguments that can't be understood. */
export class UsageError extends Error {}

/** A file of the command line that can't be read or written. */
export class FileError extends Error {
	readonly code: 'notThere' | 'notReadable' | 'notWritable' | 'notJson' | 'badPlan' | 'badScenario';
	readonly file: string;
	readonly path: string;

	constructor(code: FileError['code'], file: string, path: string, cause: unknown) {
		super(`${code} ${file}`, { cause });
		this.code = code;
		this.file = file;
		this.path = path;
	}
}

export function readBytes(file: string): Uint8Array {
	try {
		return new Uint8Array(readFileSync(file));
	} catch (cause) {
		const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
		throw new FileError(missing ? 'notThere' : 'notReadable', file, '', cause);
	}
}

export function readJson(file: string): unknown {
	const text = new TextDecoder().decode(readBytes(file));
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new FileError('notJson', file, '', cause);
	}
}

export function readPlan(file: string): Plan {
	const json = readJson(file);
	try {
		return parsePlan(json);
	} catch (cause) {
		throw new FileError(
			'badPlan',
			file,
			cause instanceof ZodError ? (cause.issues[0]?.path.join('.') ?? '') : '',
			cause
		);
	}
}

/** A company's template or brand file that cannot be used; it says why in the reader's language. */
export class FaceError extends Error {
	readonly sentence: (locale: Locale) => string;

	constructor(sentence: (locale: Locale) => string, cause: unknown) {
		super(sentence('en'), { cause });
		this.sentence = sentence;
	}
}

/** Runs what writes into a folder; a refusal of the system names the place. */
export async function writing<T>(folder: string, write: () => Promise<T>): Promise<T> {
	try {
		return await write();
	} catch (cause) {
		if (cause instanceof Error && 'syscall' in cause)
			throw new FileError('notWritable', 'path' in cause ? String(cause.path) : folder, '', cause);
		throw cause;
	}
}

function usageOf(cause: unknown): string | null {
	if (cause instanceof UsageError) return cause.message;
	if (!(cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS')))
		return null;
	return /['‘]([^'’]+)['’]/.exec(cause.message)?.[1] ?? process.argv.slice(2).join(' ');
}

/** The sentence for a failure, and the code to end with. */
export function explain(cause: unknown, locale: Locale): { code: number; sentence: string } {
	const words = failureMessages[locale];
	const usage = usageOf(cause);
	if (usage !== null) return { code: exit.usage, sentence: words.usage({ what: usage }) };
	if (cause instanceof FileError) {
		return {
			code: cause.code === 'notWritable' ? exit.failed : exit.input,
			sentence: words[cause.code]({ file: cause.file, path: cause.path })
		};
	}
	if (cause instanceof FaceError) return { code: exit.input, sentence: cause.sentence(locale) };
	if (cause instanceof NoNativeEngine) return { code: exit.failed, sentence: words.noNative };
	const input = cause instanceof ImportProblem && cause.code !== 'account_unbalanced';
	return { code: input ? exit.input : exit.failed, sentence: failureSentence(cause, locale) };
}
