import type { Metric } from './metric.ts';

export const service: readonly Metric[] = [];
