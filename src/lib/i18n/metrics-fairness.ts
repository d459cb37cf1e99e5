type Values = Record<string, string | number>;

const pairsZh: Record<string, string> = { supervisor_panel: '主管与评审', self_supervisor: '自评与主管', self_panel: '自评与评审' };
const pairsEn: Record<string, string> = { supervisor_panel: 'supervisor and panel', self_supervisor: 'self and supervisor', self_panel: 'self and panel' };

const fixed = (value: string | number | undefined, digits = 2): string => Number(value).toFixed(digits).replace('-', '\u2212');

/** Sentences and words for the codes of the fairness metrics: reasons, exclusions, notes and names of rows. */
export const zh = {
	no_pairs: '所选期间没有双方均给出评级的评定。',
	too_few_pairs: '双方均有等级的评定不足 20 条，不计算 κ。',
	no_variation: '双方只用了同一个等级，κ 无从计算。',
	too_few_supervisors: '至少要有两位主管各评过 5 次以上，才能比较宽严。',
	no_published_decisions: '所选期间没有已公布的评定结论。',
	no_decided_appeals: '所选期间没有已裁定的申诉。',
	absent: '缺席', ungraded: '未定级', few_ratings: '主管评定不足 5 次', unknown_supervisor: '主管未知', unpublished: '尚未公布', no_result: '没有结论',
	deferred: '暂缓', withdrawn: '撤回', pending: '待处理',
	main_pair: (v: Values) => `数值取“${pairsZh[v.pair ?? ''] ?? String(v.pair)}”。`,
	gap_grows: (v: Values) => `分数越高，两方差距越大（斜率 ${fixed(v.slope)}，p = ${fixed(v.p, 3)}），固定的界限只是近似。`,
	gap_shrinks: (v: Values) => `分数越高，两方差距越小或转为相反（斜率 ${fixed(v.slope)}，p = ${fixed(v.p, 3)}），固定的界限只是近似。`,
	severity_centre: (v: Values) => `${String(v.supervisors)} 位主管平均比评审高 ${fixed(v.overall)} 分；区间未计入 τ 本身的不确定性。`,
	...pairsZh,
	self: '自评', supervisor: '主管', panel: '评审', pass: '通过', fail: '未通过', overturned: '改判', partial: '部分改判', upheld: '维持',
	inside: '界限内', beyond_95: '超出 95 % 界限', beyond_998: '超出 99.8 % 界限'
};

export const en = {
	no_pairs: 'No assessment in the period has a rating from both.',
	too_few_pairs: 'Fewer than 20 assessments have a level from both, so there is no κ.',
	no_variation: 'Both raters used one and the same level, so κ can’t be computed.',
	too_few_supervisors: 'At least two supervisors with five assessments each are needed.',
	no_published_decisions: 'No published decision in the period.',
	no_decided_appeals: 'No decided appeal in the period.',
	absent: 'absent', ungraded: 'ungraded', few_ratings: 'supervisor with fewer than five', unknown_supervisor: 'supervisor unknown',
	unpublished: 'not yet published', no_result: 'no result', deferred: 'deferred', withdrawn: 'withdrawn', pending: 'pending',
	main_pair: (v: Values) => `The value is that of ${pairsEn[v.pair ?? ''] ?? String(v.pair)}.`,
	gap_grows: (v: Values) => `The gap grows with the score (slope ${fixed(v.slope)}, p = ${fixed(v.p, 3)}), so fixed limits are only approximate.`,
	gap_shrinks: (v: Values) => `The gap shrinks or turns with the score (slope ${fixed(v.slope)}, p = ${fixed(v.p, 3)}), so fixed limits are only approximate.`,
	severity_centre: (v: Values) => `On average ${String(v.supervisors)} supervisors score ${fixed(v.overall)} above the panel; intervals leave out the doubt in τ itself.`,
	...pairsEn,
	self: 'self', supervisor: 'supervisor', panel: 'panel', pass: 'pass', fail: 'fail', overturned: 'overturned', partial: 'changed in part',
	upheld: 'upheld', inside: 'within the limits', beyond_95: 'beyond the 95 % limits', beyond_998: 'beyond the 99.8 % limits'
} satisfies typeof zh;

/** Headings of the columns in their tables. */
export const columns = {
	zh: {
		pair: '双方', first: '前者', second: '后者', people: '人数', cases: '评定数', hits: '相同', adjacent: '相差不超过一级', adjacentShare: '一级以内占比',
		adjacentLow: '下限', adjacentHigh: '上限', share: '占比', low: '下限', high: '上限', round: '轮次', target_level: '目标等级', region: '区域',
		department: '团队', kappa: 'κ', observed: '加权一致', expected: '偶然一致', bias: '平均差', rater: '评价人', level: '等级', sd: '标准差',
		lowerLimit: '一致性下界', upperLimit: '一致性上界', slope: '斜率', slopeLow: '斜率下限', slopeHigh: '斜率上限', slopeP: 'p',
		band: '均分区间起点', difference: '平均差', gap: '差值', raised: '上调', lowered: '下调', supervisor: '主管编号', n: '评定数', mean: '原始均差',
		shrunk: '收缩后', weight: '自身权重', low95: '95 % 下界', high95: '95 % 上界', low998: '99.8 % 下界', high998: '99.8 % 上界', position: '位置',
		overall: '总体', result: '结论', appeal_result: '申诉结果'
	},
	en: {
		pair: 'raters', first: 'first', second: 'second', people: 'people', cases: 'assessments', hits: 'equal', adjacent: 'within one level',
		adjacentShare: 'share within one', adjacentLow: 'low', adjacentHigh: 'high', share: 'share', low: 'low', high: 'high', round: 'round',
		target_level: 'target level', region: 'region', department: 'team', kappa: 'κ', observed: 'weighted agreement', expected: 'by chance',
		bias: 'mean difference', rater: 'rater', level: 'level', sd: 'SD', lowerLimit: 'lower limit', upperLimit: 'upper limit', slope: 'slope',
		slopeLow: 'slope low', slopeHigh: 'slope high', slopeP: 'p', band: 'mean score from', difference: 'mean difference', gap: 'difference',
		raised: 'raised', lowered: 'lowered', supervisor: 'supervisor no.', n: 'assessments', mean: 'raw mean', shrunk: 'shrunken', weight: 'own weight',
		low95: '95 % lower', high95: '95 % upper', low998: '99.8 % lower', high998: '99.8 % upper', position: 'position', overall: 'overall',
		result: 'result', appeal_result: 'outcome of the appeal'
	}
} as const satisfies Record<'zh' | 'en', Record<string, string>>;
