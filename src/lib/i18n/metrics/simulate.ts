export { en } from './simulate-en.ts';
export { zh } from './simulate-zh.ts';
