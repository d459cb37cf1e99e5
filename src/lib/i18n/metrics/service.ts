export { en } from '../en/metrics/service.ts';
export { zh } from '../zh/metrics/service.ts';
