import type { Locale } from '../locale.ts';
import type { LimitCode, SectionKey } from './report-sections.ts';

/**
 * What a figure shows, without saying what came of it, the question that it answers, in which section a report tells
 * it and what it cannot tell.
 */
export interface Entry {
	section: SectionKey;
	limit: LimitCode;
	name: Record<Locale, string>;
	question: Record<Locale, string>;
}
