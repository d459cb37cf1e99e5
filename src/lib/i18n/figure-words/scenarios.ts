import type { Entry } from './entry.ts';

/** What other criteria would give. */
export const scenarios = {
	'replay-fidelity': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '对以往决定的复现',
			en: 'Past decisions reproduced'
		},
		question: {
			zh: '按现行标准能重现实际结果吗？',
			en: 'Do the published criteria give the actual results?'
		}
	},
	'simulated-what-if': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '对三项目标的假设推演',
			en: 'What-if on the three targets'
		},
		question: {
			zh: '改标准会改变多少人的等级？',
			en: 'How many levels would change?'
		}
	},
	'simulated-levels': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '两套标准下的等级构成',
			en: 'Levels under both sets of criteria'
		},
		question: {
			zh: '改标准后各级有多少人？',
			en: 'How many people would each level have?'
		}
	},
	'simulated-flow': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '等级之间的流向',
			en: 'Flow between levels'
		},
		question: {
			zh: '改标准后谁升谁降？',
			en: 'Who would move up or down?'
		}
	},
	'simulated-swap': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '掉出与进入的人',
			en: 'Who drops out and comes in'
		},
		question: {
			zh: '通过的人会换成谁？',
			en: 'How would those who pass change?'
		}
	},
	'simulated-groups': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '各类人群的得与失',
			en: 'Winners and losers by group'
		},
		question: {
			zh: '谁得谁失，公平吗？',
			en: 'Who wins and who loses, and is it fair?'
		}
	},
	'simulated-near': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '只差一项的人',
			en: 'Missing by one criterion'
		},
		question: {
			zh: '谁离门槛只差一点？',
			en: 'How many are close to a threshold?'
		}
	},
	'simulated-binding': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '卡住人的标准',
			en: 'What holds people back'
		},
		question: {
			zh: '改后卡在哪一条标准上？',
			en: 'Which criterion would hold people back?'
		}
	},
	'simulated-eligible': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '各等级达标人数',
			en: 'Who qualifies, by level'
		},
		question: {
			zh: '有多少人够资格申报？',
			en: 'How many would be eligible?'
		}
	},
	'simulated-heat': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '两道门槛同时移动',
			en: 'Two thresholds moved together'
		},
		question: {
			zh: '两条标准一起改会怎样？',
			en: 'What if two criteria changed together?'
		}
	},
	'simulated-ratio': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '各区域的达标率',
			en: 'Selection rates of regions'
		},
		question: {
			zh: '改后各组的机会相当吗？',
			en: 'Would groups pass alike?'
		}
	},
	'simulated-rounds': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '以往各轮的达标人数',
			en: 'Who met the criteria at past rounds'
		},
		question: {
			zh: '以往各轮会有多少人达标？',
			en: 'Who would have qualified at past rounds?'
		}
	},
	'simulated-back-test': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '推演的回推检验',
			en: 'The projection checked on past rounds'
		},
		question: {
			zh: '这样推演过去准不准？',
			en: 'Does the projection hold on past rounds?'
		}
	},
	'simulated-projection': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '往后各轮的等级构成',
			en: 'Levels over the next rounds'
		},
		question: {
			zh: '往后几轮各级会有多少人？',
			en: 'How many at each level in coming rounds?'
		}
	},
	'simulated-compare': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '方案并列',
			en: 'Scenarios side by side'
		},
		question: {
			zh: '几个方案有何不同？',
			en: 'How do the scenarios differ?'
		}
	},
	'simulated-cost': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '往后各轮的每年成本',
			en: 'Yearly cost over the next rounds'
		},
		question: {
			zh: '往后几轮每年花多少？',
			en: 'What would coming rounds cost?'
		}
	},
	'simulated-sweep': {
		section: 'simulated',
		limit: 'static',
		name: {
			zh: '门槛与达标人数',
			en: 'Threshold and number who qualify'
		},
		question: {
			zh: '门槛挪一点，结果变多少？',
			en: 'How much does moving a threshold change?'
		}
	}
} satisfies Record<string, Entry>;
