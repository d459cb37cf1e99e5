type V = Record<string, string>;

/** Words of everything that leaves the page: captions, sheets, slides, menus, the report page. */
export const zh = {
	product: '评级成效',
	simulatedData: '示例公司 · 模拟数据，并非真实结果',
	whatIf: '假设情景：按改动后的标准推算，并非实际结果',
	noChart: '此图没有图形，数据见表格。',
	missingCharacters: ({ characters }: V) => `字体里没有这些字，图片和 PDF 里会显示为方框：${characters ?? ''}。`,
	suppressedRows: ({ rows, k }: V) => `${rows ?? ''} 行已隐藏：不足 ${k ?? ''} 人，或会让人推算出不足 ${k ?? ''} 人的数。`,
	suppressedCell: '已隐藏',
	labels: {
		finding: '结论', measure: '度量', notes: '说明', source: '来源', filters: '筛选', period: '期间', baseline: '基线', asOf: '截至', n: 'n', method: '区间方法',
		excluded: '排除', missing: '缺失', data: '数据', fingerprint: '数据指纹', version: '版本', date: '导出日期', metrics: '指标', figure: '图', scope: '个人信息'
	},
	noFilters: '无',
	nothing: '无',
	noNames: '不含姓名与个人记录；人数过少的格子已隐去。',
	listComma: '、',
	colon: '：',
	perUnit: {
		share: '占比', change: '相对基线', points: '百分点', hours: '小时', days: '天', months: '月', count: '', people: '人', rate: '每人年', per100: '每百次', cny: '元',
		ratio: '', score: '', level: '', probability: '概率', none: ''
	} as V,
	methods: {
		none: '无区间', t: 't 区间', wilson: 'Wilson 得分区间', newcombe: 'Newcombe 差值区间', garwood: 'Poisson 精确区间（Garwood）', rate_ratio_exact: '率比精确区间',
		exact_conditional: '条件精确区间', km_loglog: 'Kaplan–Meier，log-log 区间', km_brookmeyer_crowley: 'Kaplan–Meier，Brookmeyer–Crowley 区间',
		cluster_t: '按工程师聚类的稳健区间（t）', cluster_logit_t: '按工程师聚类的稳健区间（logit, t）', cluster_log_ratio_t: '按工程师聚类的对数比区间（t）',
		monte_carlo: '蒙特卡洛区间', mover_km: 'MOVER（Kaplan–Meier）', mover_rates: 'MOVER（率）', kappa_fleiss: 'Fleiss–Cohen–Everitt 渐近区间', bootstrap: '自助法区间', team_bootstrap: '按班组自助法', clopper_pearson: 'Clopper–Pearson 精确区间',
		cluster_log_t: '按工程师聚类的对数区间（t）', log_t: '对数 t 区间', km_cluster_band: 'Kaplan–Meier，按工程师聚类的区间带', icc_f: 'ICC 的 F 区间', koopman: 'Koopman 得分区间', xmr: 'XmR 控制限',
		spearman_bonett_wright: 'Spearman，Bonett–Wright 区间', posterior: '后验区间', wald_power: '功效公式', ordered_rules: '按序规则', from_targets: '由各目标得出', 'newey-west': 'Newey–West 稳健区间'
	} as V,
	exclusions: {
		open_censored: '未结（按删失）', unknown_engineer: '工程师未知', absent: '缺席', deferred: '延期', withdrawn: '撤回', pending: '待定', default_rating: '默认好评', immature: '观察期未满', invalid_complaint: '无效投诉', no_due_time: '无应完成时间', no_time: '无时间', short_tenure: '入职未满期', small_group: '人数过少的组'
	} as V,
	sheets: { data: '数据', chart: '图', about: '说明', contents: '目录', definitions: '口径' },
	markOf: ({ name }: V) => `${name ?? ''}（标记）`,
	errorMinus: ({ name }: V) => `${name ?? ''} 下侧误差`,
	errorPlus: ({ name }: V) => `${name ?? ''} 上侧误差`,
	bandLow: ({ name }: V) => `${name ?? ''} 95 % 下限`,
	bandHigh: ({ name }: V) => `${name ?? ''} 95 % 上限`,
	limitMean: '均值', limitLow: '控制下限', limitHigh: '控制上限',
	xOf: ({ name }: V) => `${name ?? ''} 横坐标`,
	report: {
		title: '评级成效报告',
		subtitle: '售后工程师技术等级评定',
		summary: '目标与判定',
		columns: { target: '目标', change: '变化', fromTo: '基线 → 当前', verdict: '判定', why: '依据' },
		figures: '图',
		definitions: '附录：口径',
		contents: '目录',
		table: '数据表',
		noVerdict: '没有判定',
		limits: '前后比较不等于因果；区间看不到的偏差见各图说明。',
		prepared: ({ date }: V) => `导出于 ${date ?? ''}`
	},
	menu: {
		image: '图片', data: '数据', slide: '幻灯片', half: '半页方图', column: 'A4 栏宽', language: '语言', both: '中英两份', copy: '复制图片', copied: '图片已复制',
		noCopy: '浏览器不允许复制，请改用下载。', add: '加入报告', added: '已加入报告', failed: '没有导出成功。', scale: '清晰度'
	},
	page: {
		question: '把哪些图放进报告',
		lead: '在任一页的图下点“加入报告”。这里排好顺序，导出为幻灯片、工作簿、网页或打印。',
		empty: '还没有图。从任一页的图下加入，或先放入成效总览的图。',
		addOverview: '加入总览的图',
		count: ({ n }: V) => `${n ?? ''} 张图`,
		up: '上移', down: '下移', remove: '移除', clear: '全部移除',
		preview: '预览', wide: '16:9', a4: 'A4', language: '语言', both: '中英',
		otherData: ({ fingerprint }: V) => `来自另一份数据（${fingerprint ?? ''}）`,
		oneLanguage: '只有一种语言的版本',
		notKept: '浏览器没有保存空间，刷新后这些图会丢失。',
		noCards: '判定页取自当前数据；引擎就绪前先用示例快照。',
		working: ({ done, total }: V) => `正在导出 ${done ?? ''} / ${total ?? ''}`,
		ready: '导出完成',
		cancelled: '已取消',
		failed: '没有导出成功。',
		formats: { pptx: '幻灯片 PPTX', xlsx: '工作簿 XLSX', html: '网页 HTML', print: '打印 / PDF' },
		summaryNote: '标题页、判定页与口径附录会自动加上。'
	}
};

export const en = {
	product: 'Grading Outcomes',
	simulatedData: 'Sample company · simulated data, not real results',
	whatIf: 'What-if: computed under changed criteria, not what happened',
	noChart: 'This figure has no picture; see its table.',
	missingCharacters: ({ characters }: V) => `The fonts lack these characters, which pictures and PDF show as empty boxes: ${characters ?? ''}.`,
	suppressedRows: ({ rows, k }: V) => `${rows ?? ''} ${rows === '1' ? 'row' : 'rows'} hidden: fewer than ${k ?? ''} people, or what would give such a number away.`,
	suppressedCell: 'hidden',
	labels: {
		finding: 'Finding', measure: 'Measure', notes: 'Notes', source: 'Source', filters: 'Filters', period: 'Period', baseline: 'Baseline', asOf: 'As of', n: 'n', method: 'Interval',
		excluded: 'Excluded', missing: 'Missing', data: 'Data', fingerprint: 'Data fingerprint', version: 'Version', date: 'Exported', metrics: 'Metrics', figure: 'Figure', scope: 'Personal data'
	},
	noFilters: 'none',
	nothing: 'none',
	noNames: 'No names and no records of persons; cells of too few people are hidden.',
	listComma: ', ',
	colon: ': ',
	perUnit: {
		share: 'share', change: 'relative to baseline', points: 'percentage points', hours: 'hours', days: 'days', months: 'months', count: '', people: 'people', rate: 'per person-year',
		per100: 'per 100', cny: 'CNY', ratio: '', score: '', level: '', probability: 'probability', none: ''
	} as V,
	methods: {
		none: 'no interval', t: 't interval', wilson: 'Wilson score interval', newcombe: 'Newcombe interval of a difference', garwood: 'exact Poisson interval (Garwood)',
		rate_ratio_exact: 'exact interval of a rate ratio', exact_conditional: 'exact conditional interval', km_loglog: 'Kaplan–Meier, log-log interval',
		km_brookmeyer_crowley: 'Kaplan–Meier, Brookmeyer–Crowley interval', cluster_t: 'robust to clustering by engineer (t)', cluster_logit_t: 'robust to clustering by engineer (logit, t)',
		cluster_log_ratio_t: 'log ratio, robust to clustering by engineer (t)', monte_carlo: 'Monte Carlo interval', mover_km: 'MOVER (Kaplan–Meier)', mover_rates: 'MOVER (rates)',
		kappa_fleiss: 'asymptotic interval (Fleiss–Cohen–Everitt)', bootstrap: 'bootstrap interval', team_bootstrap: 'bootstrap over teams', clopper_pearson: 'exact interval (Clopper–Pearson)',
		cluster_log_t: 'log scale, robust to clustering by engineer (t)', log_t: 'log scale t interval', km_cluster_band: 'Kaplan–Meier, band robust to clustering by engineer', icc_f: 'F interval of the ICC', koopman: 'Koopman score interval',
		xmr: 'XmR limits', spearman_bonett_wright: 'Spearman, Bonett–Wright interval', posterior: 'posterior interval', wald_power: 'power formula', ordered_rules: 'ordered rules', from_targets: 'from the targets', 'newey-west': 'Newey–West interval'
	} as V,
	exclusions: {
		open_censored: 'open (censored)', unknown_engineer: 'engineer unknown', absent: 'absent', deferred: 'deferred', withdrawn: 'withdrawn', pending: 'pending', default_rating: 'default ratings', immature: 'not observed long enough', invalid_complaint: 'invalid complaints', no_due_time: 'no due time', no_time: 'no time', short_tenure: 'too short in service', small_group: 'groups too small'
	} as V,
	sheets: { data: 'Data', chart: 'Chart', about: 'About', contents: 'Contents', definitions: 'Definitions' },
	markOf: ({ name }: V) => `${name ?? ''} (mark)`,
	errorMinus: ({ name }: V) => `${name ?? ''} error below`,
	errorPlus: ({ name }: V) => `${name ?? ''} error above`,
	bandLow: ({ name }: V) => `${name ?? ''}, 95 % low`,
	bandHigh: ({ name }: V) => `${name ?? ''}, 95 % high`,
	limitMean: 'mean', limitLow: 'lower limit', limitHigh: 'upper limit',
	xOf: ({ name }: V) => `${name ?? ''} x`,
	report: {
		title: 'Grading outcomes',
		subtitle: 'Grading of after-sales engineers',
		summary: 'Targets and verdicts',
		columns: { target: 'Target', change: 'Change', fromTo: 'Baseline → current', verdict: 'Verdict', why: 'Why' },
		figures: 'Figures',
		definitions: 'Appendix: definitions',
		contents: 'Contents',
		table: 'Data',
		noVerdict: 'no verdict',
		limits: 'Before and after is not cause and effect; for biases that no interval sees, read the notes of each figure.',
		prepared: ({ date }: V) => `Exported ${date ?? ''}`
	},
	menu: {
		image: 'Picture', data: 'Data', slide: 'Slide', half: 'Half slide', column: 'A4 column', language: 'Language', both: 'Both', copy: 'Copy picture', copied: 'Picture copied',
		noCopy: 'The browser refused to copy; download it instead.', add: 'Add to report', added: 'Added to report', failed: 'The export failed.', scale: 'Resolution'
	},
	page: {
		question: 'Which figures go into the report?',
		lead: 'Choose “Add to report” below any figure. Order them here; export as slides, workbook, web page or print.',
		empty: 'No figures yet. Add them below any figure, or start with those of the overview.',
		addOverview: 'Add the overview’s figures',
		count: ({ n }: V) => `${n ?? ''} ${n === '1' ? 'figure' : 'figures'}`,
		up: 'Up', down: 'Down', remove: 'Remove', clear: 'Remove all',
		preview: 'Preview', wide: '16:9', a4: 'A4', language: 'Language', both: 'Both',
		otherData: ({ fingerprint }: V) => `from other data (${fingerprint ?? ''})`,
		oneLanguage: 'in one language only',
		notKept: 'The browser has no room to keep these figures; a reload will lose them.',
		noCards: 'The verdicts are those of the data at hand.',
		working: ({ done, total }: V) => `Exporting ${done ?? ''} of ${total ?? ''}`,
		ready: 'Export done',
		cancelled: 'Cancelled',
		failed: 'The export failed.',
		formats: { pptx: 'Slides (PPTX)', xlsx: 'Workbook (XLSX)', html: 'Web page (HTML)', print: 'Print / PDF' },
		summaryNote: 'A title, the verdicts and an appendix of definitions are added.'
	}
} satisfies typeof zh;

export type ExportWords = typeof zh;
