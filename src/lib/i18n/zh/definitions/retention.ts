import { unbroken } from '../../unbroken.ts';

/** The entries of retention in the metric dictionary. */
export const retention = {
	A1: {
		name: '离职率',
		definition: unbroken`窗口内离职人数除以在职人年；调出按截尾处理，
			未到岗者不计，离职日期在截止日之后者仍算在职。`,
		denominator:
			'范围内员工在窗口内的在职人年；调出、未到岗和范围外用工类型单列。'
	},
	A2: {
		name: '离职率（平均人数口径）',
		definition: unbroken`窗口内离职人数除以期初与期末人数的平均；
			其余常用公式列在对照表中，仅供核对。`,
		denominator: '期初与期末在职人数之和的一半；排除与离职率相同。'
	},
	A4: {
		name: '主动离职率',
		definition: unbroken`主动离职人数除以在职人年；
			类型不明者不算主动，其全算与全不算给出上下界。`,
		denominator: '在职人年；排除与离职率相同。'
	},
	A5: {
		name: '核心流失率',
		definition:
			'主动离职中被标为可惜或等级达到核心等级者，除以核心等级的在职人年。',
		denominator:
			'核心等级（默认上半部分的等级，四级时为第三级及以上）的在职人年；' +
			'低等级中被标为可惜者只计入分子并单列。'
	},
	A6: {
		name: '滚动 12 月离职率',
		definition: unbroken`截至每月末的前 12 个月离职率；前 11 个月不显示。
			控制图只用每月人数，不用滚动值。`,
		denominator: '12 个月的在职人年；排除与离职率相同。'
	},
	A7: {
		name: '新人留存率',
		definition:
			'评定实施后入职者满一年仍在职的份额（Kaplan–Meier），' +
			'另列 90 天与 180 天，并与实施前三年的入职者对照。',
		denominator:
			'按入职日起算；仍在职与调出者按截尾处理，入职未满期限的批次不报。'
	},
	A8: {
		name: '分等级离职率',
		definition: unbroken`在职时间在每次等级变动处切开，按当时等级计离职率；
			定级前的等待算未定级，数值为已定级与未定级之比。`,
		denominator: '各等级的在职人年；同一人可先后计入几个等级。'
	},
	A9: {
		name: '评定后离职',
		definition:
			'结果公布后半年内离职的份额，未通过者减通过者；按公布日起算的 ' +
			'Kaplan–Meier，以对数秩检验比较。个人从不列出。',
		denominator:
			'有通过或未通过结果且公布时在职者；缓评、缺席单列，至下次评定时截尾。'
	},
	A10: {
		name: '减少离职人数',
		definition: unbroken`若基线离职率不变，
			当前窗口应有的离职人数减去实际离职人数；负数表示多走了人。`,
		denominator: '当前窗口的在职人年；排除与离职率相同。'
	}
};
