import type { Metric } from './metric.ts';
import { closedMean } from './service/closed-mean.ts';
import { resolvedWithin, restrictedMeanTime } from './service/resolution.ts';
import { dissatisfaction, satisfaction } from './service/satisfaction.ts';

export const service: readonly Metric[] = [closedMean, restrictedMeanTime, resolvedWithin, satisfaction, dissatisfaction];
