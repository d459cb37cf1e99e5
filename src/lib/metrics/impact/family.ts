import { attritionChange } from './attrition-change.ts';
import { controlChart } from './control-chart.ts';
import { differenceOfTeams } from './difference-in-differences.ts';
import { complaintTimeChange, resolutionTimeChange } from './handling-change.ts';
import { interruptedSeries } from './interrupted-series.ts';
import { satisfactionChange } from './satisfaction-change.ts';
import { detectable, probabilityMet } from './chances.ts';
import { targetProgress, verdict } from './all-targets.ts';
import { guardrailsHeld } from './guardrails.ts';
import { placeboInOutcome } from './placebo/placebo-outcomes.ts';
import { placeboInTime } from './placebo/placebo-starts.ts';
import type { Metric } from '../metric.ts';

export const impact: readonly Metric[] = [
	satisfactionChange,
	complaintTimeChange,
	attritionChange,
	resolutionTimeChange,
	targetProgress,
	verdict,
	detectable,
	probabilityMet,
	controlChart,
	interruptedSeries,
	differenceOfTeams,
	guardrailsHeld,
	placeboInTime,
	placeboInOutcome
];
