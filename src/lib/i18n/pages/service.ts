export { en } from './en/service.ts';
export { zh } from './zh/service.ts';
