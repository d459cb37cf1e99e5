import { wordKey } from '../../vocabulary/clean-text.ts';
import { isUngraded, parseLevel } from '../../vocabulary/words.ts';
import type { Decision } from '../decision.ts';
import { ladderDecision } from './level-order.ts';
import type { Profile } from '../profile.ts';

/** A column with what its values look like. */
interface InspectedColumn {
	header: string;
	profile: Profile;
}

const none: ReadonlyMap<string, string> = new Map();
const beyond = /专家|首席|特级|主任|expert|chief|fellow/i;
/**
 * How companies number or name levels: T3, IC2, P6, T2-1, Level 4, 三星, ★★, 五级, 5, B+, 金牌,
 * 助理工程师, Engineer II.
 */
const shape = new RegExp(
	[
		'^[a-z]{1,3}[-_ ]?\\d{1,2}([-._]\\d{1,2})?$',
		'^(level|grade|band|tier|step|class|rank|lv|lvl)[-_. ]?(\\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})$',
		'^第?[一二三四五六七八九十\\d]{1,2}[星级档等阶段]',
		'^\\d{1,2}(\\.0+)?$',
		'^[★☆⭐*]{1,12}$',
		'^[a-f][+-]?[级等档]?$',
		'^[甲乙丙丁戊][级等档]?$',
		'^(青?铜|银|金|白金|铂金|黄金|白银|钻石|王者)[牌星级卡]?',
		'^(助理|见习|初级|中级|高级|资深|主管|专家|首席|特级|主任)',
		'^(junior|mid|senior|staff|lead|principal|associate|expert)',
		'(工程师|技师|技术员|技工|engineer|technician|specialist|consultant)( ?([ivx]{1,4}|\\d{1,2}|[a-d]))?$'
	].join('|'),
	'i'
);
/** Letters of which nothing says whether the first is the best. */
const lettered = /^([a-f][+-]?|[甲乙丙丁戊])[级等档]?$/i;

/** Most levels that a company can have. */
export const MOST_LEVELS = 12;

const isUnknown = (word: string): boolean => parseLevel(word, none) === undefined;

/** Share of the words of a column that look like levels, whichever company's; 0 where there are too many for levels. */
export function levelShape({ words }: Pick<Profile, 'words'>): number {
	if (words.length === 0 || words.length > MOST_LEVELS + 1) return 0;
	return words.filter((word) => shape.test(word.trim()) || !isUnknown(word)).length / words.length;
}

/** Whether the words of a column are levels of the company's own: one of them is none of the known four. */
function isOwn(words: string[]): boolean {
	const unknown = words.filter(isUnknown);
	if (unknown.some((word) => beyond.test(word))) return true;
	return unknown.length > 0 && levelShape({ words }) >= 0.8;
}

/** Whether nothing says if level one of a column is the lowest or the highest. */
function isUndirected({ words, fromEitherEnd }: Profile): boolean {
	if (words.length > 1 && words.every((word) => isUngraded(word) || lettered.test(word))) return true;
	return fromEitherEnd && !words.some((word) => /初级|中级|高级|资深|junior|senior/i.test(word));
}

/**
 * What a person must say about the columns of a table that hold levels.
 *
 * Where any word is none of the four known levels, the levels are the company's own: T1 of T1 to T6 is not the junior
 * of
 * four, so all of them are asked for at once, in their order. On a roster, whose level only describes, nothing stops.
 */
export function levelDecisions(columns: readonly InspectedColumn[], blocking: boolean): Decision[] {
	const words = [
		...new Map(columns.flatMap(({ profile }) => profile.words.map((word) => [wordKey(word), word]))).values()
	];
	const undirected = columns.filter(({ profile }) => isUndirected(profile));
	if (isOwn(words)) {
		const graded = words.filter((word) => !isUngraded(word) && (shape.test(word.trim()) || !isUnknown(word)));
		return [ladderDecision(graded, blocking, undirected.length > 0)];
	}
	return undirected.map(({ header }) => ({
		code: 'direction',
		header,
		word: null,
		options: ['lowest', 'highest'],
		proposal: null,
		blocking: true
	}));
}
