import type { Decision } from '../decision.ts';

/** Words for levels that say their rank among others, the lowest first. */
const ranks = [
	/^(见习|实习|trainee|intern)/i,
	/^(青?铜|助理|assistant|associate)/i,
	/^(初级|初等|junior|entry|白?银)/i,
	/^(中级|中等|intermediate|mid|工程师|技术员|engineer\b|technician\b|黄?金)/i,
	/^(高级(?!技师)|高等|senior|白金|铂金)/i,
	/^(资深|staff|钻石|技师)/i,
	/^(高级技师)/i,
	/^(主管|lead|主任)/i,
	/^(专家|expert|principal)/i,
	/^(首席|特级|chief|fellow)/i
];
const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];

/** The number in a level's name: of T3, 三星, Level IV, Band C; infinite where there is none. */
function numberIn(word: string): number {
	if (/^[★☆⭐*]+$/.test(word)) return Array.from(word.replaceAll('☆', '')).length;
	const parts = /(\d+)(?:[-._](\d+))?/.exec(word);
	if (parts) return Number(parts[1]) + Number(parts[2] ?? 0) / 100;
	const letter = /^([a-f])([+-]?)[级等档]?$/i.exec(word);
	if (letter)
		return (letter[1] ?? '').toLowerCase().charCodeAt(0) + (letter[2] === '+' ? -0.3 : letter[2] === '-' ? 0.3 : 0);
	if (/^[甲乙丙丁戊]/.test(word)) return '甲乙丙丁戊'.indexOf(word.charAt(0));
	const written = /[一二三四五六七八九十]{1,2}/.exec(word)?.[0];
	if (written) return chinese.indexOf(written);
	const last = /[-_. ]([a-z]+)$/i.exec(word)?.[1]?.toLowerCase() ?? '';
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
	// A spreadsheet writes whole numbers with a fraction now and then.
	const whole = words.map((word) => word.replace(/^(\d+)\.0+$/, '$1'));
	const ascending = orderOf([...new Set(whole)]);
	const options = [ascending, ...(fromTop ? [ascending.toReversed()] : [])].map((names) => names.join(', '));
	return { code: 'levels', header: null, word: null, options, proposal: options[0] ?? null, blocking };
}
