import { sections as en } from '../en/figures/sections.ts';
import { sections as zh } from '../zh/figures/sections.ts';

export { en, zh };

export type LimitCode = keyof typeof zh.limits;

/** Sections of a report in the order of a reader's questions. */
export const sectionKeys = [
	'outcomes',
	'cause',
	'value',
	'people',
	'levels',
	'fairness',
	'data',
	'simulated',
	'other'
] as const;
export type SectionKey = (typeof sectionKeys)[number];
