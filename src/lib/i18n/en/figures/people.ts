import type { people as zh } from '../../zh/figures/people.ts';

/** Who leaves, who holds which level, and whether grading was fair. */
export const people = {
	'attrition-rolling': {
		name: 'Attrition over twelve months',
		question: 'Do fewer people leave?'
	},
	'attrition-kinds': {
		name: 'Attrition by kind of leaving',
		question: 'Who leaves: by choice, and those most missed?'
	},
	'new-hire-survival': {
		name: 'New hires who stay',
		question: 'Do new hires stay?'
	},
	'leave-reasons': {
		name: 'Reasons for leaving',
		question: 'Why do people leave?'
	},
	'attrition-by-level': {
		name: 'Attrition by level',
		question: 'Do graded people stay longer?'
	},
	'exit-after-decision': {
		name: 'Leaving after a pass and after a fail',
		question: 'Do people leave after failing?'
	},
	'attrition-formulas': {
		name: 'Attrition under each formula',
		question: 'How far apart are the attrition formulas?'
	},
	'level-distribution': {
		name: 'Levels of engineers',
		question: 'How many people are at each level?'
	},
	'level-flow': {
		name: 'Flow between levels over the last year',
		question: 'Who moved up or down?'
	},
	'pass-rate': {
		name: 'Pass rate by round',
		question: 'Is the pass rate steady from round to round?'
	},
	'binding-criterion': {
		name: 'The criterion that holds people back',
		question: 'Which criterion holds people back?'
	},
	'criteria-attainment': {
		name: 'Attainment of each criterion',
		question: 'How far are the criteria met?'
	},
	'time-in-level': {
		name: 'Time from entering a level to promotion',
		question: 'How long does a promotion take?'
	},
	'skill-spread': {
		name: 'Spread of panel scores',
		question: 'Are skills growing closer?'
	},
	'rater-agreement': {
		name: 'Agreement of supervisor and panel',
		question: 'Do supervisors and the panel agree?'
	},
	'limits-of-agreement': {
		name: 'Mean difference and limits of agreement',
		question: 'How far apart are the two scores?'
	},
	'supervisor-severity': {
		name: 'Severity of supervisors',
		question: 'Are some supervisors lenient or severe?'
	},
	'selection-ratio': {
		name: 'Selection ratios of groups',
		question: 'Do groups pass alike?'
	},
	process: {
		name: 'Steps of the process and their time',
		question: 'Does the process run, and in time?'
	},
	appeals: {
		name: 'Appeal rate',
		question: 'How many appeal, and how many succeed?'
	},
	'threshold-bunching': {
		name: 'Bunching at thresholds',
		question: 'Do scores crowd at the thresholds?'
	}
} satisfies typeof zh;
