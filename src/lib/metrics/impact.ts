import { attritionChange } from './impact/attrition-change.ts';
import { controlChart } from './impact/control-chart.ts';
import { differenceOfTeams } from './impact/difference.ts';
import { complaintTimeChange, resolutionTimeChange } from './impact/handling-change.ts';
import { interruptedSeries } from './impact/interrupted.ts';
import { satisfactionChange } from './impact/satisfaction-change.ts';
import { detectable, probabilityMet, targetProgress, verdict } from './impact/targets.ts';
import type { Metric } from './metric.ts';

export const impact: readonly Metric[] = [
	satisfactionChange, complaintTimeChange, attritionChange, resolutionTimeChange, targetProgress, verdict, detectable, probabilityMet,
	controlChart, interruptedSeries, differenceOfTeams
];
