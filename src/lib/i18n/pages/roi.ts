export { en } from './en/roi.ts';
export { zh } from './zh/roi.ts';
