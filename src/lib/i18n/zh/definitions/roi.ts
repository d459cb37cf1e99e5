import { unbroken } from '../../unbroken.ts';

/** The entries of cost and benefit in the metric dictionary. */
export const roi = {
	R1: {
		name: '项目成本',
		definition: unbroken`当前窗口内评定轮次的直接成本，
			加上评审工时、等级津贴、培训与工具，即全成本。`,
		denominator: '无分母；缺席者不计评审工时。'
	},
	R2: {
		name: '离职节约',
		definition: '减少的离职人数乘以替换一人的成本（年薪的一个比例）。',
		denominator: '排除与离职率相同；负数表示多花了钱。'
	},
	R3: {
		name: '工时节约',
		definition: unbroken`每单减少的人工工时
			乘以当前窗口已解决的工单数和每小时人工成本；
			历时不是工时，不折算。`,
		denominator: '窗口内已解决、有工时且有责任工程师的工单。'
	},
	R4: {
		name: '满意度收益',
		definition:
			'多出的满意客户数乘以方案中填写的单客价值；未填写则不折算成钱。',
		denominator: '当前窗口内有评分者；不外推到未评分者。'
	},
	R5: {
		name: '投资回报率',
		definition:
			'当前窗口内归于项目的收益减全成本，除以全成本；只计首年，' +
			'一种机制只计一次，且只计本身能与波动区分的机制，' +
			'其余列为“可能”。判定不强于它所依据的任何一项。',
		denominator: '全成本；未折算成钱、或与波动分不开的机制不计入收益并单列。'
	},
	R6: {
		name: '回报达标概率与盈亏平衡',
		definition:
			'在数据与价格的不确定性下，投资回报率（只计能与波动区分的收益）' +
			'达到目标的模拟份额；并给出达到目标和保本所需减少的离职人数。',
		denominator: '5 000 次模拟，固定种子；前提是比较没有偏差。'
	},
	R7: {
		name: '敏感性',
		definition: unbroken`每个输入取低值和高值、其余取最可能值时的投资回报率，
			按摆幅排序；只含计入回报率的收益。`,
		denominator:
			'全成本；数据得来的输入取 95 % 区间的两端，价格取方案中的高低值。'
	}
};
