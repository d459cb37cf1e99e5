export { en } from './en/programme.ts';
export { zh } from './zh/programme.ts';
