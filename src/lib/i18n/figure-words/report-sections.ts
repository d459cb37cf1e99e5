/** What a figure of one kind cannot tell, said once for all of that kind. */
const zhLimits = {
	before_after: '只比较实施前后，不能说明变化由评定造成。',
	selection: '各组的人和活儿本来就不同，差别不等于评定的作用。',
	few: '人数少，区间宽：看不出差别不等于没有差别。',
	survey: '只有打了分的客户；没打分的客户怎么想，这里看不到。',
	closed: '不说明为什么快慢，也不说明修得好不好。',
	model: '依赖所列的假设，假设一改，结果就变。',
	count: '只数了多少，不说明好坏，也不说明原因。',
	rating: '能看出宽严和一致，看不出谁评得对。',
	data: '查得出缺失、重复和先后矛盾，查不出写错的内容。',
	static: '假定大家的表现不因标准而变，不是预测。',
	trend: '假定没有评定时原有走势会照旧；同期的其他变化也可能造成同样的图形。'
};

const enLimits = {
	before_after: 'It compares before and after; it does not show that grading caused the change.',
	selection:
		'The groups differed to begin with in people and work; a difference is not an effect of grading.',
	few: 'Few people and wide intervals: seeing no difference is not the same as none.',
	survey: 'Only customers who rated; what the others think is not seen.',
	closed: 'It does not say why work was fast or slow, nor whether the repair was good.',
	model: 'It rests on the assumptions listed; change them and the result changes.',
	count: 'It counts how many; it does not say good or bad, nor why.',
	rating: 'It shows severity and agreement, not who graded rightly.',
	data: 'It finds what is missing, doubled or out of order, not what was written wrongly.',
	static: 'It assumes that people would have worked the same under other criteria; it is no forecast.',
	trend:
		'It assumes that the earlier trend would have gone on without grading; ' +
		'other changes at the same time can look the same.'
} satisfies typeof zhLimits;

export type LimitCode = keyof typeof zhLimits;

/** Sections of a report in the order of a reader's questions. */
export const sectionKeys = [
	'outcomes',
	'cause',
	'value',
	'people',
	'levels',
	'fairness',
	'data',
	'simulated',
	'other'
] as const;
export type SectionKey = (typeof sectionKeys)[number];

const zhSections: Record<SectionKey, string> = {
	outcomes: '目标达成了吗',
	cause: '是评定起的作用吗',
	value: '值得吗',
	people: '人留住了吗',
	levels: '等级结构是怎样的',
	fairness: '评得公正吗',
	data: '数据可靠吗',
	simulated: '如果改标准会怎样',
	other: '其他'
};
const enSections: Record<SectionKey, string> = {
	outcomes: 'Were the targets met?',
	cause: 'Was it the programme?',
	value: 'Is it worth it?',
	people: 'Do people stay?',
	levels: 'What do the levels look like?',
	fairness: 'Is grading fair?',
	data: 'Is the data sound?',
	simulated: 'What if the criteria changed?',
	other: 'Further figures'
};

/** Words about questions in a language. */
export const zh = { limits: zhLimits, sections: zhSections };
export const en = { limits: enLimits, sections: enSections } satisfies typeof zh;
