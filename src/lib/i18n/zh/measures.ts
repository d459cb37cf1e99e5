/** Short names of the measures that a plan can make targets, as a card or a headline says them. */
export const zh = {
	V1: '已结工单平均时长',
	V2: '解决时长中位数',
	V3: '平均解决时长',
	V4: '所述时长内解决率',
	V7: 'SLA 达成率',
	V8: '重开率',
	V9: '一次修复率',
	V10: '满意度',
	V11: '参评率',
	V12: '不满意率',
	V14: '投诉率',
	V15: '重复投诉率',
	V16: '首次响应时长',
	A1: '离职率',
	A4: '主动离职率',
	A5: '核心流失率',
	A7: '新人留存率'
};
