export { en } from './en/attribution.ts';
export { zh } from './zh/attribution.ts';
