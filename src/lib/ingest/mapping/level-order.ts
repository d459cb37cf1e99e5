import type { Decision } from './decision.ts';

/** Words for levels that say their rank among others, the lowest first. */
const ranks = [
	/^(见习|实习|trainee|intern)/i,
	/^(助理|assistant|associate)/i,
	/^(初级|初等|junior|entry)/i,
	/^(中级|中等|intermediate|mid)/i,
	/^(高级|高等|senior)/i,
	/^(资深|staff)/i,
	/^(主管|lead|主任)/i,
	/^(专家|expert|principal)/i,
	/^(首席|特级|chief|fellow)/i
];
const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];

/** The number in a level's name: of T3, 三星, Level IV, Band C; infinite where there is none. */
function numberIn(word: string): number {
	const digits = /\d+/.exec(word)?.[0];
	if (digits) return Number(digits);
	const written = /[一二三四五六七八九十]{1,2}/.exec(word)?.[0];
	if (written) return chinese.indexOf(written);
	const last = /[-_ ]([a-z]+)$/i.exec(word)?.[1]?.toLowerCase() ?? '';
	if (roman.indexOf(last) > 0) return roman.indexOf(last);
	return /^[a-z]$/.test(last) ? last.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : Infinity;
}

function rankOf(word: string): number {
	const rank = ranks.findIndex((pattern) => pattern.test(word));
	return rank < 0 ? ranks.length : rank;
}

/** Levels in the order that their words suggest, the lowest first; those that suggest none stay as they stand, last. */
export const orderOf = (words: readonly string[]): string[] =>
	words.toSorted((a, b) => rankOf(a) - rankOf(b) || Math.sign(numberIn(a) - numberIn(b)) || 0);

/** What is asked about a company's own levels: all of them once, in the order that their words suggest. */
export function ladderDecision(words: readonly string[], blocking: boolean, fromTop: boolean): Decision {
	const ascending = orderOf(words);
	const options = [ascending, ...(fromTop ? [ascending.toReversed()] : [])].map((names) => names.join(', '));
	return { code: 'levels', header: null, word: null, options, proposal: options[0] ?? null, blocking };
}
