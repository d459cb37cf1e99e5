export { en } from '../en/pages/definitions.ts';
export { zh } from '../zh/pages/definitions.ts';
