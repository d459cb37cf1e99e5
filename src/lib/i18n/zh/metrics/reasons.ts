import { type Catalogue } from '../../sentences/sentence-parts.ts';

/** Why a number is off, as a sentence, whatever its family. */
export const zh = {
	missing_columns: '文件中没有这些列：{needs}。导入含有它们的文件后即可计算。',
	no_criteria:
		'还没有人写下这些等级各要求什么，因此不判断是否达标；' +
		'请在方案里写上各级的条件。',
	not_computed: '尚未计算。',
	failed:
		'这个数字计算时出错，因此不显示；其他数字不受影响。请换一组筛选或重新导' +
		'入文件；若仍如此，请告诉维护者是哪个指标、用的哪些文件。',
	no_variation: ({ needs }) =>
		`${needs ? `“${String(needs)}”` : '所用的数值'}处处相同，无从比较，因此不计算。`,
	roster_only_current:
		'花名册只列出在职人员，没有离职记录；离职率无从计算，' +
		'也不会显示为 0 %。请导出含离职人员的花名册。',
	no_baseline: '实施前不足 6 个完整月，没有可比的基线。',
	no_current: '实施后还没有完整的月份。',
	suppressed: '人数过少，为保护个人不显示。',
	filter_remainder:
		'该筛选之内或之外的人过少，显示或相减就能看出个人，因此不显示。',
	few_events: ({ most }) =>
		`发生此事的有 1 至 ${String(most)} 人，或相减可知是几人，` +
		'因此人数、比率与区间都不显示。',
	rows_lost: ({ file, lost, of }) =>
		`“${String(file)}”的 ${String(of)} 行中有 ${String(lost)} 行没有载入` +
		'（超过 5 %），这里没有算进去。',
	values_lost: ({ file, header, lost, of }) =>
		`“${String(file)}”的“${String(header)}”有 ${String(of)} 个值，` +
		`其中 ${String(lost)} 个读不出（超过 5 %），` +
		'这里没有算进去。'
} satisfies Catalogue;
