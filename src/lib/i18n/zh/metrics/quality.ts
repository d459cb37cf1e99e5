import { wordFor } from '../../words.ts';
import { formatFor } from '../../format.ts';
import { type Values } from '../../sentences/sentence-parts.ts';

const f = formatFor('zh');

const fields = {
	record_type: '工单类型',
	channel: '渠道',
	product: '产品',
	category: '类别',
	priority: '优先级',
	is_onsite: '是否上门',
	csat_score: '满意度评分',
	csat_default: '默认好评'
};

const streams = {
	tickets: '工单',
	resolved: '解决',
	ratings: '评分',
	assessments: '评定',
	hires: '入职',
	leavers: '离职',
	employees: '花名册'
};

/** Sentences and words for the codes of the data quality metrics: reasons, exclusions, notes and names of rows. */
export const zh = {
	no_files: '还没有载入文件。',
	no_rows: '没有已载入的行。',
	nothing_to_link: '没有一行写有工程师。',
	too_few_months: '不足 6 个完整月，看不出漂移。',
	duplicate: '重复',
	quarantined: '隔离',
	unknown_engineer: '花名册中没有的工程师',
	balanced: (v: Values) => `${f.count(Number(v.rows))} 行全部有去向。`,
	unbalanced: (v: Values) =>
		`文件“${String(v.file)}”有 ${f.count(Number(v.rows))} 行去向不明。`,
	switched_off: (v: Values) =>
		`${String(v.metrics)} 个指标中有 ${String(v.count)} 个因缺列而关闭。`,
	gap: (v: Values) =>
		`${f.month(String(v.month))} 没有${wordFor(streams, String(v.stream)) ?? String(v.stream)}记录。`,
	partial_month: (v: Values) =>
		`${f.month(String(v.month))} 尚未满月，不参与比较。`,
	drift: (v: Values) =>
		`${f.month(String(v.month))}：` +
		`${wordFor(fields, String(v.field)) ?? String(v.field)}“${String(v.value) || '空'}”的占比从 ` +
		`${f.percent(Number(v.before))} 跳到 ${f.percent(Number(v.after))}。`,
	...fields,
	...streams,
	none: '计数，不给区间',
	filled: '齐全',
	partly: '部分',
	absent: '没有',
	complete: '完整',
	partial: '未满月',
	missing: '缺口',
	tables: '载入后仍在',
	import: '导入时已处理',
	error: '隔离',
	nulled: '清空',
	warning: '提示',
	apply_after_leave: '离职申请晚于离职',
	regular_after_leave: '转正晚于离职',
	supervisor_before_self: '主管评定早于自评',
	assess_before_supervisor: '评审早于主管评定',
	publish_before_assess: '公布早于评审',
	feedback_before_publish: '反馈早于公布',
	appeal_closed_before_appeal: '申诉办结早于申诉',
	assessed_before_hire: '评定早于入职',
	assessed_after_leave: '评定晚于离职',
	closed_before_resolved: '关闭早于解决',
	first_resolved_after_resolved: '首次解决晚于最终解决',
	rated_before_created: '评分早于创建',
	ticket_before_hire: '工单早于工程师入职',
	ticket_after_leave: '工单晚于工程师离职',
	created_after_as_of: '创建晚于截止日',
	resolved_after_as_of: '解决晚于截止日',
	leave_before_hire: '离职早于入职',
	before_hire: '日期早于入职',
	before_created: '时间早于创建'
};
