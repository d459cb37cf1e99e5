import type { LimitCode, SectionKey } from './report-sections.ts';

/** In which section a report tells a figure, and what the figure cannot tell. */
export interface Entry {
	section: SectionKey;
	limit: LimitCode;
}

/** Every figure in the order in which a report tells them; its words stand under the same name in each language. */
export const entries = {
	// Whether the outcomes moved, whether grading moved them, and what that is worth.
	'satisfaction-xmr': { section: 'outcomes', limit: 'survey' },
	'complaint-time-xmr': { section: 'outcomes', limit: 'before_after' },
	'resolution-by-month': { section: 'outcomes', limit: 'before_after' },
	'resolution-curve': { section: 'outcomes', limit: 'closed' },
	'service-rates': { section: 'outcomes', limit: 'before_after' },
	backlog: { section: 'outcomes', limit: 'count' },
	'resolution-by-region': { section: 'outcomes', limit: 'selection' },
	'case-mix-by-level': { section: 'outcomes', limit: 'selection' },
	'closed-only-gap': { section: 'outcomes', limit: 'closed' },
	'year-on-year': { section: 'outcomes', limit: 'before_after' },
	'measure-icons': { section: 'outcomes', limit: 'before_after' },
	'interrupted-series': { section: 'cause', limit: 'trend' },
	'difference-in-differences': { section: 'cause', limit: 'few' },
	'pre-trend': { section: 'cause', limit: 'few' },
	'placebo-starts': { section: 'cause', limit: 'trend' },
	'placebo-outcomes': { section: 'cause', limit: 'before_after' },
	'ticket-volume': { section: 'cause', limit: 'count' },
	'return-strip': { section: 'value', limit: 'model' },
	'return-odds': { section: 'value', limit: 'model' },
	'break-even': { section: 'value', limit: 'model' },
	'cost-tree': { section: 'value', limit: 'model' },
	'benefit-tree': { section: 'value', limit: 'model' },
	'return-tornado': { section: 'value', limit: 'model' },
	// Who leaves, who holds which level, and whether grading was fair.
	'attrition-rolling': { section: 'people', limit: 'before_after' },
	'attrition-kinds': { section: 'people', limit: 'few' },
	'new-hire-survival': { section: 'people', limit: 'few' },
	'leave-reasons': { section: 'people', limit: 'count' },
	'attrition-by-level': { section: 'people', limit: 'selection' },
	'exit-after-decision': { section: 'people', limit: 'selection' },
	'attrition-formulas': { section: 'people', limit: 'count' },
	'level-distribution': { section: 'levels', limit: 'count' },
	'level-flow': { section: 'levels', limit: 'count' },
	'pass-rate': { section: 'levels', limit: 'count' },
	'binding-criterion': { section: 'levels', limit: 'count' },
	'criteria-attainment': { section: 'levels', limit: 'count' },
	'time-in-level': { section: 'levels', limit: 'few' },
	'skill-spread': { section: 'levels', limit: 'rating' },
	'rater-agreement': { section: 'fairness', limit: 'rating' },
	'limits-of-agreement': { section: 'fairness', limit: 'rating' },
	'supervisor-severity': { section: 'fairness', limit: 'rating' },
	'selection-ratio': { section: 'fairness', limit: 'few' },
	process: { section: 'fairness', limit: 'count' },
	appeals: { section: 'fairness', limit: 'few' },
	'threshold-bunching': { section: 'fairness', limit: 'count' },
	// What the files hold.
	reading: { section: 'data', limit: 'data' },
	'row-account': { section: 'data', limit: 'data' },
	completeness: { section: 'data', limit: 'data' },
	coverage: { section: 'data', limit: 'data' },
	chronology: { section: 'data', limit: 'data' },
	'link-rate': { section: 'data', limit: 'data' },
	'metrics-off': { section: 'data', limit: 'data' },
	'definition-drift': { section: 'data', limit: 'data' },
	// What other criteria would give.
	'replay-fidelity': { section: 'simulated', limit: 'static' },
	'simulated-what-if': { section: 'simulated', limit: 'static' },
	'simulated-levels': { section: 'simulated', limit: 'static' },
	'simulated-flow': { section: 'simulated', limit: 'static' },
	'simulated-swap': { section: 'simulated', limit: 'static' },
	'simulated-groups': { section: 'simulated', limit: 'static' },
	'simulated-near': { section: 'simulated', limit: 'static' },
	'simulated-binding': { section: 'simulated', limit: 'static' },
	'simulated-eligible': { section: 'simulated', limit: 'static' },
	'simulated-heat': { section: 'simulated', limit: 'static' },
	'simulated-ratio': { section: 'simulated', limit: 'static' },
	'simulated-rounds': { section: 'simulated', limit: 'static' },
	'simulated-back-test': { section: 'simulated', limit: 'static' },
	'simulated-projection': { section: 'simulated', limit: 'static' },
	'simulated-compare': { section: 'simulated', limit: 'static' },
	'simulated-cost': { section: 'simulated', limit: 'static' },
	'simulated-sweep': { section: 'simulated', limit: 'static' }
} satisfies Record<string, Entry>;
