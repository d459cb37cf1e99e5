export { en } from './en/verdicts.ts';
export { zh } from './zh/verdicts.ts';
