import { nullWords } from './value-aliases.ts';

/** Characters that print nothing but break comparisons: byte order mark, zero-width marks, control characters. */
const invisible = /(?![\t\n\r])\p{Cc}|[\u200b-\u200f\u2060\ufeff]/gu;

/** No number, date or word of a list is longer; what is longer is text, and no pattern is tried on it. */
const LONGEST = 256;

/** Whether a text is too long to be a number, a date, an id or a word of a list. */
export function isProse(text: string): boolean {
	return text.length > LONGEST;
}

/** Text as people mean it: NFKC (full-width digits and letters become plain), no invisible characters, trimmed. */
export function clean(text: string): string {
	return text.replace(invisible, '').normalize('NFKC').trim();
}

/** A header as it is shown and saved: clean, in one line. */
export function headerText(header: string): string {
	return clean(header).replace(/\s+/g, ' ');
}

/** The key under which a header is looked up: clean, lower case, without spaces, marks and "(required)". */
export function headerKey(header: string): string {
	return clean(header)
		.toLowerCase()
		.replace(/\((必填|选填|required|optional)\)/g, '')
		.replace(/[\s_\-*:/.·?]/g, '');
}

/** A header without its trailing bracket, and what stood in the bracket. */
export function withoutBracket(header: string): { key: string; bracket: string } {
	const match = /^(.*?)[([【]([^()[\]【】]*)[)\]】]\s*\*?$/s.exec(clean(header));
	return { key: headerKey(match?.[1] ?? header), bracket: clean(match?.[2] ?? '').toLowerCase() };
}

/** The key under which a value of an enumeration is looked up; the sign of a number below nought stays. */
export function wordKey(value: string): string {
	return clean(value)
		.toLowerCase()
		.replace(/^(-?\d+)\.0+$/, '$1')
		.replace(/[\s_.·]|(?<!^)-|^-(?!\d)/g, '');
}

const waysToWriteNothing = ['', '?', '？', '－', '—', '――', ...nullWords];
const nothings = new Set(waysToWriteNothing.map((word) => clean(word).toLowerCase()));

/** A date of noughts, with or without a time of noughts. */
const noughts = /^0{1,4}([-/.])0{1,2}\1 ?0{1,4}(?:[T ]0{1,2}:0{2}(?::0{2}(?:\.0+)?)?)?$/i;

/** Whether a clean text is one of the ways to write nothing. */
export function isNothing(cleaned: string): boolean {
	return nothings.has(cleaned.toLowerCase()) || (cleaned.startsWith('0') && noughts.test(cleaned));
}
