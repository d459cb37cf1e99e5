import { bareNumber, digits } from './parse-number.ts';
import { clean, isNothing, isProse, wordKey } from './clean-text.ts';
import { valueAliases } from './value-aliases.ts';
import { anyOf } from './pattern.ts';
import { keysOf, recordOf } from '$lib/programme/records.ts';

/** Enumerations whose words are known; `boolean` yields 'true' and 'false', `level` and `csat` digits. */
export type WordList = keyof typeof valueAliases;

const lookups = recordOf(
	keysOf(valueAliases),
	(list) =>
		new Map(
			Object.entries(valueAliases[list]).flatMap(([value, words]: [string, readonly string[]]) => [
				[wordKey(value), value] as const,
				...words.map((word) => [wordKey(word), value] as const)
			])
		)
);

/** Marks that `wordKey` drops or that stand alone for yes and no. */
const marks = new Map([
	['✔', 'true'],
	['1.0', 'true'],
	// As databases of offices write it.
	['-1', 'true'],
	['1.00', 'true'],
	['0.0', 'false'],
	['0.00', 'false'],
	['☑', 'true'],
	['对', 'true'],
	['×', 'false'],
	['x', 'false'],
	['✘', 'false'],
	['-', 'false'],
	['错', 'false']
]);

/**
 * The value that a word stands for in an enumeration: the person's own choice first, then the known words.
 * Null where the text means nothing, undefined where the word is unknown; a choice of '' means nothing.
 */
export function parseWord(
	list: WordList,
	text: string,
	chosen: ReadonlyMap<string, string>
): string | null | undefined {
	if (isProse(text)) return undefined;
	const key = wordKey(text);
	const choice = chosen.get(key);
	if (choice !== undefined) return choice || null;
	const known = lookups[list].get(key) ?? (list === 'boolean' ? marks.get(clean(text).toLowerCase()) : undefined);
	if (known !== undefined) return known;
	if (isNothing(clean(text))) return null;
	// What a word belongs to stands in a bracket behind it: `Closed (Support Pipeline)`.
	const bare = /^(.+?)\s*[([（][^()[\]（）]*[)\]）]$/.exec(clean(text))?.[1];
	return bare !== undefined && /status$/.test(list) ? parseWord(list, bare, chosen) : undefined;
}

/** Levels written with digits that some companies count from the top. */
export const countedFromEitherEnd = /^(第?[一二三四1-4]级|[一二三四1-4]等)$/;

/** Whether a word says that somebody has no level. */
export const isUngraded = (text: string): boolean => lookups.level.get(wordKey(text)) === '0';

/** A level of a company's own ladder: a word that it names, or one that says there is none; every other is unknown. */
export function parseOwnLevel(text: string, chosen: ReadonlyMap<string, string>): number | null | undefined {
	const choice = chosen.get(wordKey(text));
	if (choice !== undefined) return choice ? Number(choice) : null;
	if (isUngraded(text) || clean(text) === '0') return 0;
	return isNothing(clean(text)) ? null : undefined;
}

const levelWords = ['未定级', '初级', '中级', '高级', '资深'];
const levelOfTitle = new RegExp(`^(${levelWords.join('|')})(?:[\\u4e00-\\u9fff]{0,4}(?:工程师|技师|专员))?$`);

/** A level 0 to 4: `中级`, `L2`, `2`, `2.0`, `高级技术工程师`. */
export function parseLevel(text: string, chosen: ReadonlyMap<string, string>): number | null | undefined {
	if (isProse(text)) return undefined;
	const word = parseWord('level', text, chosen);
	if (word === null) return null;
	if (word !== undefined) return Number(word);
	const value = clean(text);
	const counted = bareNumber(value);
	if (counted !== undefined) return [0, 1, 2, 3, 4].includes(counted) ? counted : undefined;
	const match = levelOfTitle.exec(value);
	return match ? levelWords.indexOf(match[1] ?? '') : undefined;
}

/** One rating: the score 1 to 5, null where the customer gave none, and whether the system filled it in. */
export interface Rating {
	score: number | null;
	byDefault: boolean;
}

/** Pictures that stand for the scores 1 to 5. */
const signs = [
	/^(😡|😠|🤬)/u,
	/^(👎|🙁|☹|😞|😟|踩$|thumbs?[ -_]?down$)/iu,
	/^😐/u,
	/^(👍|🙂|😊|☺|赞$|点赞$|thumbs?[ -_]?up$)/iu,
	/^(😀|😃|😄|😍|🤩)/u
];

const scored = new RegExp(`^(${digits})(?:\\s*(?:(星|stars?)|分|points?|(?:\\/|out of)\\s*(5|7|10|100)|(%)))?$`, 'i');

/**
 * The satisfaction that a text names: alone, beside its number (`5-非常满意`, `满意(5分)`), or with a remark.
 */
function ratingWord(text: string, chosen: ReadonlyMap<string, string>): string | null | undefined {
	const whole = parseWord('csat', text, chosen);
	if (whole !== undefined) return whole;
	const bare = text
		.replace(/(?<=[a-z])(?=With)/g, ' ')
		.replace(/\s*\bwith(out)?\s*(a\s+)?comments?$/i, '')
		.replace(/[(]?(有|无|带)(评论|留言|备注)[)]?$/, '');
	const parts = [
		bare,
		bare.replace(/^\d+(\.\d+)?\s*(分|星)?/, ''),
		bare.replace(/[([【].*$/, ''),
		bare.replace(/\d+(\.\d+)?\s*(分|星|stars?|points?)?$/i, '')
	];
	for (const part of parts) {
		const word = part.replace(/^[\s–—:.、_=()-]+|[\s–—:.、_=()-]+$/g, '');
		const found = word && word !== text ? parseWord('csat', word, chosen) : undefined;
		if (found) return found;
	}
	return undefined;
}

/** A number of its scale as 1 to 5; undefined where the scale has no such number. */
function scoreOf([, number, stars, ofBest, percent]: RegExpExecArray, top: number): number | undefined {
	const named = stars ? 5 : Number(ofBest ?? top);
	const best = percent ? 100 : named;
	const score = Number(number) * (5 / best);
	return score >= (best === 5 ? 1 : 0) && score <= 5 ? Math.max(score, 1) : undefined;
}

/** A satisfaction word, stars or score; `top` is the best score of the scale, mapped onto 1 to 5. */
export function parseRating(text: string, top: number, chosen: ReadonlyMap<string, string>): Rating | null | undefined {
	if (isProse(text)) return undefined;
	const value = clean(text);
	const byDefault = /默认|系统好评|自动好评|自动评价|\b(default|auto)\b/i.test(value);
	const bare = value.replace(/[(（]?(系统|自动)?默认(评价)?[)）]?|[(]?\b(default|auto)\b[)]?/gi, '').trim();
	if (byDefault && /^(好评)?$/.test(bare)) return { score: 5, byDefault };
	// Below nought a number stands for no answer, in a way of the system's own.
	if (/^-\d/.test(bare) && !chosen.has(wordKey(bare))) return undefined;
	const match = scored.exec(bare);
	if (match && !chosen.has(wordKey(bare))) {
		const score = scoreOf(match, top);
		return score === undefined ? undefined : { score, byDefault };
	}
	const word = ratingWord(bare, chosen);
	if (word === 'unrated') return { score: null, byDefault };
	if (word) return { score: Number(word), byDefault };
	const sign = signs.findIndex((own) => own.test(bare));
	if (sign >= 0) return { score: sign + 1, byDefault };
	const stars = /^([★⭐*]{1,5})☆*$/u.exec(bare);
	if (stars) return { score: Array.from(stars[1] ?? '').length, byDefault };
	return word === null ? null : undefined;
}

const familyWords = '家庭|搬|回乡|回老家|异地|照顾|结婚|生育|配偶';
const family = anyOf(familyWords, 'family|relocat|moving|commut|maternity');
const career = anyOf(
	'发展|晋升|职业|学习|深造|创业|考研|另谋|新机会',
	'career|another position|school|opportunit|unhappy'
);

/** Reasons for leaving by what they mention, first match wins. */
const reasons: [category: string, pattern: RegExp][] = [
	['transfer', /调动|转岗|借调|transfer/i],
	['contract_end', /合同到期|期满|退休|contract (end|expir)|retire/i],
	[
		'restructuring',
		anyOf(/裁员|组织调整|架构|优化|缩编/, /restructur|redundan|lay-?off|position (eliminated|closed)/)
	],
	['performance', /绩效|不胜任|试用期不合格|违纪|旷工|performance|attendance|misconduct|no-?call/i],
	['pay', /薪|待遇|工资|收入|福利|pay|money|salary|compensation/i],
	['workload_travel', /出差|加班|强度|压力|工作量|倒班|workload|travel|hours|overtime|stress/i],
	['family_relocation', family],
	['health', /身体|健康|疾病|health|medical|illness/i],
	['manager', /上级|领导|管理|主管|manager|supervisor|boss/i],
	['career', career]
];

/** The category of a reason for leaving; 'other' where it names none of the known ones. */
export function reasonCategory(text: string): string {
	const value = clean(text);
	if (!value || isNothing(value) || /still ?employed/i.test(value)) return 'unknown';
	return reasons.find(([, pattern]) => pattern.test(value))?.[0] ?? 'other';
}
