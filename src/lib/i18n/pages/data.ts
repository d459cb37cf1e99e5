export { en } from '../en/pages/data.ts';
export { zh } from '../zh/pages/data.ts';
