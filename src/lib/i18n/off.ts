export { en } from './en/off.ts';
export { zh } from './zh/off.ts';
