import type { Args, WritesNumbers } from '../words.ts';

/** How Chinese writes units, lists and sentences. */
export const zh = {
	days: [' 天', ' 天'],
	months: [' 个月', ' 个月'],
	points: (value: string) => `${value} 个百分点`,
	perHundredYears: (value: string) => `${value} / 百人年`,
	perHundred: (value: string) => `${value} / 百次`,
	/** CNY without its sign, by ten thousands where that reads better. */
	money: (size: number, format: WritesNumbers) =>
		size >= 10_000
			? `${format.number(size / 10_000, 1)} 万元`
			: `${format.count(size)} 元`,
	/** A large number as `Intl` shortens it. */
	compact: (short: string) => short,
	range: (low: string, high: string) => `${low} 至 ${high}`,
	between: '、',
	betweenSentences: '',
	stop: '。',
	/** What follows says why. */
	because: '，',
	colon: '：',
	/** A column with the file that it belongs to. */
	ofFile: ({ field, file }: Args<'field' | 'file'>) => `${file}的${field}`,
	/** What stands beside a number, apart from the sentence. */
	aside: (text: string) => `（${text}）`,
	/** A name as it stands within a sentence, and as one begins with it. */
	within: (name: string) => name,
	beginning: (text: string) => text
};
