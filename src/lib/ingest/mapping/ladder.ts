import { levelCounts } from '$lib/programme/criteria.ts';
import { wordKey } from '../vocabulary/clean-text.ts';
import { fieldOf } from '../vocabulary/fields.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';
import { ImportProblem } from '../problem.ts';

/** Between levels in an answer, and between words for one and the same level. */
const between = /\s*[,，、<;；]\s*/;
const SAME = /\s*\|\s*/;

/** A company's levels as a person says them: their names, the lowest first, and the place of every word for one. */
interface Ladder {
	names: string[];
	values: Record<string, string>;
}

/**
 * Levels as `T1, T2, T3|Senior`, the lowest first; null where they are fewer than 2, more than 12 or one stands
 * twice.
 */
export function readLadder(answer: string): Ladder | null {
	const steps = answer
		.split(between)
		.map((step) => step.split(SAME).filter(Boolean))
		.filter((words) => words.length > 0);
	const words = steps.flat().map(wordKey);
	if (steps.length < levelCounts.fewest || steps.length > levelCounts.most) return null;
	if (new Set(words).size !== words.length) return null;
	return {
		names: steps.map(([name = '']) => name),
		values: Object.fromEntries(
			steps.flatMap((own, index) => own.map((word) => [wordKey(word), String(index + 1)] as const))
		)
	};
}

const isLevel = (kind: Mapping['kind'], field: string): boolean => fieldOf(kind, field).type === 'level';

/** The columns of a mapping that hold levels. */
export const levelColumns = ({ kind, columns }: Mapping): ColumnMapping[] =>
	Object.entries(columns).flatMap(([field, column]) => (isLevel(kind, field) ? [column] : []));

/** A mapping whose columns of levels are read by a company's own. */
export function withLadder(mapping: Mapping, { names, values }: Ladder): Mapping {
	if (levelColumns(mapping).length === 0) return mapping;
	const columns = Object.entries(mapping.columns).map(([field, column]): [string, ColumnMapping] => [
		field,
		isLevel(mapping.kind, field) ? { ...column, values } : column
	]);
	return { ...mapping, levels: names, columns: Object.fromEntries(columns) };
}

const isWithin = (part: readonly string[], whole: readonly string[]): boolean => {
	const places = part.map((name) => whole.findIndex((other) => wordKey(other) === wordKey(name)));
	return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? -1)));
};

/** The same words counted on a longer ladder that has all of its levels. */
function moved(mapping: Mapping, whole: Ladder): Mapping {
	const own = mapping.levels ?? [];
	const place = (at: string): string => whole.values[wordKey(own[Number(at) - 1] ?? '')] ?? at;
	const synonyms = levelColumns(mapping).flatMap(({ values = {} }) =>
		Object.entries(values).map(([word, at]) => [word, place(at)] as const)
	);
	return withLadder(mapping, {
		names: whole.names,
		values: { ...(mapping.levels ? Object.fromEntries(synonyms) : {}), ...whole.values }
	});
}

/** Reads all files by one ladder: the longest, which must have the levels of every other in the same order. */
export function onOneLadder<T extends { mapping: Mapping }>(sources: readonly T[]): T[] {
	const [longest, ...others] = sources
		.flatMap(({ mapping }) => (mapping.levels ? [mapping.levels] : []))
		.toSorted((a, b) => b.length - a.length);
	const whole = longest && readLadder(longest.join(','));
	if (!whole) return [...sources];
	const stranger = others.find((names) => !isWithin(names, whole.names));
	if (stranger)
		throw new ImportProblem('levels_differ', { one: whole.names.join(' < '), other: stranger.join(' < ') });
	return sources.map((source) => ({ ...source, mapping: moved(source.mapping, whole) }));
}
