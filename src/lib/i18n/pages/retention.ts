export { en } from '../en/pages/retention.ts';
export { zh } from '../zh/pages/retention.ts';
