import type { scenarios as zh } from '../../zh/figures/scenarios.ts';

/** What other criteria would give. */
export const scenarios = {
	'replay-fidelity': {
		name: 'Past decisions reproduced',
		question: 'Do the published criteria give the actual results?'
	},
	'simulated-what-if': {
		name: 'What-if on the three targets',
		question: 'How many levels would change?'
	},
	'simulated-levels': {
		name: 'Levels under both sets of criteria',
		question: 'How many people would each level have?'
	},
	'simulated-flow': {
		name: 'Flow between levels',
		question: 'Who would move up or down?'
	},
	'simulated-swap': {
		name: 'Who drops out and comes in',
		question: 'How would those who pass change?'
	},
	'simulated-groups': {
		name: 'Winners and losers by group',
		question: 'Who wins and who loses, and is it fair?'
	},
	'simulated-near': {
		name: 'Missing by one criterion',
		question: 'How many are close to a threshold?'
	},
	'simulated-binding': {
		name: 'What holds people back',
		question: 'Which criterion would hold people back?'
	},
	'simulated-eligible': {
		name: 'Who qualifies, by level',
		question: 'How many would be eligible?'
	},
	'simulated-heat': {
		name: 'Two thresholds moved together',
		question: 'What if two criteria changed together?'
	},
	'simulated-ratio': {
		name: 'Selection rates of regions',
		question: 'Would groups pass alike?'
	},
	'simulated-rounds': {
		name: 'Who met the criteria at past rounds',
		question: 'Who would have qualified at past rounds?'
	},
	'simulated-back-test': {
		name: 'The projection checked on past rounds',
		question: 'Does the projection hold on past rounds?'
	},
	'simulated-projection': {
		name: 'Levels over the next rounds',
		question: 'How many at each level in coming rounds?'
	},
	'simulated-compare': {
		name: 'Scenarios side by side',
		question: 'How do the scenarios differ?'
	},
	'simulated-cost': {
		name: 'Yearly cost over the next rounds',
		question: 'What would coming rounds cost?'
	},
	'simulated-sweep': {
		name: 'Threshold and number who qualify',
		question: 'How much does moving a threshold change?'
	}
} satisfies typeof zh;
