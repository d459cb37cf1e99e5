export { en } from '../en/metrics/simulate.ts';
export { zh } from '../zh/metrics/simulate.ts';
