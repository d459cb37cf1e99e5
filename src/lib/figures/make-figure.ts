import { figureName } from '$lib/i18n/figure-words.ts';
import type { ChartSpec } from '$lib/charts/spec.ts';
import type { Result } from '$lib/metrics/result.ts';
import { type FigureEnv, filtersInWords, shortSourceOf, sourceOf } from './env.ts';
import type { Figure } from './figure.ts';
import { answeredNotes, baselineText, movedNotes } from './changed-settings.ts';
import { type FigureId, figureReads } from './reads.ts';
import { offTitle } from './off-sentence.ts';
import { fewNote, suppressedNote } from './result-notes.ts';

/** Families whose numbers are measured against a baseline or a target. */
const againstBaseline = (id: string): boolean => 'IVAR'.includes(id.charAt(0));

/** Numbers that judge engineers by the criteria of the plan. */
const byCriteria = (id: string): boolean => id.startsWith('S') || ['G9', 'G10', 'what_if'].includes(id);

type Own = Pick<Figure, 'subtitle' | 'chart' | 'table'> &
	Partial<Omit<Figure, 'title' | 'id' | 'metrics'>> & {
		/** The finding; null where a number that it needs is not known. */
		title: string | null;
	} & (
		| { id: FigureId; metrics?: undefined }
		/** One of a series, such as one a target: what it reads is known where it is built. */
		| { id: string; metrics: string[] }
	);

const isListed = (id: string): id is FigureId => Object.hasOwn(figureReads, id);
const metricsOf = ({ id, metrics }: Own): string[] => metrics ?? (isListed(id) ? [...figureReads[id]] : []);

/**
 * A figure's own words where it has something to say; else why it has not, and nothing that could be taken for a
 * finding.
 */
function saidOf(own: Own, env: FigureEnv): Pick<Figure, 'title' | 'subtitle' | 'mood' | 'notes' | 'chart' | 'table'> {
	const name = figureName(env.locale, own.id) ?? own.subtitle;
	const { off = null, title, subtitle, mood = 'plain', notes = [], chart, table } = own;
	if (off === null)
		return { title: title ?? name, subtitle, mood: title === null ? 'plain' : mood, notes, chart, table };
	return {
		title: offTitle(off, env.locale),
		subtitle: name,
		mood: 'plain',
		notes: [],
		chart: null,
		table: { ...table, rows: [], suppressed: [] }
	};
}

/** A line of months begins its years where the company's fiscal year does. */
const byFiscalYear = (chart: ChartSpec | null, { plan: { fiscalYearFrom } }: FigureEnv): ChartSpec | null =>
	chart?.kind === 'line' && fiscalYearFrom > 1 ? { ...chart, yearFrom: fiscalYearFrom } : chart;

/** A figure with the parts that every one of them shares: source, filters, period, fingerprint. */
export function figure(env: FigureEnv, kinds: readonly string[], own: Own): Figure {
	const { current, data } = env.windows;
	const metrics = metricsOf(own);
	const said = saidOf(own, env);
	const shared =
		own.off == null
			? [
					...(metrics.some(againstBaseline) ? movedNotes(env) : []),
					...(metrics.some(byCriteria) ? answeredNotes(env) : []),
					...suppressedNote(said.table, env),
					...fewNote(said.table, env)
				]
			: [];
	return {
		n: 0,
		off: null,
		simulated: false,
		source: sourceOf(env, kinds),
		sourceShort: shortSourceOf(env, kinds),
		filters: filtersInWords(env),
		asOf: env.dataset.asOf,
		period: env.format.months((current ?? data).start, (current ?? data).end),
		baseline: baselineText(env),
		fingerprint: env.dataset.fingerprint,
		sample: env.dataset.sample,
		...own,
		...said,
		chart: byFiscalYear(said.chart, env),
		metrics,
		notes: [...new Set([...said.notes, ...shared])]
	};
}

/** Why a figure has nothing to draw that needs all of several results, as a sentence; null where it has. */
export function offOfAll(
	results: readonly (Result | undefined)[],
	sentence: Parameters<typeof offOf>[1]
): string | null {
	return results.map((result) => offOf(result, sentence)).find((reason) => reason !== null) ?? null;
}

/** Why a result has nothing to draw, as a sentence; null where it has. */
export function offOf(
	result: Result | undefined,
	sentence: (code: string, needs: readonly string[], id?: string) => string
): string | null {
	if (!result) return sentence('not_computed', []);
	if (result.off) return sentence(result.off.reason, result.off.needs, result.id);
	const emptied =
		result.suppressed &&
		Object.values(result.tables).every(({ rows, suppressed }) => rows.length === suppressed.length);
	if (!emptied) return null;
	return sentence(
		result.notes.some(({ code }) => code === 'filter_remainder') ? 'filter_remainder' : 'suppressed',
		[],
		result.id
	);
}
