/** What is promised about persons, what is not, and what it costs. */
export const zh = {
	title: '怎样不泄露个人',
	lead: ({ k }: { k: string }) =>
		'页面、表格、提示、复制的 SQL、导出、' +
		`命令行与快照都用同一个判断。k 写在方案里，现为 ${k}。`,
	promised: '保证',
	promises: ({ k, most }: { k: string; most: string }) => [
		`少于 ${k} 人的人群不显示任何数；与已显示的数相加减能得出的，也隐藏。` +
			'工单背后的工程师与客户，取人数较少的一方。',
		'每个数字按它自己在所示窗口内数到的人判断。' +
			'表中一行，只有把视图缩小到这一行也能显示时才显示。',
		`各项筛选一起判断：选中或剩下的人少于 ${k} 时，` +
			'该选项变灰；用链接或命令行选中的，不给结果。',
		'缩小视图后，只有每个月都能显示，才有按月的数与自选的时段。' +
			'关于人的时段只在季度边界起止，' +
			`且其间入职、离职、变动等级或被评定的至少 ${k} 人，或没有人。`,
		`人群中离职、申诉等的人数若为 1–${most}，就写作“1–${most}”，` +
			`据此的比率与区间不显示；相减可知的写作“≥${k}”，` +
			`其余各群都没有人时，一并写作“0–${most}”。`,
		`模拟器中，与现行标准的差别少于 ${k} 人时，不显示这个差别。` +
			`门槛只停在至少 ${k} 人变化、或无人变化的位置；` +
			`只差一个门槛或开关的两个方案，凡显示的人数或相同，或至少差 ${k} 人。`,
		'导出不含姓名，也不含个人记录，无论本次是否打开了姓名；' +
			'每个导出的文件都写明这一点。'
	],
	notPromised: '不保证',
	limits: ({ most }: { most: string }) => [
		'知道内情的人：谁已经知道群体中其余各人的情况，' + '就能推算出最后一人。',
		`全公司的人数：某月全公司有 1–${most} 人离职，照样显示，它不属于任何人群。`,
		'没有发生的人数：40 人中 38 人已定级，就看得出 2 人没有。',
		'人人相同的结果：一个人群全部通过，就等于每个人都通过。',
		'两次导入之间：比较今天与下个月的报告，可能看出其间变动的人。',
		'模拟器里同时改动几项：只保证相差一步的方案；' +
			'一次改几项再相减，可能看出几个人。',
		'模拟器里几个群合在一起：每个群单独保证，' +
			'几个群之和的变化可能少于 k 人。',
		'打开姓名的人事：晋级路径与换入换出名单显示个人，模拟器也不再按步停；' +
			'只在本次访问中，不能导出姓名。'
	],
	costs: '代价',
	price:
		'示例公司不加筛选时，表中 95 % 以上的数照常显示；' +
		'被隐藏的多是部门与等级交叉的格子。' +
		'按部门的离职率大多只剩人数，因为一年里多数部门只走一到四人。' +
		'筛到一个部门时，按月的图多半没有。若连没有发生的人数也隐藏，' +
		'按地区的定级覆盖率与一致率就所剩无几，因此没有这样做。' +
		'模拟器的滑块一格不再是一次：在示例公司，中级的现场服务停在 ' +
		'50、52、60、70、100 等处，50 到 60 次照常作答。'
};

export const en = {
	title: 'How nobody is given away',
	lead: ({ k }: { k: string }) =>
		'Pages, tables, tooltips, the SQL to copy, exports, the command line and snapshots follow one decision. ' +
		`k stands in the plan and is ${k} now.`,
	promised: 'What is promised',
	promises: ({ k, most }: { k: string; most: string }) => [
		`No number about fewer than ${k} people is shown, nor one that shown numbers would give back by addition ` +
			'and subtraction. Tickets lead to engineers and to customers: the fewer of the two count.',
		'Each number is judged by those whom it counts itself in the window shown. A row of a table is shown just ' +
			'where the view narrowed to it would be.',
		`Filters are judged together: an option that would take in, or leave over, fewer than ${k} people is ` +
			'greyed; chosen by a link or on the command line it gives no result.',
		'A narrowed view has months, and periods of its own, only where each of its months could be shown. A period ' +
			'of people begins and ends with quarters in which nobody, or at least ' +
			`${k} people, joined, left, changed level or were decided upon.`,
		`Where 1–${most} people of a group left, appealed and so on, the count reads “1–${most}”, and no ` +
			`rate or interval tells it; a count by which it could be worked out reads “≥${k}”, ` +
			`and where nobody of ` +
			`any other group did, all read “0–${most}”.`,
		`The simulator shows no difference from the criteria in force of fewer than ${k} people. A threshold stops ` +
			`only where at least ${k} people change, or nobody: of two scenarios that differ in one threshold or ` +
			`switch, counts shown in both are the same or at least ${k} apart.`,
		'An export holds no names and no records of persons, whether or not names were switched on for the visit; ' +
			'every exported file says so.'
	],
	notPromised: 'What is not',
	limits: ({ most }: { most: string }) => [
		'Inside knowledge: whoever knows about all others of a group can work out the last one.',
		`The whole company: that 1–${most} people left it in a month is shown; this tells of no group.`,
		'Those to whom it did not happen: 38 of 40 graded tells that 2 are not.',
		'A result that all share: where all of a group passed, each of them did.',
		'Two imports: comparing the report of today with that of next month may show who moved between them.',
		'Several changes at once in the simulator: scenarios one step apart are promised, not those several apart.',
		'Several groups together in the simulator: each is promised by itself; their sum may change by fewer.',
		'HR with names switched on: the career path and the list of who gains or loses show persons, and the ' +
			'simulator no longer keeps to its stops; for the visit only, and names are never exported.'
	],
	costs: 'What it costs',
	price:
		'Of the unfiltered sample more than 95 % of the numbers in tables are shown; most of the hidden ones are ' +
		'cells of department by level. By department little more than the people is left of attrition, since in a ' +
		'year one to four people leave most of them. A view of one department has mostly no months. Hiding those to ' +
		'whom it did not happen as well would leave hardly anything of coverage and agreement by region, so that is ' +
		'not done. A slider of the simulator no longer moves by one: in the sample the visits for intermediate stop ' +
		'at 50, 52, 60, 70, 100 and so on, and 50 to 60 is answered as before.'
} satisfies typeof zh;
