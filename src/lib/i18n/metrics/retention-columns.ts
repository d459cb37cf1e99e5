export { en } from '../en/metrics/retention-columns.ts';
export { zh } from '../zh/metrics/retention-columns.ts';
