export { en } from './en/data.ts';
export { zh } from './zh/data.ts';
