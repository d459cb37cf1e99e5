export { en } from '../en/pages/attribution.ts';
export { zh } from '../zh/pages/attribution.ts';
