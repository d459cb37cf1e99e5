import type { Metric } from './metric.ts';

export const quality: readonly Metric[] = [];
