export { en } from '../en/pages/career.ts';
export { zh } from '../zh/pages/career.ts';
