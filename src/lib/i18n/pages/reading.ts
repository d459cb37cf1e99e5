export { en } from '../en/pages/reading.ts';
export { zh } from '../zh/pages/reading.ts';
