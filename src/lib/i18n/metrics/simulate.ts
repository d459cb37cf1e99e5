export { en } from './en/simulate.ts';
export { zh } from './zh/simulate.ts';
