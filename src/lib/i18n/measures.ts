export { en } from './en/measures.ts';
export { zh } from './zh/measures.ts';
