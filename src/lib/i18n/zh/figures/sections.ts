/** The sections of a report as the questions of its readers, and what a figure of one kind cannot tell. */
export const sections = {
	limits: {
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
	},
	sections: {
		outcomes: '目标达成了吗',
		cause: '是评定起的作用吗',
		value: '值得吗',
		people: '人留住了吗',
		levels: '等级结构是怎样的',
		fairness: '评得公正吗',
		data: '数据可靠吗',
		simulated: '如果改标准会怎样',
		other: '其他'
	}
};
