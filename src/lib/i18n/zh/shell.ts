import { unbroken } from '../unbroken.ts';

/** Words of the frame around every page: navigation, actions, states. */
export const zh = {
	name: '评级成效',
	tagline: '售后工程师技术等级评定',
	skip: '跳到正文',
	menu: '菜单',
	groups: { results: '结果', grading: '评定', basis: '依据' },
	pages: {
		overview: '目标达成了吗',
		service: '服务怎样了',
		retention: '人留住了吗',
		attribution: '是评定起的作用吗',
		roi: '值得吗',
		grading: '等级结构',
		fairness: '评得公正吗',
		simulator: '标准模拟',
		career: '晋级路径',
		data: '数据与质量',
		plan: '方案',
		definitions: '口径',
		report: '报告'
	},
	sample: {
		notice: '正在查看示例公司的模拟数据。',
		local: '文件只在本浏览器中读取，不会上传。',
		importMine: '导入我的数据'
	},
	theme: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色' },
	language: '语言',
	engine: {
		starting: '正在启动计算引擎',
		loading: '正在读取数据',
		again: '计算引擎中途停止了，正在重新启动并恢复数据',
		failed: '计算引擎没有启动。',
		reasons: {
			stalled: '引擎文件下载停住了，请检查网络后重试。',
			corrupt:
				'引擎文件已损坏，不能运行；已清除缓存，请重试。仍不行请告诉维护者。',
			again: unbroken`它反复停止，可能是内存不足。
				请关闭其他标签页和程序后重试，或导入较少的文件。`,
			download: '引擎文件没有下载完整，请检查网络后重试。',
			worker: '浏览器拒绝运行引擎，请换用新版 Chrome、Edge、Firefox 或 Safari。',
			timeout: '一分钟内没有响应，请关闭其他标签页后重试。'
		},
		retry: '重试',
		details: '详情'
	},
	filters: {
		label: '筛选',
		region: '区域',
		department: '班组',
		level: '等级',
		product: '产品',
		category: '类别',
		recordType: '工单类型',
		period: '期间',
		from: '从',
		to: '到',
		recent: '最近 12 个月',
		fiscalYear: '财年',
		fiscalYearCut: '财年（部分）',
		wrongPeriod: '起止月份不对：结束不能早于开始。',
		periodOfPeople: '关于人的数在这个时段不显示；最近的可用时段：',
		ignored: '地址里有看不懂的筛选，已忽略。',
		all: '全部',
		clear: '清除筛选',
		unsafe: '该筛选只留下不足 {k} 人的余数，会暴露个人，已停用。',
		emptied:
			'这样筛选后，选中或剩下的不足 {k} 人，' +
			'或与其他视图相减就能得出，因此本页的数不显示。' +
			'请去掉一项筛选、多选几个值，或放宽时段。'
	},
	recordTypes: { complaint: '投诉', service: '服务', inquiry: '咨询' },
	levels: ['未定级', '初级', '中级', '高级', '资深'],
	figure: {
		table: '表格',
		chart: '图',
		how: '怎么算的',
		copy: '复制图片',
		copied: '已复制',
		export: '导出',
		link: '链接',
		source: '来源',
		asOf: '截至',
		n: 'n',
		simulated: '示例公司 · 模拟数据',
		suppressed: '已隐藏：不足 {k} 人，或会让人推算出不足 {k} 人的数',
		few:
			'写作“1–{most}”或“≥{k}”的人数不写明确数，其比率也不显示：' +
			'发生此事的人少于 {k}，或相减可知',
		hidden: '已隐藏',
		none: '无',
		definition: '定义',
		formula: '公式',
		denominator: '分母与排除',
		method: '区间方法',
		excluded: '排除',
		missing: '缺失',
		sql: 'SQL',
		methodSource: '出处',
		computing: '正在重新计算'
	},
	leftOut: {
		label: '不计月份',
		none: '无',
		add: '加一个不计的月份',
		remove: '恢复',
		why:
			'过渡期或异常的月份：不参与控制限与趋势拟合，' +
			'图上画成空心。两期的比较仍含这些月。'
	},
	annotations: {
		label: '备注',
		none: '无',
		day: '日期',
		text: '内容',
		add: '添加',
		remove: '删除'
	},
	card: {
		target: '目标',
		lowerBetter: '越低越好'
	},
	failed: '没有算出来：数据或引擎出错。较早的结果仍在。',
	notFound: '没有这个页面。请从左侧菜单选择，或回到首页。',
	broken:
		'这个页面没有打开；已导入的数据没有变。' +
		'请重新加载，或从左侧菜单选择别的页面。',
	home: '回到首页',
	palette: {
		label: '快速跳转',
		placeholder: '页面、指标、操作…',
		empty: '没有匹配项',
		pages: '页面',
		actions: '操作',
		metrics: '指标',
		print: '打印'
	},
	close: '关闭',
	cancel: '取消'
};
