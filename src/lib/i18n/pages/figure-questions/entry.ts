import type { LimitCode, SectionKey } from '../report-sections.ts';

/** The question that a figure answers, in which section a report tells it and what it cannot tell. */
export interface Entry {
	section: SectionKey;
	limit: LimitCode;
	zh: string;
	en: string;
}

export const entry = (section: SectionKey, limit: LimitCode, zh: string, en: string): Entry => ({
	section,
	limit,
	zh,
	en
});
