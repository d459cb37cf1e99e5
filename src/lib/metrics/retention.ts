import type { Metric } from './metric.ts';
import { attritionRate } from './retention/attrition-rate.ts';
import { avoidedLeavers } from './retention/avoided-leavers.ts';

/** Family A: do people stay? */
export const retention: readonly Metric[] = [attritionRate, avoidedLeavers];
