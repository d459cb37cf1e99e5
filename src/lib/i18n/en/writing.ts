import type { zh } from '../zh/writing.ts';

/** How English writes units, lists and sentences. */
export const en = {
	days: [' day', ' days'],
	months: [' month', ' months'],
	points: (value) => `${value} pp`,
	perHundredYears: (value) => `${value} per 100 person-years`,
	perHundred: (value) => `${value} per 100`,
	money: (size, format) => `CNY ${format.compact(size)}`,
	compact: (short) => short.replace('K', 'k'),
	range: (low, high) => `${low} to ${high}`,
	between: ', ',
	betweenSentences: ' ',
	stop: '.',
	because: ': ',
	colon: ': ',
	ofFile: ({ field, file }) => `${field} (${file})`,
	aside: (text) => ` (${text})`,
	/** With a small letter, unless it is an abbreviation. */
	within: (name) =>
		/^[A-Z]{2}/.test(name)
			? name
			: name.charAt(0).toLowerCase() + name.slice(1),
	/** A word that it begins with has a capital; a sign such as p has not. */
	beginning: (text) =>
		/^[a-z]{2}/.test(text)
			? text.charAt(0).toUpperCase() + text.slice(1)
			: text
} satisfies typeof zh;
