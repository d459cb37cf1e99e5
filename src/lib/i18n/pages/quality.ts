export { en } from '../en/pages/quality.ts';
export { zh } from '../zh/pages/quality.ts';
