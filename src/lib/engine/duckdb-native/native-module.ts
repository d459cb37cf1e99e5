import { z } from 'zod';

/** A value as the native engine hands it over: days and instants as counts. */
export type NativeValue = string | number | boolean | bigint | null | { days: number } | { micros: bigint };

export interface NativeType {
	typeId: number;
}

export interface NativeReader {
	columnNames(): string[];
	columnTypes(): NativeType[];
	getColumns(): NativeValue[][];
}

export interface NativeChunk {
	setColumnValues(column: number, values: readonly NativeValue[]): void;
}

export interface NativeAppender {
	readonly columnCount: number;
	columnType(column: number): NativeType;
	appendDataChunk(chunk: NativeChunk): void;
	flushSync(): void;
	closeSync(): void;
}

export interface NativeConnection {
	run(sql: string): Promise<unknown>;
	runAndReadAll(sql: string): Promise<NativeReader>;
	createAppender(table: string): Promise<NativeAppender>;
	interrupt(): void;
	closeSync(): void;
}

export interface NativeInstance {
	connect(): Promise<NativeConnection>;
	closeSync(): void;
}

const isClass = (given: unknown): boolean => typeof given === 'function';
/** What is used of the package, which is optional: its own types are there only where it is installed. */
const nativeModule = z.object({
	DuckDBInstance: z.custom<{ create(path: string): Promise<NativeInstance> }>(isClass),
	DuckDBDataChunk: z.custom<{ create(types: readonly NativeType[], rows: number): NativeChunk }>(isClass),
	DuckDBDateValue: z.custom<new (days: number) => { days: number }>(isClass),
	DuckDBTimestampValue: z.custom<new (micros: bigint) => { micros: bigint }>(isClass)
});
export type NativeModule = z.output<typeof nativeModule>;

/** The native engine is not installed on this machine. */
export class NoNativeEngine extends Error {}

/** The package of the native engine; throws `NoNativeEngine` where it is not installed. */
export async function loadNative(): Promise<NativeModule> {
	// Put together, so that nothing looks for the package where it is not installed.
	const name = ['@duckdb', 'node-api'].join('/');
	try {
		const found: unknown = await import(/* @vite-ignore */ name);
		return nativeModule.parse(found);
	} catch (cause) {
		throw new NoNativeEngine(name, { cause });
	}
}
