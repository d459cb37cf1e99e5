import type { Metric } from './metric.ts';

export const grading: readonly Metric[] = [];
