export { en } from '../en/pages/fairness.ts';
export { zh } from '../zh/pages/fairness.ts';
