import { entry } from './entry.ts';

/** What the files hold, and what other criteria would give. */
export const dataAndScenarios = {
	reading: entry('data', 'data', '文件是怎样读的？', 'How were the files read?'),
	'row-account': entry('data', 'data', '读进来的行都去哪儿了？', 'Where did every row go?'),
	completeness: entry('data', 'data', '要用的格子都填了吗？', 'Are the needed cells filled?'),
	coverage: entry('data', 'data', '有没有缺月份？', 'Are any months missing?'),
	chronology: entry('data', 'data', '时间先后对得上吗？', 'Are the dates in order?'),
	'link-rate': entry('data', 'data', '工单和评定能对上人吗？', 'Do records match people?'),
	'metrics-off': entry(
		'data',
		'data',
		'哪些指标因缺列而停用？',
		'Which metrics are off for lack of columns?'
	),
	'definition-drift': entry('data', 'data', '口径中途变过吗？', 'Did definitions change midway?'),
	'replay-fidelity': entry(
		'simulated',
		'static',
		'按现行标准能重现实际结果吗？',
		'Do the published criteria give the actual results?'
	),
	'simulated-what-if': entry(
		'simulated',
		'static',
		'改标准会改变多少人的等级？',
		'How many levels would change?'
	),
	'simulated-levels': entry(
		'simulated',
		'static',
		'改标准后各级有多少人？',
		'How many people would each level have?'
	),
	'simulated-flow': entry('simulated', 'static', '改标准后谁升谁降？', 'Who would move up or down?'),
	'simulated-swap': entry(
		'simulated',
		'static',
		'通过的人会换成谁？',
		'How would those who pass change?'
	),
	'simulated-groups': entry(
		'simulated',
		'static',
		'谁得谁失，公平吗？',
		'Who wins and who loses, and is it fair?'
	),
	'simulated-near': entry(
		'simulated',
		'static',
		'谁离门槛只差一点？',
		'How many are close to a threshold?'
	),
	'simulated-binding': entry(
		'simulated',
		'static',
		'改后卡在哪一条标准上？',
		'Which criterion would hold people back?'
	),
	'simulated-eligible': entry(
		'simulated',
		'static',
		'有多少人够资格申报？',
		'How many would be eligible?'
	),
	'simulated-heat': entry(
		'simulated',
		'static',
		'两条标准一起改会怎样？',
		'What if two criteria changed together?'
	),
	'simulated-ratio': entry(
		'simulated',
		'static',
		'改后各组的机会相当吗？',
		'Would groups pass alike?'
	),
	'simulated-rounds': entry(
		'simulated',
		'static',
		'以往各轮会有多少人达标？',
		'Who would have qualified at past rounds?'
	),
	'simulated-back-test': entry(
		'simulated',
		'static',
		'这样推演过去准不准？',
		'Does the projection hold on past rounds?'
	),
	'simulated-projection': entry(
		'simulated',
		'static',
		'往后几轮各级会有多少人？',
		'How many at each level in coming rounds?'
	),
	'simulated-compare': entry(
		'simulated',
		'static',
		'几个方案有何不同？',
		'How do the scenarios differ?'
	),
	'simulated-cost': entry(
		'simulated',
		'static',
		'往后几轮每年花多少？',
		'What would coming rounds cost?'
	),
	'simulated-sweep': entry(
		'simulated',
		'static',
		'门槛挪一点，结果变多少？',
		'How much does moving a threshold change?'
	)
};
