export { en } from './en/export.ts';
export { zh } from './zh/export.ts';
import type { zh } from './zh/export.ts';

export type ExportWords = typeof zh;
