/** Why a number is off, as a sentence; families add reasons of their own. */
export const zh: Record<string, string> = {
	missing_columns: '缺少这些列：{needs}。导入含有它们的文件后即可计算。',
	not_computed: '尚未计算。',
	roster_only_current: '花名册只列出在职人员，没有离职记录；离职率无从计算，也不会显示为 0 %。请导出含离职人员的花名册。',
	no_baseline: '实施前不足 6 个完整月，没有可比的基线。',
	no_current: '实施后还没有完整的月份。'
};

export const en: Record<string, string> = {
	missing_columns: 'These columns are missing: {needs}. Import a file that has them to switch this on.',
	not_computed: 'Not computed yet.',
	roster_only_current: 'The roster lists current staff only, without leavers; attrition cannot be computed and is not shown as 0 %. Export a roster that includes leavers.',
	no_baseline: 'Fewer than 6 complete months lie before the start, so there is no baseline to compare with.',
	no_current: 'No complete month lies after the start yet.'
};
