export { en } from '../en/metrics/fairness.ts';
export { zh } from '../zh/metrics/fairness.ts';
