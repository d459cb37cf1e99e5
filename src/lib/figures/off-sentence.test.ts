import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { figureName } from '$lib/i18n/figure-words.ts';
import { formatFor } from '$lib/i18n/format.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { messages } from '$lib/i18n/messages.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { figuresByPage } from './pages.ts';
import type { FigureEnv, Results } from './env.ts';
import { type BuildFigures, exportable, type Figure } from './figure.ts';
import { offSentence, offTitle, reasonParts } from './off-sentence.ts';
import { simulatorFigures } from './simulator/figures.ts';
import { furtherFigures } from './simulator/further-figures.ts';
import { resultFor } from '../../../tests/support/figures.ts';

const view = {
	baseline: publishedCriteria,
	scenario: { ...publishedCriteria, id: 'other' },
	focus: { level: 2, part: 'onsite_count' }
} as const;
const prefix: Record<Locale, RegExp> = {
	zh: /^(未计算：.|尚未计算$|人数过少|该筛选)/,
	en: /^(Not computed: .|Not computed yet$|Too few people to show|This filter leaves)/
};
/** A place in a title that no number came to. */
const gap = /(^|[\s：:，,“(])–([\s。，,;；”)]|$)|NaN|undefined|Infinity|\b0 (of|\/) 0\b|共 0 /;

const computed: Record<string, Result> = {};
let envs: Record<Locale, FigureEnv>;
let pages: [name: string, build: BuildFigures][] = [];

const off = (id: string): Result =>
	resultFor(id, { off: { reason: 'missing_columns', needs: ['tickets.resolved_at'] } });

beforeAll(async () => {
	pages = await Promise.all(
		Object.entries(figuresByPage).map(async ([name, load]): Promise<[string, BuildFigures]> => [name, await load()])
	);
	pages.push(
		['simulator', simulatorFigures(view)],
		['simulator further', furtherFigures({ ...view, second: 'doc_count' })]
	);
	const engine = await startNodeEngine();
	const files = ['roster.csv', 'grading.xlsx', 'tickets.csv'].map((name) => ({
		name,
		bytes: new Uint8Array(readFileSync(join('data', name)))
	}));
	const dataset = await loadFiles(engine, files, { sample: true });
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
	const env = (locale: Locale): FigureEnv => ({
		locale,
		messages: messages[locale],
		format: formatFor(locale),
		dataset,
		windows: run.windows,
		plan: publishedPlan,
		filters: noFilters,
		annotations: []
	});
	envs = { zh: env('zh'), en: env('en') };
	const ids = new Set(
		pages.flatMap(([, build]) => build({}, envs.zh, offSentence('zh')).flatMap(({ metrics }) => metrics))
	);
	for (const id of ids) if (/^[A-RT-Z]\d/.test(id)) computed[id] = await run.result(id);
	await engine.close();
}, 240_000);

const build = (results: Results, locale: Locale): Figure[] =>
	pages.flatMap(([, page]) => page(results, envs[locale], offSentence(locale)));
const told = ({ id, title }: Figure): string => `${id}: ${title}`;

describe.each(locales)('figures that could not be computed, in %s', (locale) => {
	it('say so in their title, draw nothing and are not for export: with nothing computed, all of them', () => {
		const figures = build({}, locale);
		expect(figures.length).toBeGreaterThan(50);
		expect(figures.filter((figure) => figure.off === null || !prefix[locale].test(figure.title)).map(told)).toEqual(
			[]
		);
		expect(
			figures
				.filter(
					(figure) => exportable(figure) || figure.chart || figure.notes.length > 0 || figure.mood !== 'plain'
				)
				.map(told)
		).toEqual([]);
		expect(figures.filter(({ id, subtitle }) => subtitle !== figureName(locale, id)).map(({ id }) => id)).toEqual(
			[]
		);
	});

	it('keep no finding when any one metric is off', () => {
		const before = new Map(build(computed, locale).map((figure) => [figure.id, figure]));
		const wrong: string[] = [];
		for (const id of Object.keys(computed)) {
			for (const figure of build({ ...computed, [id]: off(id) }, locale)) {
				const told = `${figure.id} without ${id}: ${figure.title}`;
				// The rates stand side by side, each on its own.
				const leads = figure.metrics[0] === id && figure.id !== 'service-rates';
				if (
					figure.off !== null
						? !prefix[locale].test(figure.title) || exportable(figure)
						: gap.test(figure.title) || leads
				)
					wrong.push(told);
				// A judgement that was not there before is none: it came of the missing number.
				if (figure.off === null && figure.mood !== 'plain' && figure.mood !== before.get(figure.id)?.mood)
					wrong.push(`${told} (${figure.mood})`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it('judge by the metric that carries the judgement, and by none when it is off', () => {
		const carriers: Record<string, string[]> = {
			'complaint-time-xmr': ['I2'],
			'satisfaction-xmr': ['I1'],
			'attrition-rolling': ['I3'],
			'attrition-kinds': ['A4'],
			'new-hire-survival': ['A7'],
			'attrition-by-level': ['A8'],
			'exit-after-decision': ['A9'],
			'return-strip': ['R5'],
			'break-even': ['R6', 'A10'],
			'interrupted-series': ['I10'],
			'placebo-starts': ['I13'],
			'difference-in-differences': ['I11'],
			'resolution-by-month': ['I4']
		};
		const judged = build(computed, locale)
			.filter(({ mood }) => mood !== 'plain')
			.map(({ id }) => id);
		expect(judged.filter((id) => carriers[id] === undefined)).toEqual([]);
		for (const [id, metrics] of Object.entries(carriers)) {
			for (const metric of metrics) {
				const figure = build({ ...computed, [metric]: off(metric) }, locale).find((one) => one.id === id);
				expect(figure?.mood, `${id} without ${metric}: ${figure?.title ?? ''}`).toBe('plain');
			}
		}
	});
});

describe('a reason as title', () => {
	it('takes the first sentence; what to do about it stands below', () => {
		const lacking = offSentence('zh')('missing_columns', ['tickets.resolved_at', 'tickets.created_at']);
		expect(offTitle(lacking, 'zh')).toBe('未计算：文件中没有这些列：工单的解决时间和工单的创建时间');
		expect(reasonParts(lacking).rest).toBe('导入含有它们的文件后即可计算。');
		expect(offTitle(offSentence('en')('missing_columns', ['tickets.resolved_at']), 'en')).toBe(
			'Not computed: the files lack these columns: resolved (tickets)'
		);
	});

	it('what is hidden to protect people was not left uncomputed', () => {
		expect([
			offTitle(offSentence('zh')('suppressed', []), 'zh'),
			offTitle(offSentence('en')('not_computed', []), 'en')
		]).toEqual(['人数过少，为保护个人不显示', 'Not computed yet']);
	});
});
