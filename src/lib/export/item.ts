import type { Card } from '$lib/figures/card.ts';
import type { Brief } from '$lib/figures/report/brief.ts';
import type { FigureEnv, Results } from '$lib/figures/env.ts';
import { explain } from '$lib/figures/explain.ts';
import type { Explanation, Figure } from '$lib/figures/figure.ts';
import { figureName } from '$lib/i18n/figure-words.ts';
import { type Format, formatFor } from '$lib/i18n/format.ts';
import * as words from '$lib/i18n/export.ts';
import type { Face } from './brand/brand.ts';
import type { Locale } from '$lib/i18n/locale.ts';

/** A figure on its way out, in one language, with all that must go along; plain JSON. */
export interface ExportItem {
	locale: Locale;
	figure: Figure;
	explanations: Explanation[];
	/** The smallest number of people that is shown. */
	k: number;
}

/** When and by what something was exported; never the clock's own choice, so that two runs agree. */
export interface Stamp {
	/** ISO day. */
	date: string;
	version: string;
}

/** A figure that could not be computed: named in a report, never drawn. */
export interface Absent {
	locale: Locale;
	name: string;
	reason: string;
}

/** Paragraphs under a heading. */
export interface Told {
	heading: string;
	lines: readonly string[];
}

/** A report in one language. */
export interface ReportPart {
	locale: Locale;
	/** What it is called, where it is not the report of the company. */
	title?: string | undefined;
	/** What is said before the figures, and what after them. */
	opening?: readonly Told[] | undefined;
	closing?: readonly Told[] | undefined;
	/** The verdicts of the targets in one sentence. */
	headline: string;
	/** What must not get worse meanwhile, in one line. */
	guardrails?: string;
	cards: Card[];
	/** What happened, how sure it is, what it costs and what to decide; absent where the results are not at hand. */
	brief?: Brief | undefined;
	items: ExportItem[];
	/** How the files were read, column by column. */
	reading?: ExportItem | undefined;
	/** What would be here too if it could be computed. */
	absent: readonly Absent[];
	/** The company's own look, where it has one. */
	face?: Face | undefined;
}

/** Who a document says made it: the author of the company's own look, the company, or the product. */
export function makerOf(part: ReportPart | undefined, { version }: Stamp): string {
	const { m } = wordsOf(part ?? { locale: 'zh' });
	const named = [part?.face?.author, part?.face?.company].find((name) => name !== undefined && name !== '');
	return named ?? `${m.product} ${version}`;
}

/** Figures in their order, once for every language asked for. */
export interface Report {
	stamp: Stamp;
	parts: ReportPart[];
}

/** Whether a part shows the sample company's simulated data. */
export const isSample = ({ items }: Pick<ReportPart, 'items'>): boolean => items.some(({ figure }) => figure.sample);

/** Takes a figure along with how its numbers were computed. */
export function exportItem(figure: Figure, results: Results, env: Pick<FigureEnv, 'locale' | 'plan'>): ExportItem {
	return {
		locale: env.locale,
		figure,
		explanations: explain(figure.metrics, results, env.locale),
		k: env.plan.measurement.k
	};
}

/** A figure that is off, with why. */
export function absent({ id, subtitle, off }: Figure, locale: Locale): Absent {
	return { locale, name: figureName(locale, id) ?? subtitle, reason: off ?? '' };
}

/** What a report is called. */
export const titleOf = (part: Pick<ReportPart, 'locale' | 'title'>): string =>
	part.title ?? wordsOf(part).m.report.title;

/** The catalogue and the formatter of an item's language. */
export function wordsOf({ locale }: { locale: Locale }): { m: words.ExportWords; format: Format } {
	return { m: words[locale], format: formatFor(locale) };
}
