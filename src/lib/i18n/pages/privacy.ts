export { en } from '../en/pages/privacy.ts';
export { zh } from '../zh/pages/privacy.ts';
