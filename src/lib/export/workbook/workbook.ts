import type { WriteSheet } from 'hucre/xlsx';
import { figureName } from '$lib/i18n/figure-words.ts';
import { type ExportItem, type Report, type ReportPart, type Stamp, titleOf, wordsOf } from '../item.ts';
import type { Progress, Rasterize } from '../work.ts';
import { writeBook } from './book.ts';
import { SheetNames } from './cells.ts';
import { figureSheet } from './figure-sheet.ts';
import { footed, withLogo } from './brand-sheet.ts';
import { contentsSheet, definitionsSheet, factsSheet, type Places, targetsSheet } from './front-sheets.ts';

interface Built {
	sheets: WriteSheet[];
	charts: string[];
}

const nameOf = ({ figure, locale }: ExportItem): string => figureName(locale, figure.id) ?? figure.id;

/** One figure as a workbook, or the same figure in several languages: a sheet each, then where it all comes from. */
export async function figureXlsx(items: readonly ExportItem[], stamp: Stamp, raster: Rasterize): Promise<Uint8Array> {
	const names = new SheetNames();
	const built: Built = { sheets: [], charts: [] };
	const sheets = items.map((item) => names.take(nameOf(item)));
	for (const [index, item] of items.entries()) {
		const { sheet, chart } = await figureSheet(item, { stamp, raster, name: sheets[index] ?? '' });
		built.sheets.push(sheet);
		if (chart !== null) built.charts.push(chart);
	}
	for (const [index, item] of items.entries()) {
		const { m } = wordsOf(item);
		const facts = factsSheet([item], stamp, { name: names.take(m.sheets.facts), figures: [sheets[index] ?? ''] });
		const definitions = definitionsSheet(
			{ locale: item.locale, cards: [], items: [item] },
			names.take(m.sheets.definitions)
		);
		built.sheets.push(...(facts ? [facts] : []), definitions);
	}
	return writeBook(built.sheets, built.charts, { title: items[0]?.figure.title ?? '', stamp });
}

/** Where everything of a part will stand. */
function placesOf(part: ReportPart, names: SheetNames): Places {
	const { sheets } = wordsOf(part).m;
	return {
		contents: names.take(sheets.contents),
		targets: part.cards.length > 0 ? names.take(sheets.targets) : null,
		figures: part.items.map((item, index) => names.take(`${String(index + 1)} ${nameOf(item)}`)),
		facts: names.take(sheets.facts),
		definitions: names.take(sheets.definitions),
		reading: part.reading ? names.take(sheets.reading) : null
	};
}

async function partSheets(
	part: ReportPart,
	stamp: Stamp,
	{ raster, names, step }: { raster: Rasterize; names: SheetNames; step: () => Promise<void> }
): Promise<Built> {
	const places = placesOf(part, names);
	const { contents } = places;
	const built: Built = { sheets: [await withLogo(contentsSheet(part, stamp, places), part, raster)], charts: [] };
	if (places.targets !== null) built.sheets.push(targetsSheet(part, places.targets, contents));
	for (const [index, item] of part.items.entries()) {
		await step();
		const name = places.figures[index] ?? '';
		const { sheet, chart } = await figureSheet(item, { stamp, raster, name, contents });
		built.sheets.push(sheet);
		if (chart !== null) built.charts.push(chart);
	}
	const facts = factsSheet(part.items, stamp, { name: places.facts, contents, figures: places.figures });
	built.sheets.push(...(facts ? [facts] : []), definitionsSheet(part, places.definitions, contents));
	if (part.reading && places.reading !== null) {
		const { sheet } = await figureSheet(part.reading, { stamp, raster, name: places.reading, contents });
		built.sheets.push(sheet);
	}
	return built;
}

/**
 * A report as a workbook: contents with links, the targets, a sheet a figure with its table and its chart, where it
 * all comes from, how it is defined, and how the files were read; once for every language.
 */
export async function reportXlsx(
	{ parts, stamp }: Report,
	raster: Rasterize,
	progress?: Progress
): Promise<Uint8Array> {
	const names = new SheetNames();
	const total = parts.reduce((sum, { items }) => sum + items.length, 0);
	let done = 0;
	const step = async (): Promise<void> => {
		await progress?.step(done, total);
		done += 1;
	};
	const built: Built = { sheets: [], charts: [] };
	for (const part of parts) {
		const own = await partSheets(part, stamp, { raster, names, step });
		built.sheets.push(...own.sheets.map((sheet) => footed(sheet, part)));
		built.charts.push(...own.charts);
	}
	await progress?.step(total, total);
	const [first] = parts;
	return writeBook(built.sheets, built.charts, { title: first ? titleOf(first) : '', stamp, face: first?.face });
}
