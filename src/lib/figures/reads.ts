import { keysOf, recordOf } from '../programme/records.ts';

/** The results that each figure of a page reads, the leading one first: a figure's metrics stand here once. */
export const figureReads = {
	'resolution-by-month': ['I4'],
	'level-distribution': ['G1'],
	'complaint-time-xmr': ['I2', 'I9'],
	'satisfaction-xmr': ['I1', 'I9', 'V11'],
	'resolution-curve': ['V2', 'V4'],
	'case-mix-by-level': ['V13'],
	'service-rates': ['V4', 'V7', 'V9', 'V8', 'V15', 'V12'],
	'resolution-by-region': ['V3'],
	backlog: ['V6'],
	'closed-only-gap': ['I2'],
	'year-on-year': ['I2'],
	'measure-icons': ['I9'],
	'interrupted-series': ['I10'],
	'difference-in-differences': ['I11'],
	'pre-trend': ['I11'],
	'placebo-starts': ['I13'],
	'placebo-outcomes': ['I14'],
	'ticket-volume': ['V17'],
	'level-flow': ['G6'],
	'binding-criterion': ['G10'],
	'criteria-attainment': ['G9'],
	'pass-rate': ['G4'],
	'time-in-level': ['G7'],
	'skill-spread': ['G11'],
	'rater-agreement': ['F1', 'F2'],
	'supervisor-severity': ['F6'],
	'selection-ratio': ['F12'],
	process: ['G12'],
	'limits-of-agreement': ['F3'],
	appeals: ['F9', 'F10'],
	'threshold-bunching': ['F13'],
	'attrition-rolling': ['A6', 'A1', 'I3', 'A10'],
	'attrition-kinds': ['A4', 'A1', 'A5'],
	'new-hire-survival': ['A7'],
	'leave-reasons': ['A4'],
	'attrition-by-level': ['A8', 'A1'],
	'exit-after-decision': ['A9'],
	'attrition-formulas': ['A2', 'A1'],
	'return-strip': ['R5'],
	'return-odds': ['R6'],
	'break-even': ['R6', 'A10'],
	'cost-tree': ['R1'],
	'benefit-tree': ['R5', 'R2', 'R3', 'R4'],
	'return-tornado': ['R7', 'R5'],
	'row-account': ['Q1'],
	reading: ['Q1'],
	'metrics-off': ['Q2'],
	completeness: ['Q2'],
	coverage: ['Q5'],
	'definition-drift': ['Q6'],
	chronology: ['Q4'],
	'link-rate': ['Q3']
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type FigureId = keyof typeof figureReads;

interface Page {
	figures: readonly FigureId[];
	/** What its cards, sentences and ladders read beside the figures. */
	beside: readonly string[];
}

/** What stands on each page, in the order of the questions. */
const pages = {
	overview: {
		figures: ['resolution-by-month', 'level-distribution'],
		beside: ['I1', 'I2', 'I3', 'R5', 'R6', 'I12']
	},
	service: {
		figures: [
			'complaint-time-xmr',
			'satisfaction-xmr',
			'resolution-curve',
			'case-mix-by-level',
			'service-rates',
			'resolution-by-region',
			'backlog',
			'year-on-year',
			'measure-icons',
			'closed-only-gap'
		],
		beside: []
	},
	attribution: {
		figures: [
			'interrupted-series',
			'difference-in-differences',
			'pre-trend',
			'placebo-starts',
			'placebo-outcomes',
			'ticket-volume'
		],
		beside: ['G2', 'G11', 'V9', 'I1', 'I2', 'I3']
	},
	grading: {
		figures: [
			'level-distribution',
			'level-flow',
			'binding-criterion',
			'criteria-attainment',
			'pass-rate',
			'time-in-level',
			'skill-spread'
		],
		beside: []
	},
	fairness: {
		figures: [
			'rater-agreement',
			'supervisor-severity',
			'selection-ratio',
			'process',
			'limits-of-agreement',
			'appeals',
			'threshold-bunching'
		],
		beside: []
	},
	retention: {
		figures: [
			'attrition-rolling',
			'attrition-kinds',
			'new-hire-survival',
			'leave-reasons',
			'attrition-by-level',
			'exit-after-decision',
			'attrition-formulas'
		],
		beside: []
	},
	roi: {
		figures: ['return-strip', 'return-odds', 'break-even', 'cost-tree', 'benefit-tree', 'return-tornado'],
		beside: []
	},
	data: {
		figures: [
			'row-account',
			'metrics-off',
			'completeness',
			'coverage',
			'definition-drift',
			'chronology',
			'link-rate',
			'reading'
		],
		beside: []
	}
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof pages;

const metricsOn = ({ figures, beside }: Page): readonly string[] => [
	...new Set([...figures.flatMap((id) => figureReads[id]), ...beside])
];

/**
 * The metrics that each page shows, those of its figures and of what stands beside; the build computes the sample's.
 */
export const pageMetrics = recordOf(keysOf(pages), (page) => metricsOn(pages[page]));

/** The figures of each page. */
export const pageFigures: Readonly<Record<PageName, readonly FigureId[]>> = recordOf(
	keysOf(pages),
	(page) => pages[page].figures
);
