export { en } from './en/account-columns.ts';
export { zh } from './zh/account-columns.ts';
