export { en } from './en/shell.ts';
export { zh } from './zh/shell.ts';
