import { clean, isNothing, wordKey } from '../../vocabulary/clean-text.ts';
import { fieldOf } from '../../vocabulary/fields.ts';
import { parseInstant } from '../../vocabulary/parse-instant.ts';
import { parseLevel, parseOwnLevel, parseRating, parseWord } from '../../vocabulary/words.ts';
import type { Sheet } from '../../files/sheet.ts';
import type { TableName } from '../../model.ts';
import type { Mapping } from '../mapping.ts';

/** One value of a column of words in the rows that are looked at: how often, and from which month to which. */
export interface ValueCount {
	field: string;
	header: string;
	word: string;
	count: number;
	/** `2024-03`; null where no row with it has a date. */
	first: string | null;
	last: string | null;
}

/** Fields whose values mean something that a person may have to say, and the dates by which they are followed. */
const listed: Record<TableName, { fields: readonly string[]; dates: readonly string[] }> = {
	employees: {
		fields: ['region', 'status', 'employment_type', 'leave_type', 'level_at_export'],
		dates: ['hire_date']
	},
	assessments: {
		fields: ['current_level', 'target_level', 'panel_level', 'final_level', 'result', 'appeal_result'],
		dates: ['assess_date', 'publish_date']
	},
	tickets: { fields: ['region', 'status', 'record_type', 'csat_raw'], dates: ['created_at'] }
};

/** A column with more distinct values holds no words. */
const MOST = 60;

/** The values of the columns of words, the most frequent first. */
export function valueCounts(
	sheet: Pick<Sheet, 'headers'>,
	{ kind, columns }: Mapping,
	rows: readonly (readonly string[])[],
	pivot: string
): ValueCount[] {
	const dated = listed[kind].dates.map((field) => columns[field]).find((column) => column !== undefined);
	const dateAt = dated ? sheet.headers.indexOf(dated.header) : -1;
	const monthOf = (row: readonly string[]): string | null => {
		const { order = null, serial = false, swapped = false } = dated ?? {};
		const found = parseInstant(row[dateAt] ?? '', { order, serial, pivot, swapped });
		return found ? new Date(found.at).toISOString().slice(0, 7) : null;
	};
	const months = rows.map(monthOf);
	return listed[kind].fields.flatMap((field) => {
		const header = columns[field]?.header;
		const at = header === undefined ? -1 : sheet.headers.indexOf(header);
		if (header === undefined || at < 0) return [];
		const counts = new Map<string, ValueCount>();
		for (const [index, row] of rows.entries()) {
			const word = clean(row[at] ?? '');
			if (isNothing(word)) continue;
			const entry = counts.get(word) ?? { field, header, word, count: 0, first: null, last: null };
			const month = months[index] ?? null;
			entry.count += 1;
			if (month !== null && month < (entry.first ?? '9')) entry.first = month;
			if (month !== null && month > (entry.last ?? '')) entry.last = month;
			counts.set(word, entry);
		}
		return counts.size > MOST ? [] : [...counts.values()].sort((a, b) => b.count - a.count);
	});
}

/** The same values of several files taken together. */
export function together(counts: readonly ValueCount[]): ValueCount[] {
	const found = new Map<string, ValueCount>();
	for (const one of counts) {
		const key = `${one.field}\u001f${one.word}`;
		const sum = found.get(key);
		if (!sum) found.set(key, { ...one });
		else {
			sum.count += one.count;
			const months = [sum.first, sum.last, one.first, one.last].filter((month) => month !== null).sort();
			[sum.first, sum.last] = [months[0] ?? null, months.at(-1) ?? null];
		}
	}
	return [...found.values()];
}

/** What a value stands for as it is read now; null where it stands for nothing or is unknown. */
export function meaningOf(
	{ kind, columns, levels }: Mapping,
	{ field, word }: Pick<ValueCount, 'field' | 'word'>
): string | null {
	const { type, words } = fieldOf(kind, field);
	const column = columns[field];
	const chosen = new Map(Object.entries(column?.values ?? {}).map(([key, value]) => [wordKey(key), value]));
	if (type === 'level') {
		const level = (levels ? parseOwnLevel : parseLevel)(word, chosen) ?? null;
		return level === null ? null : String(level);
	}
	if (type === 'rating') {
		const score = parseRating(word, column?.top ?? 5, chosen)?.score ?? null;
		return score === null ? null : String(Math.round(score * 100) / 100);
	}
	if (type === 'word' && words) return parseWord(words, word, chosen) ?? null;
	return chosen.get(wordKey(word)) ?? word;
}

/** A mapping that says of every value of its columns of words what it stands for; '' where it stands for nothing. */
export function withAllValues(mapping: Mapping, counts: readonly ValueCount[]): Mapping {
	const columns = Object.entries(mapping.columns).map(([field, column]) => {
		// Numbers are read by their scale, and the words of a ladder stand there already.
		const mine = counts.filter((one) => one.field === field && !/^[\d.,/%\s-]+$/.test(one.word));
		const isScale = fieldOf(mapping.kind, field).type === 'rating';
		const said = mine.flatMap(({ word }): [string, string][] => {
			const meaning = meaningOf(mapping, { field, word });
			if (isScale && (meaning === null || !/^[1-5]$/.test(meaning))) return [];
			return [[wordKey(word), meaning ?? '']];
		});
		if (said.length === 0) return [field, column] as const;
		return [field, { ...column, values: { ...Object.fromEntries(said), ...column.values } }] as const;
	});
	return { ...mapping, columns: Object.fromEntries(columns) };
}
