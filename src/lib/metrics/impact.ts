import { attritionChange } from './impact/attrition-change.ts';
import { complaintTimeChange, resolutionTimeChange } from './impact/handling-change.ts';
import { satisfactionChange } from './impact/satisfaction-change.ts';
import type { Metric } from './metric.ts';

export const impact: readonly Metric[] = [satisfactionChange, complaintTimeChange, attritionChange, resolutionTimeChange];
