import { isNothing, wordKey } from '../../vocabulary/clean-text.ts';
import { isUngraded } from '../../vocabulary/words.ts';
import type { TableName } from '../../model.ts';
import type { Decision } from '../decision.ts';
import { levelColumns, readLadder, withLadder } from '../ladder.ts';
import { ladderDecision, orderOf } from './level-order.ts';
import type { Mapping } from '../mapping.ts';
import type { InspectedColumn } from '../propose.ts';

/** A sheet as it is inspected, as far as its levels go. */
interface LevelSheet {
	kind: TableName | null;
	mapping: Mapping | null;
	profiles: InspectedColumn[];
	decisions: Decision[];
}

/** Every word of the columns of levels, each once as it is first written; words for no level are none. */
function wordsOf(sheets: readonly LevelSheet[]): string[] {
	const found = new Map<string, string>();
	for (const { mapping, profiles } of sheets) {
		const headers = new Set(mapping ? levelColumns(mapping).map(({ header }) => header) : []);
		for (const { header, profile } of profiles) {
			if (!headers.has(header)) continue;
			for (const word of profile.words)
				if (!isUngraded(word) && !isNothing(word) && !found.has(wordKey(word))) found.set(wordKey(word), word);
		}
	}
	return [...found.values()];
}

/** Asks about the levels of all sheets together, so that one answer holds for each of them. */
export function askedTogether<T extends LevelSheet>(sheets: readonly T[]): T[] {
	const asked = sheets.flatMap(({ decisions }) => decisions.filter(({ code }) => code === 'levels'));
	if (asked.length === 0) return [...sheets];
	const words = wordsOf(sheets);
	const fromTop = asked.some(({ options }) => options.length > 1);
	return sheets.map((entry) => {
		const { mapping, decisions, kind } = entry;
		if (!mapping || levelColumns(mapping).length === 0) return entry;
		const rest = decisions.filter(({ code }) => code !== 'levels' && code !== 'direction');
		return { ...entry, decisions: [...rest, ladderDecision(words, kind === 'assessments', fromTop)] };
	});
}

/**
 * Sheets read by levels that are known already, from the plan or an earlier import.
 *
 * A word that is none of them is asked about; nothing is taken for the four known levels any more.
 */
export function withKnownLevels<T extends LevelSheet>(sheets: readonly T[], names: readonly string[] | undefined): T[] {
	const ladder = names && readLadder(names.join(','));
	const words = wordsOf(sheets);
	if (!ladder || words.length === 0) return [...sheets];
	const covers = words.every((word) => wordKey(word) in ladder.values);
	const together = orderOf([...ladder.names, ...words.filter((word) => !(wordKey(word) in ladder.values))]);
	return sheets.map((entry) => {
		const { mapping, decisions, kind } = entry;
		if (!mapping || levelColumns(mapping).length === 0 || mapping.levels) return entry;
		const rest = decisions.filter(({ code }) => code !== 'levels' && code !== 'direction');
		return covers
			? { ...entry, mapping: withLadder(mapping, ladder), decisions: rest }
			: { ...entry, decisions: [...rest, ladderDecision(together, kind === 'assessments', false)] };
	});
}
