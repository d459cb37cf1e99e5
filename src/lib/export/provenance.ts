import { metricTitle } from '$lib/figures/words/metric-title.ts';
import { fill, messages } from '$lib/i18n/messages.ts';
import { codeText } from '$lib/i18n/metrics/reasons.ts';
import { wordFor } from '$lib/i18n/words.ts';
import type { ExportItem, Stamp } from './item.ts';
import { wordsOf } from './item.ts';

/** One fact about a figure, under its name in the reader's language. */
export interface Fact {
	label: string;
	text: string;
}

/** Text that stands for a picture: what was found, what it shows, of whom; the same in every format. */
export const altOf = ({ figure }: ExportItem): string =>
	[figure.title, figure.subtitle, figure.filters].filter(Boolean).join(' · ');

const readable = (code: string): string => code.replaceAll('_', ' ');

/** How the intervals were made, each method once. */
export function methodsOf(item: ExportItem): string {
	const { m } = wordsOf(item);
	const named = new Map(
		item.explanations.map(({ id, method }) => [
			method,
			wordFor(m.methods, method) ?? codeText(item.locale, id, method) ?? readable(method)
		])
	);
	const methods = [...named].filter(([method]) => method !== 'none' || item.explanations.length === 1);
	return methods.map(([, name]) => name).join(m.listComma);
}

/** What was left out and what was missing, over all numbers of the figure. */
export function exclusionsOf(item: ExportItem): string {
	const { m, format } = wordsOf(item);
	const several = item.explanations.length > 1;
	return item.explanations
		.flatMap(({ id, missing, excluded }) => [
			...excluded
				.filter(({ count }) => count > 0)
				.map(
					({ label, count }) =>
						(several ? `${id} ` : '') +
						(wordFor(m.exclusions, label) ?? codeText(item.locale, id, label) ?? readable(label)) +
						` ${format.count(count)}`
				),
			...(missing > 0 ? [`${several ? `${id} ` : ''}${m.labels.missing} ${format.count(missing)}`] : [])
		])
		.join(m.listComma);
}

/** What a reader must not overlook: simulated data, what-ifs. */
export function warningsOf({ locale, figure }: ExportItem): string[] {
	const { m } = wordsOf({ locale });
	return [...(figure.sample ? [m.simulatedData] : []), ...(figure.simulated ? [m.whatIf] : [])];
}

/** The figure's notes, and how many rows are hidden in place of the word that some are. */
export function notesOf({ locale, figure, k }: ExportItem): string[] {
	const { m, format } = wordsOf({ locale });
	const hidden = figure.table.suppressed.length;
	const short = fill(messages[locale].shell.figure.suppressed, { k });
	return [
		...figure.notes.filter((note) => note !== short),
		...(hidden > 0 ? [m.suppressedRows({ rows: format.count(hidden), k: String(k) })] : [])
	];
}

/** Short form of a fingerprint, enough to tell two data sets apart. */
export const shortPrint = (fingerprint: string): string => fingerprint.slice(0, 12);

/** Everything that travels with a figure, in the order in which it is printed. */
export function factsOf(item: ExportItem, stamp: Stamp): Fact[] {
	const { m, format } = wordsOf(item);
	const { figure } = item;
	const { labels } = m;
	return [
		{ label: labels.finding, text: figure.title },
		{ label: labels.measure, text: figure.subtitle },
		...warningsOf(item).map((text) => ({ label: labels.data, text })),
		...notesOf(item).map((text) => ({ label: labels.notes, text })),
		...(figure.off ? [{ label: labels.notes, text: figure.off }] : []),
		{ label: labels.source, text: figure.source },
		{ label: labels.asOf, text: figure.asOf.slice(0, 10) },
		{ label: labels.filters, text: figure.filters || m.noFilters },
		{ label: labels.period, text: figure.period },
		{ label: labels.baseline, text: figure.baseline || m.nothing },
		{ label: labels.n, text: format.count(figure.n) },
		{ label: labels.method, text: methodsOf(item) || m.nothing },
		{ label: labels.excluded, text: exclusionsOf(item) || m.nothing },
		{
			label: labels.metrics,
			text: item.explanations.map(metricTitle).join(m.listComma) || m.nothing
		},
		{ label: labels.figure, text: figure.id },
		{ label: labels.scope, text: m.noNames },
		{ label: labels.fingerprint, text: figure.fingerprint },
		{ label: labels.version, text: `${m.product} ${stamp.version}` },
		{ label: labels.date, text: stamp.date }
	];
}

/** Which files a figure rests on, in a few words with the as-of day; the names stand among the facts. */
export function sourceLine({ figure, locale }: ExportItem): string {
	const { m } = wordsOf({ locale });
	if (!figure.sourceShort) return `${m.labels.source} ${figure.source}`;
	return `${m.labels.source} ${figure.sourceShort} · ${m.labels.asOf} ${figure.asOf.slice(0, 10)}`;
}

/** One short line below a picture in a document, whose front page names the data, the version and the date once. */
export function shortPrintOf(item: ExportItem): string {
	const { m, format } = wordsOf(item);
	const { figure } = item;
	const methods = methodsOf(item);
	return [
		sourceLine(item),
		figure.period && `${m.labels.period} ${figure.period}`,
		`${m.labels.n}\u00a0=\u00a0${format.count(figure.n)}`,
		methods !== '' && methods
	]
		.filter(Boolean)
		.join(' · ');
}

/** The same facts as few lines of small print below a picture. */
export function smallPrint(item: ExportItem, stamp: Stamp): string[] {
	const { m, format } = wordsOf(item);
	const { figure } = item;
	const { labels } = m;
	const excluded = exclusionsOf(item);
	const methods = methodsOf(item);
	const join = (parts: (string | false)[]): string => parts.filter(Boolean).join(' · ');
	return [
		join([
			sourceLine(item),
			figure.period && `${labels.period} ${figure.period}`,
			`${labels.filters} ${figure.filters || m.noFilters}`,
			`${labels.n}\u00a0=\u00a0${format.count(figure.n)}`
		]),
		join([methods !== '' && `${labels.method} ${methods}`, excluded !== '' && `${labels.excluded} ${excluded}`]),
		join([
			`${labels.fingerprint} ${shortPrint(figure.fingerprint)}`,
			`${m.product} ${stamp.version}`,
			`${labels.date} ${stamp.date}`
		])
	].filter((line) => line !== '');
}
