import { wordKey } from '../../vocabulary/clean-text.ts';
import { fieldOf } from '../../vocabulary/fields.ts';
import type { Decision } from '../decision.ts';
import type { Mapping, MappingSet } from '../mapping.ts';

/** What words stand for, by what they are words of: a word list, or a field of plain text such as the region. */
export type Dictionary = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What a field's words belong to; null where its values are no words, or its words are read by a ladder of levels. */
function topicOf(kind: Mapping['kind'], field: string): string | null {
	const { type, words } = fieldOf(kind, field);
	if (type === 'word') return words ?? null;
	if (type === 'rating') return 'csat';
	return type === 'text' ? field : null;
}

/** What the reading itself makes of a column in which everybody has simply left; nobody has said it. */
const isAssumed = (field: string, values: Readonly<Record<string, string>>): boolean =>
	Object.keys(values).length === 0 || (field === 'leave_type' && Object.keys(values).join() === '离职');

/** Everything that mappings say of words, whichever file it was said for; where two differ the first counts. */
export function dictionaryOf({ mappings }: MappingSet): Dictionary {
	const found = new Map<string, Record<string, string>>();
	for (const { kind, columns } of mappings) {
		for (const [field, { values = {} }] of Object.entries(columns)) {
			const topic = topicOf(kind, field);
			if (topic !== null && !isAssumed(field, values)) found.set(topic, { ...values, ...found.get(topic) });
		}
	}
	return found;
}

/** The columns of a mapping read by what is known of their words; what a column says itself counts first. */
export function withDictionary(mapping: Mapping, dictionary: Dictionary): Mapping {
	const columns = Object.entries(mapping.columns).map(([field, column]) => {
		const known = dictionary.get(topicOf(mapping.kind, field) ?? '');
		return [field, known ? { ...column, values: { ...known, ...column.values } } : column] as const;
	});
	return { ...mapping, columns: Object.fromEntries(columns) };
}

/** What is still open once the known words have been read. */
export function stillOpen(decisions: readonly Decision[], { columns }: Mapping): Decision[] {
	const values = new Map(Object.values(columns).map((column) => [column.header, column.values ?? {}]));
	return decisions.filter(
		({ code, header, word }) =>
			(code !== 'word' && code !== 'merge') || !(wordKey(word ?? '') in (values.get(header ?? '') ?? {}))
	);
}
