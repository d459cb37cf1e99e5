import type { Locale } from './locale.ts';
import { wordFor } from './words.ts';

/** What a metric rests on where that is no publication. */
const zh = {
	census: '全数统计，无抽样误差',
	plan: '方案里的金额与系数',
	assumption: '所填的假定',
	binomial: '二项分布',
	'back-test': '用过去各轮回推',
	'State Council holiday notices': '国务院节假日安排',
	'indirect standardisation': '间接标准化',
	'triangular inputs': '三角分布的输入',
	'–': ''
};

const en: typeof zh = {
	census: 'everybody counted, no sampling error',
	plan: 'amounts and rates of the plan',
	assumption: 'assumptions as entered',
	binomial: 'binomial distribution',
	'back-test': 'past rounds projected again',
	'State Council holiday notices': 'State Council holiday notices',
	'indirect standardisation': 'indirect standardisation',
	'triangular inputs': 'triangular inputs',
	'–': ''
};

const words = { zh, en } satisfies Record<Locale, unknown>;

/** What a metric rests on, publications as they are cited, anything else in the reader's language. */
export const sourceIn = (source: string, locale: Locale): string =>
	source
		.split('; ')
		.map((part) => wordFor(words[locale], part) ?? part)
		.join('; ');
