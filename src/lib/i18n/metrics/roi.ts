export { en } from '../en/metrics/roi.ts';
export { zh } from '../zh/metrics/roi.ts';
