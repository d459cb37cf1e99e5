export { en } from './en/fairness.ts';
export { zh } from './zh/fairness.ts';
