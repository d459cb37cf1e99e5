import { strFromU8, unzipSync } from 'fflate';
import { gunzipped, zipNames } from './bounds.ts';
import { joined } from './encoding.ts';
import { ImportProblem } from '../problem.ts';
import type { TableName } from '../model.ts';

/** A file as dropped, picked or fetched. */
export interface SourceFile {
	name: string;
	bytes: Uint8Array;
	/** The table it is meant for, where the person said so. */
	kind?: TableName;
	/** Which import it came with, counted from 0: rows of a later one win. */
	drop?: number;
}

/** What a file's first bytes say it is. */
export type Format = 'text' | 'workbook' | 'parquet' | 'arrow' | 'json';

/** One file out of its wrappings. */
export interface Unwrapped extends SourceFile {
	format: Format;
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

function refuse(file: SourceFile): void {
	if (file.bytes.length === 0) throw new ImportProblem('empty_file', { file: file.name });
	if (startsWith(file.bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
		// The old container holds .xls workbooks and also encrypted .xlsx ones.
		throw new ImportProblem(/\.xlsx$/i.test(file.name) ? 'encrypted_workbook' : 'old_workbook', {
			file: file.name
		});
	}
	if (
		startsWith(file.bytes, 0x25, 0x50, 0x44, 0x46) ||
		startsWith(file.bytes, 0x89, 0x50, 0x4e, 0x47) ||
		startsWith(file.bytes, 0xff, 0xd8, 0xff) ||
		startsWith(file.bytes, 0x52, 0x61, 0x72, 0x21)
	) {
		throw new ImportProblem('unsupported_format', { file: file.name });
	}
}

/** What is done with a wrapping, or the problem that it can't be opened. */
function opened<T>(file: SourceFile, open: () => T): T {
	try {
		return open();
	} catch (cause) {
		if (cause instanceof ImportProblem) throw cause;
		throw new ImportProblem('unreadable_container', { file: file.name }, cause);
	}
}

const isContent = (name: string): boolean => !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(name);

function isJson(file: SourceFile): boolean {
	if (/\.(json|jsonl|ndjson)$/i.test(file.name)) return true;
	const head = strFromU8(file.bytes.subarray(0, 64), true).trimStart();
	return /^(\[\s*)?\{\s*"/.test(head);
}

/** Opens gzip and zip wrappings, whatever the file name says, down to the tables inside. */
export function unwrap(file: SourceFile): Unwrapped[] {
	refuse(file);
	const { bytes } = file;
	if (startsWith(bytes, 0x1f, 0x8b)) {
		const inner = opened(file, () => joined(gunzipped(file.name, bytes)));
		return unwrap({ ...file, name: file.name.replace(/\.gz$/i, ''), bytes: inner });
	}
	if (startsWith(bytes, 0x50, 0x4b)) {
		const names = opened(file, () => zipNames(file.name, bytes)).filter(isContent);
		if (names.includes('[Content_Types].xml') || names.includes('xl/workbook.xml'))
			return [{ ...file, format: 'workbook' }];
		// Each part fills no more than the size that the list of contents gives it.
		const entries = opened(file, () => unzipSync(bytes, { filter: ({ name }) => isContent(name) }));
		const inner = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
		if (inner.length === 0) throw new ImportProblem('empty_file', { file: file.name });
		return inner.flatMap(([name, content]) => unwrap({ ...file, name: `${file.name}/${name}`, bytes: content }));
	}
	if (startsWith(bytes, 0x50, 0x41, 0x52, 0x31)) return [{ ...file, format: 'parquet' }];
	// The file format begins with its name, the stream with a mark that no text has.
	if (startsWith(bytes, 0x41, 0x52, 0x52, 0x4f, 0x57, 0x31) || startsWith(bytes, 0xff, 0xff, 0xff, 0xff))
		return [{ ...file, format: 'arrow' }];
	return [{ ...file, format: isJson(file) ? 'json' : 'text' }];
}
