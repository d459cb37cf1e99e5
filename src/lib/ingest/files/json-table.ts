import { z } from 'zod';
import { columnsWithin } from './bounds.ts';
import { ImportProblem } from '../problem.ts';
import type { TextSheet } from './workbook.ts';
import { cellText } from './workbook.ts';

/** An object as it was parsed: a copy would lack a key named `__proto__`. */
const record = z.custom<Record<string, unknown>>(
	(value) => typeof value === 'object' && value !== null && !Array.isArray(value)
);

/** The records of a JSON array, of an object that holds one, or of JSON lines. */
function records(text: string): Record<string, unknown>[] {
	const trimmed = text.trim();
	try {
		const parsed: unknown = JSON.parse(trimmed);
		const list = Array.isArray(parsed)
			? parsed
			: (Object.values(record.parse(parsed)).find(Array.isArray) ?? [parsed]);
		return z.array(record).parse(list);
	} catch {
		return trimmed
			.split(/\r?\n/)
			.filter((line) => line.trim())
			.map((line) => record.parse(JSON.parse(line)));
	}
}

/** JSON records as a sheet: one column per key, in order of first appearance. */
export function jsonSheet(name: string, text: string): TextSheet {
	try {
		const list = records(text);
		const keys = [...new Set(list.flatMap((entry) => Object.keys(entry)))];
		columnsWithin(name, keys.length);
		// What every object has by nature ("constructor") is no value of the record. One nested too deep ends here too.
		const rows = list.map((entry) => keys.map((key) => (Object.hasOwn(entry, key) ? cellText(entry[key]) : '')));
		return { sheet: null, notes: [], rows: [keys, ...rows] };
	} catch (cause) {
		if (cause instanceof ImportProblem) throw cause;
		throw new ImportProblem('unreadable_container', { file: name }, cause);
	}
}
