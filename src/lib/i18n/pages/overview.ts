export { en } from '../en/pages/overview.ts';
export { zh } from '../zh/pages/overview.ts';
