/** What other criteria would give. */
export const scenarios = {
	'replay-fidelity': {
		name: '对以往决定的复现',
		question: '按现行标准能重现实际结果吗？'
	},
	'simulated-what-if': {
		name: '对三项目标的假设推演',
		question: '改标准会改变多少人的等级？'
	},
	'simulated-levels': {
		name: '两套标准下的等级构成',
		question: '改标准后各级有多少人？'
	},
	'simulated-flow': {
		name: '等级之间的流向',
		question: '改标准后谁升谁降？'
	},
	'simulated-swap': {
		name: '掉出与进入的人',
		question: '通过的人会换成谁？'
	},
	'simulated-groups': {
		name: '各类人群的得与失',
		question: '谁得谁失，公平吗？'
	},
	'simulated-near': {
		name: '只差一项的人',
		question: '谁离门槛只差一点？'
	},
	'simulated-binding': {
		name: '卡住人的标准',
		question: '改后卡在哪一条标准上？'
	},
	'simulated-eligible': {
		name: '各等级达标人数',
		question: '有多少人够资格申报？'
	},
	'simulated-heat': {
		name: '两道门槛同时移动',
		question: '两条标准一起改会怎样？'
	},
	'simulated-ratio': {
		name: '各区域的达标率',
		question: '改后各组的机会相当吗？'
	},
	'simulated-rounds': {
		name: '以往各轮的达标人数',
		question: '以往各轮会有多少人达标？'
	},
	'simulated-back-test': {
		name: '推演的回推检验',
		question: '这样推演过去准不准？'
	},
	'simulated-projection': {
		name: '往后各轮的等级构成',
		question: '往后几轮各级会有多少人？'
	},
	'simulated-compare': {
		name: '方案并列',
		question: '几个方案有何不同？'
	},
	'simulated-cost': {
		name: '往后各轮的每年成本',
		question: '往后几轮每年花多少？'
	},
	'simulated-sweep': {
		name: '门槛与达标人数',
		question: '门槛挪一点，结果变多少？'
	}
};
