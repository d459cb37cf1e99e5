export { en } from '../en/pages/sources.ts';
export { zh } from '../zh/pages/sources.ts';
