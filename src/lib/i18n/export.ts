export { en } from './export-en.ts';
export { zh } from './export-zh.ts';
import type { zh } from './export-zh.ts';

export type ExportWords = typeof zh;
