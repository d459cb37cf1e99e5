export { en } from '../en/metrics/retention.ts';
export { zh } from '../zh/metrics/retention.ts';
