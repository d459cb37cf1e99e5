export { en } from '../en/metrics/grading.ts';
export { zh } from '../zh/metrics/grading.ts';
