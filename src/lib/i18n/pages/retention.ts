export { en } from './en/retention.ts';
export { zh } from './zh/retention.ts';
