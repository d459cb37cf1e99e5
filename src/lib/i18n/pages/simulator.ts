export { en } from './simulator-en.ts';
export { zh } from './simulator-zh.ts';
