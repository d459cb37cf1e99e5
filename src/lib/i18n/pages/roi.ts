export { en } from '../en/pages/roi.ts';
export { zh } from '../zh/pages/roi.ts';
