import type { Metric } from './metric.ts';

export const roi: readonly Metric[] = [];
