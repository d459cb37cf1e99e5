import { type Format, formatFor } from '$lib/i18n/format.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { type Messages, messagesFor } from '$lib/i18n/messages.ts';
import * as sources from '$lib/i18n/pages/sources.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import type { Filters, Windows } from '$lib/metrics/run/context.ts';
import type { Result } from '$lib/metrics/result.ts';
import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { wordFor } from '$lib/i18n/words.ts';

/** A dated remark of the reader's, drawn on every time axis that covers its month. */
export interface Annotation {
	day: string;
	text: string;
}

/** What anything is written with in a language. */
export interface Wording {
	locale: Locale;
	messages: Messages;
	format: Format;
}

/** A language, with the plan's own names of levels. */
export const wordingIn = (locale: Locale, { levels }: Pick<Plan, 'levels'>): Wording => ({
	locale,
	messages: messagesFor(locale, levels),
	format: formatFor(locale)
});

/** Everything beside the numbers that a figure is phrased with. */
export interface FigureEnv extends Wording {
	dataset: DatasetInfo;
	plan: Plan;
	filters: Filters;
	windows: Windows;
	annotations: readonly Annotation[];
}

/** Results by metric id; a page asks for those that its figures name. */
export type Results = Readonly<Record<string, Result | undefined>>;

/** The filters in words, empty where nothing is narrowed. */
export function filtersInWords({ filters, messages, format }: FigureEnv): string {
	const words = messages.shell.filters;
	const chosen = dimensionKeys
		.filter((key) => filters[key].length > 0)
		.map((key) => {
			const { words: name, said } = dimensionOf(key);
			return `${words[name]} ${format.items([...filters[key]].map((value) => said(value, messages.shell)))}`;
		});
	if (filters.period) chosen.push(`${words.period} ${format.months(filters.period.start, filters.period.end)}`);
	return chosen.join(' · ');
}

/** The files that a figure draws from, with the as-of day. */
export function sourceOf(env: FigureEnv, kinds: readonly string[]): string {
	const files = env.dataset.account.filter(({ kind }) => kinds.includes(kind)).map(({ file }) => file);
	const shell = env.messages.shell.figure;
	return [env.format.items([...new Set(files)]), `${shell.asOf} ${env.dataset.asOf.slice(0, 10)}`]
		.filter(Boolean)
		.join(' · ');
}

/**
 * The same in a few words, each kind of file once with how many there are: a line below a picture has no room for
 * thirty names.
 */
export function shortSourceOf({ dataset, format, locale }: FigureEnv, kinds: readonly string[]): string {
	const m = sources[locale];
	return format.items(
		[...new Set(kinds)].flatMap((kind) => {
			const table = wordFor(m.tables, kind);
			const files = dataset.account.filter((entry) => entry.kind === kind).length;
			if (table === undefined || files === 0) return [];
			return files === 1 ? [table] : [m.several({ table, n: format.count(files) })];
		})
	);
}
