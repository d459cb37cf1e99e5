export { en } from './programme-en.ts';
export { zh } from './programme-zh.ts';
