export { en } from '../en/pages/brief.ts';
export { zh } from '../zh/pages/brief.ts';
