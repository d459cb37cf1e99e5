export { en } from '../en/metrics/impact.ts';
export { zh } from '../zh/metrics/impact.ts';
