import type { Brief } from '$lib/figures/report/brief.ts';
import * as words from '$lib/i18n/figure-words/report-sections.ts';
import { figureEntries, figureWords } from '$lib/i18n/figure-words.ts';
import { type SectionKey, sectionKeys } from '$lib/i18n/figure-words/report-sections.ts';
import type { ExportItem, Report, ReportPart } from '../item.ts';

/** Ready reports, and the reader's own choice; a decision paper is made of a scenario. */
export const reportKinds = ['board', 'hr', 'full', 'chosen'] as const;
export type ReportKind = (typeof reportKinds)[number] | 'decision';

/** A figure in its place: numbered, with the question it answers and what it cannot tell. */
export interface Placed {
	item: ExportItem;
	number: number;
	question: string;
	cannot: string;
}

export interface Section {
	key: SectionKey;
	/** The question; empty where the report is one run of figures. */
	question: string;
	figures: Placed[];
}

/** A report in one language as every document tells it. */
export interface Outline {
	kind: ReportKind;
	part: ReportPart;
	brief: Brief | null;
	sections: Section[];
	/** Figures that could not be computed, with the reason. */
	left: { title: string; why: string }[];
}

/** What the board sees: of each line the first figure that could be computed. */
const board = [
	['satisfaction-xmr'],
	['complaint-time-xmr', 'resolution-by-month', 'resolution-curve'],
	['attrition-rolling', 'attrition-kinds'],
	['interrupted-series', 'difference-in-differences'],
	['return-odds', 'return-strip', 'cost-tree']
];

const hrSections: readonly SectionKey[] = ['levels', 'fairness', 'people'];

const sectionOf = ({ figure }: ExportItem): SectionKey => figureEntries[figure.id]?.section ?? 'other';
const isOff = ({ figure }: ExportItem): boolean => figure.off !== null;

/** Figures told in the order of the questions, not of the pages that they stand on. */
function inOrder(items: readonly ExportItem[]): ExportItem[] {
	const ids = Object.keys(figureEntries);
	const rank = (item: ExportItem): number => {
		const own = ids.indexOf(item.figure.id);
		return own < 0 ? ids.length : own;
	};
	const section = (item: ExportItem): number => sectionKeys.indexOf(sectionOf(item));
	return [...items].sort((a, b) => section(a) - section(b) || rank(a) - rank(b));
}

/** The figures that a kind of report is made of, whether or not they could be computed. */
function wanted(kind: ReportKind, items: readonly ExportItem[]): ExportItem[] {
	if (kind === 'chosen' || kind === 'decision') return [...items];
	if (kind === 'full') return inOrder(items);
	if (kind === 'hr') return inOrder(items).filter((item) => hrSections.includes(sectionOf(item)));
	return board.flatMap((ids) => {
		const found = ids.flatMap((id) => items.find(({ figure }) => figure.id === id) ?? []);
		return found.find((item) => !isOff(item)) ?? found[0] ?? [];
	});
}

/** The question that a figure answers and what it cannot tell; empty for a figure of which neither is known. */
export function questionOf({ locale, figure }: ExportItem): Pick<Placed, 'question' | 'cannot'> {
	const entry = figureEntries[figure.id];
	return {
		question: figureWords(locale, figure.id)?.question ?? '',
		cannot: entry ? words[locale].limits[entry.limit] : ''
	};
}

const placed = (item: ExportItem, index: number): Placed => ({ item, number: index + 1, ...questionOf(item) });

/** The report of a kind: sections by question, figures numbered through, those that are off listed at the end. */
export function outlineOf(part: ReportPart, kind: ReportKind): Outline {
	const all = wanted(kind, part.items);
	const shown = all.filter((item) => !isOff(item)).map(placed);
	const whole = kind !== 'full' && kind !== 'hr';
	const keys = whole ? (['other'] as const) : sectionKeys;
	const sections = keys
		.map((key): Section => ({
			key,
			question: whole ? '' : words[part.locale].sections[key],
			figures: whole ? shown : shown.filter(({ item }) => sectionOf(item) === key)
		}))
		.filter(({ figures }) => figures.length > 0);
	return {
		kind,
		part,
		brief: part.brief ?? null,
		sections,
		left: [
			...part.absent.map(({ name, reason }) => ({ title: name, why: reason })),
			...all.filter(isOff).map(({ figure }) => ({ title: figure.title, why: figure.off ?? '' }))
		]
	};
}

/** Every figure of a report in its order. */
export const figuresIn = ({ sections }: Outline): Placed[] => sections.flatMap(({ figures }) => figures);

/** A report with the figures of a kind alone, in its order, for the formats that hold figures one after the other. */
export function reportOfKind(report: Report, kind: ReportKind): Report {
	if (kind === 'full' || kind === 'chosen' || kind === 'decision') return report;
	return {
		...report,
		parts: report.parts.map((part) => ({
			...part,
			items: figuresIn(outlineOf(part, kind)).map(({ item }) => item)
		}))
	};
}
