export { en } from '../en/metrics/quality.ts';
export { zh } from '../zh/metrics/quality.ts';
