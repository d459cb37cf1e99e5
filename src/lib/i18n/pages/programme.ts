export { en } from '../en/pages/programme.ts';
export { zh } from '../zh/pages/programme.ts';
