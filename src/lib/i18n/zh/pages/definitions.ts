/** Words of the definitions page. */
export const zh = {
	question: '每个数字是怎么定义的',
	lead:
		'指标字典：名称、定义、公式、分母、区间方法与出处。' +
		'卡片、图表、命令行与导出都读这一份。',
	search: '查找指标',
	families: {
		all: '指标的类别',
		I: '目标与判定',
		G: '等级',
		F: '公正',
		V: '服务',
		A: '人员',
		R: '投入产出',
		Q: '数据质量',
		S: '标准模拟'
	},
	none: '没有匹配的指标。',
	better: { higher: '越高越好', lower: '越低越好', none: '描述性' },
	needs: '需要的列',
	unit: '单位',
	sqlHere: '当前数据上的 SQL',
	copySql: '复制 SQL',
	noSql: '在当前数据上没有可算的内容。'
};
