import { wordKey } from '../vocabulary/clean-text.ts';
import { parseLevel } from '../vocabulary/words.ts';
import type { Profile } from './profile.ts';

/** A column with what its values look like. */
interface InspectedColumn {
	header: string;
	profile: Profile;
}

/** What must be asked about the words of a column of levels. */
export interface LevelDecision {
	code: 'direction' | 'word';
	header: string;
	word: string | null;
	options: string[];
	proposal: null;
	blocking: boolean;
}

const none: ReadonlyMap<string, string> = new Map();
const beyond = /专家|首席|特级|主任|expert|chief|fellow/i;
/** Names that say which of the four levels they are, or that there is none. */
const named = /^(初级|中级|高级|资深|未[定评]|暂?无|junior|intermediate|mid|senior|principal|ungraded|none)/i;

/** How companies number or name levels: T3, IC2, P6, Level 4, 三星, 五级, 二档, 助理工程师. */
const shape = new RegExp(
	[
		'^[a-z]{1,3}[-_ ]?\\d{1,2}$',
		'^(level|grade|band|tier|step)[-_ ]?(\\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})$',
		'^第?[一二三四五六七八九十\\d]{1,2}[星级档等]',
		'^(助理|见习|初级|中级|高级|资深|主管|专家|首席|特级|主任|junior|mid|senior|staff|lead|principal)'
	].join('|'),
	'i'
);

/** Most levels that a company can have. */
const MOST = 12;

const isUnknown = (word: string): boolean => parseLevel(word, none) === undefined;

/** Share of the words of a column that look like levels, whichever company's; 0 where there are too many for levels. */
export function levelShape({ words }: Pick<Profile, 'words'>): number {
	if (words.length === 0 || words.length > MOST + 1) return 0;
	return words.filter((word) => shape.test(word.trim()) || !isUnknown(word)).length / words.length;
}

const options = ['1', '2', '3', '4', ''];

/** Words of which a person must say what level they are, each with what may be answered. */
function openWords(words: string[]): [word: string, options: string[]][] {
	const unknown = words.filter(isUnknown);
	const own = unknown.filter((word) => !beyond.test(word));
	if (own.length > 0 && levelShape({ words }) >= 0.8)
		return words.filter((word) => isUnknown(word) || !named.test(word)).map((word) => [word, options]);
	return unknown.filter((word) => beyond.test(word)).map((word) => [word, ['4', '3', '']]);
}

/** Whether nothing says if level one of a column is the lowest or the highest. */
function isUndirected({ words, fromEitherEnd }: Profile): boolean {
	return fromEitherEnd && !words.some((word) => /初级|中级|高级|资深|junior|senior/i.test(word));
}

/**
 * What a person must say about the columns of a table that hold levels, each word once whichever of them it stands in.
 *
 * Where any word is none of the four levels, the numbers are the company's own: T1 of T1 to T6 is not the junior of four, so
 * that every word that does not name its level is asked. On a roster, whose level only describes, no word stops the import.
 */
export function levelDecisions(columns: readonly InspectedColumn[], blocking: boolean): LevelDecision[] {
	const seen = new Map<string, { word: string; header: string }>();
	for (const { header, profile } of columns) {
		for (const word of profile.words) if (!seen.has(wordKey(word))) seen.set(wordKey(word), { word, header });
	}
	const open = openWords([...seen.values()].map(({ word }) => word));
	const asked = open.map(([word, choices]): LevelDecision => {
		const header = seen.get(wordKey(word))?.header ?? '';
		return { code: 'word', header, word, options: choices, proposal: null, blocking };
	});
	if (open.some(([, choices]) => choices === options)) return asked;
	const undirected = columns.filter(({ profile }) => isUndirected(profile));
	return [
		...undirected.map(({ header }): LevelDecision => ({
			code: 'direction',
			header,
			word: null,
			options: ['lowest', 'highest'],
			proposal: null,
			blocking: true
		})),
		...asked
	];
}
