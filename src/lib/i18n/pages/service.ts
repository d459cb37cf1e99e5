export { en } from '../en/pages/service.ts';
export { zh } from '../zh/pages/service.ts';
