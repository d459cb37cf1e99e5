import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { captionedSvg } from '$lib/export/caption/caption.ts';
import { figureCsv } from '$lib/export/workbook/csv.ts';
import { type Brand, faceOf } from '$lib/export/brand/brand.ts';
import type { Template } from '$lib/export/slides/template/layouts.ts';
import { reportPptx } from '$lib/export/slides/deck.ts';
import { figureFileName, reportFileName } from '$lib/export/file-name.ts';
import { reportHtml } from '$lib/export/page/html.ts';
import { missingCharacters } from '$lib/export/fonts/coverage.ts';
import { reportDocx } from '$lib/export/document/word.ts';
import { reportPdf } from '$lib/export/document/pdf.ts';
import type { Shape } from '$lib/export/document/shapes.ts';
import { type ReportKind, reportOfKind } from '$lib/export/outline/outline.ts';
import { wholePart } from '$lib/export/outline/whole-part.ts';
import { nodeCoverage, nodeFonts } from '$lib/export/fonts/font-files.node.ts';
import type { ExportItem, Report, ReportPart, Stamp } from '$lib/export/item.ts';
import { withText } from '$lib/export/caption/png-text.ts';
import { altOf } from '$lib/export/provenance.ts';
import { pngFromSvg } from '$lib/export/caption/png.node.ts';
import { presets } from '$lib/export/caption/presets.ts';
import { version } from '$lib/export/version.ts';
import { reportXlsx } from '$lib/export/workbook/workbook.ts';
import { type Annotation, type FigureEnv, type Results, wordingIn } from '$lib/figures/env.ts';
import * as words from '$lib/i18n/export.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import type { Result } from '$lib/metrics/result.ts';

export const reportFormats = ['png', 'svg', 'csv', 'xlsx', 'pptx', 'html', 'pdf', 'docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportOptions {
	/** Folder that receives the files; made where it is missing. */
	out: string;
	formats: readonly ReportFormat[];
	locales: readonly Locale[];
	/** Which ready report; the full one by default. */
	kind?: ReportKind;
	/** Papers that a PDF is cut for. */
	papers?: readonly Shape['name'][];
	/** The reader's dated remarks. */
	annotations?: readonly Annotation[];
	/** A company's own slides. */
	template?: Template | undefined;
	/** A company's own look. */
	brand?: Brand | undefined;
	/** ISO day printed in every file; the clock is not asked, so that two runs give the same bytes. */
	date: string;
	/** Figures beside those of the pages, such as a scenario's. */
	more?: (env: FigureEnv) => readonly ExportItem[];
	/** A report of its own in place of that of the pages, such as a decision paper. */
	part?: (env: FigureEnv) => ReportPart;
}

type File = [name: string, content: Uint8Array | string];

/** One figure in each of the formats asked for. */
async function filesOf(
	item: ExportItem,
	stamp: Stamp,
	formats: readonly ReportFormat[],
	withLocale: boolean
): Promise<File[]> {
	const name = (extension: string): string => figureFileName(item, stamp, extension, { language: withLocale });
	const svg = formats.includes('svg') || formats.includes('png') ? captionedSvg(item, stamp, presets.slide) : '';
	return [
		...(formats.includes('svg') ? [[name('svg'), svg] as File] : []),
		...(formats.includes('png')
			? [
					[
						name('png'),
						withText(await pngFromSvg(svg, 2), { Title: item.figure.title, Description: altOf(item) })
					] as File
				]
			: []),
		...(formats.includes('csv') ? [[name('csv'), figureCsv(item, stamp)] as File] : [])
	];
}

/**
 * Files of the single figures, in page order; as many at once as there are processors, since a picture takes a second
 * or two.
 */
async function* figureFiles({ parts, stamp }: Report, formats: readonly ReportFormat[]): AsyncGenerator<File> {
	const items = parts.flatMap((part) => part.items);
	const atOnce = availableParallelism();
	for (let start = 0; start < items.length; start += atOnce) {
		const files = await Promise.all(
			items.slice(start, start + atOnce).map((item) => filesOf(item, stamp, formats, parts.length > 1))
		);
		yield* files.flat();
	}
}

/** Files of the whole report. */
async function* reportFiles(
	report: Report,
	{ formats, kind = 'full', papers = ['a4'], template }: ReportOptions
): AsyncGenerator<File> {
	const { stamp } = report;
	const told = reportOfKind(report, kind);
	if (formats.includes('docx'))
		yield [reportFileName(stamp, 'docx', kind), await reportDocx(report, { kind, raster: pngFromSvg })];
	if (formats.includes('pdf')) {
		const fonts = await nodeFonts();
		for (const shape of papers)
			yield [reportFileName(stamp, 'pdf', kind, shape), await reportPdf(report, { kind, shape, fonts })];
	}
	if (formats.includes('xlsx')) yield [reportFileName(stamp, 'xlsx', kind), await reportXlsx(told, pngFromSvg)];
	if (formats.includes('pptx'))
		yield [reportFileName(stamp, 'pptx', kind), await reportPptx(told, pngFromSvg, { kind, template })];
	if (formats.includes('html')) yield [reportFileName(stamp, 'html', kind), await reportHtml(told, { kind })];
}

/** Every text in a value of plain JSON. */
function* textsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

/** Characters of the report that no font of ours draws; each is named, since in pictures it is an empty box. */
async function missingIn(report: Report): Promise<string[]> {
	const missing = missingCharacters(textsIn(report.parts), await nodeCoverage());
	const [first] = report.parts;
	if (missing.length > 0 && first) {
		const named = missing.map(
			(character) =>
				`${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
		);
		console.error(words[first.locale].missingCharacters({ characters: named.join(words[first.locale].listComma) }));
	}
	return missing;
}

/** What decides what a report tells. */
type Tells = Pick<ReportOptions, 'locales' | 'date' | 'more' | 'part' | 'brand' | 'annotations'>;

/** The report of a run in its languages; the same for every document and message. */
export async function reportOf(
	{ dataset, plan, filters, windows }: MetricContext,
	computed: readonly Result[],
	{ locales, date, more, part: own, brand, annotations = [] }: Tells
): Promise<Report> {
	const results: Results = Object.fromEntries(computed.map((result) => [result.id, result]));
	const given = { dataset, plan, filters, windows, annotations };
	const parts: ReportPart[] = [];
	for (const locale of locales) {
		const env = { ...given, ...wordingIn(locale, plan) };
		const worn = brand && { face: faceOf(brand, locale) };
		if (own) {
			parts.push({ ...own(env), ...worn });
			continue;
		}
		const part = await wholePart(locale, results, given);
		parts.push({ ...part, ...worn, items: [...part.items, ...(more?.(env) ?? [])] });
	}
	return { stamp: { date, version }, parts };
}

/** Writes the report and a manifest with the hash of each file; returns the names written. */
export async function writeReport(
	run: MetricContext,
	computed: readonly Result[],
	options: ReportOptions
): Promise<string[]> {
	const { out, formats, locales, date } = options;
	const report = await reportOf(run, computed, options);
	const missing = await missingIn(report);
	mkdirSync(out, { recursive: true });
	const files: { name: string; bytes: number; sha256: string }[] = [];
	for (const source of [
		figureFiles(reportOfKind(report, options.kind ?? 'full'), formats),
		reportFiles(report, options)
	]) {
		for await (const [name, content] of source) {
			const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
			writeFileSync(join(out, name), bytes);
			files.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
		}
	}
	const { dataset } = run;
	const manifest = {
		version,
		date,
		asOf: dataset.asOf,
		fingerprint: dataset.fingerprint,
		sample: dataset.sample,
		languages: locales,
		...(missing.length > 0 && { missingCharacters: missing }),
		files
	};
	writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
	return [...files.map(({ name }) => name), 'manifest.json'];
}
