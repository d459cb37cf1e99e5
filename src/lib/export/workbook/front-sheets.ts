import type { WriteSheet } from 'hucre/xlsx';
import { earlierWords } from '$lib/i18n/pages/earlier.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import * as verdicts from '$lib/i18n/verdicts.ts';
import { definitionsOf } from '../definitions.ts';
import { type ExportItem, isSample, type ReportPart, type Stamp, titleOf, wordsOf } from '../item.ts';
import { numberFormat } from '../office-chart/number-format.ts';
import { questionOf } from '../outline/outline.ts';
import { type Fact, factsOf, shortPrint } from '../provenance.ts';
import { guardText } from '../safe-text.ts';
import { font, Grid, printed, styles } from './cells.ts';
import { dayFormats, dayOf } from './table-cells.ts';

/** Names of the sheets that a figure, the targets and the rest stand on. */
export interface Places {
	contents: string;
	targets: string | null;
	facts: string;
	definitions: string;
	figures: string[];
	reading: string | null;
}

const top = { vertical: 'top' as const };

function lineOf(grid: Grid, row: number, texts: readonly (string | number | null)[]): void {
	texts.forEach((text, column) => {
		const value = typeof text === 'string' ? guardText(text) : text;
		grid.put(row, column, value, { style: styles.wrapped });
	});
}

/** What the workbook holds, each figure a link to its sheet; what could not be computed is listed below. */
export function contentsSheet(part: ReportPart, stamp: Stamp, places: Places): WriteSheet {
	const { m } = wordsOf(part);
	const { labels, sheets } = m;
	const grid = new Grid();
	const [first] = part.items;
	grid.put(0, 0, guardText(titleOf(part)), { style: styles.heading });
	grid.put(1, 0, guardText(part.headline), { style: styles.bold });
	if (part.guardrails) grid.put(2, 0, guardText(part.guardrails), { style: styles.plain });
	grid.put(3, 0, isSample(part) ? m.simulatedData : '', { style: styles.warning });
	const basis = first
		? [
				`${labels.period}${m.colon}${first.figure.period}`,
				`${labels.asOf}${m.colon}${first.figure.asOf.slice(0, 10)}`,
				`${labels.fingerprint}${m.colon}${shortPrint(first.figure.fingerprint)}`
			]
		: [];
	grid.put(4, 0, guardText([...basis, m.report.prepared({ date: stamp.date })].join(' · ')), {
		style: styles.measure
	});
	grid.put(5, 0, m.noNames, { style: styles.measure });
	const { face } = part;
	const maker = face ? [face.company, face.author, face.classification].filter((text) => text !== '') : [];
	if (maker.length > 0) grid.put(6, 0, guardText(maker.join(' · ')), { style: styles.bold });
	const header = 7;
	grid.header(header, [labels.figure, labels.finding, sheets.question, labels.measure]);
	let row = header + 1;
	for (const [index, item] of part.items.entries()) {
		lineOf(grid, row, [index + 1, null, questionOf(item).question, item.figure.subtitle]);
		grid.link(row, 1, item.figure.title, places.figures[index] ?? '', styles.wrappedLink);
		row += 1;
	}
	row += 1;
	for (const name of [places.targets, places.facts, places.definitions, places.reading])
		if (name !== null) grid.link(row++, 1, name, name);
	for (const { heading, lines } of [...(part.opening ?? []), ...(part.closing ?? [])]) {
		row += 1;
		grid.put(row++, 1, guardText(heading), { style: styles.bold });
		for (const line of lines) lineOf(grid, row++, [null, line]);
	}
	if (part.absent.length > 0) {
		row += 1;
		grid.put(row++, 1, m.report.absent, { style: styles.bold });
		for (const { name, reason } of part.absent) lineOf(grid, row++, [null, name, reason]);
	}
	return grid.sheet(places.contents, {
		columns: [{ width: 5 }, { width: 52 }, { width: 36 }, { width: 46 }],
		freezePane: { rows: header + 1 },
		pageSetup: printed(header)
	});
}

/** The targets with their numbers, verdicts and reasons. */
export function targetsSheet(part: ReportPart, name: string, contents: string): WriteSheet {
	const { m } = wordsOf(part);
	const { columns } = m.report;
	const grid = new Grid();
	grid.put(0, 0, guardText(part.headline || m.sheets.targets), { style: styles.heading });
	grid.link(1, 0, m.sheets.back, contents);
	const header = 2;
	grid.header(header, [
		columns.target,
		columns.change,
		m.sheets.low,
		m.sheets.high,
		m.sheets.goal,
		columns.fromTo,
		earlierWords[part.locale].column,
		columns.verdict,
		columns.why
	]);
	part.cards.forEach(
		({ title, value, low, high, targetValue, fromTo, earlier = '', verdict, why, headline }, index) => {
			const row = header + 1 + index;
			const said = verdict ? verdicts[part.locale][verdict] : m.report.noVerdict;
			lineOf(grid, row, [title, null, null, null, null, fromTo, earlier, said, why]);
			[value ?? headline, low, high, targetValue].forEach((number, column) => {
				const style = { font, alignment: top, numFmt: numberFormat('change') };
				grid.put(row, 1 + column, number, { style });
			});
		}
	);
	if (part.cards.some(({ earlier = '' }) => earlier !== ''))
		grid.put(header + 2 + part.cards.length, 0, earlierWords[part.locale].note, { style: styles.measure });
	return grid.sheet(name, {
		columns: [20, 10, 10, 10, 10, 20, 24, 18, 42].map((across) => ({ width: across })),
		freezePane: { rows: header + 1 },
		pageSetup: printed(header)
	});
}

/** Widths of the columns of facts; whatever else is told of a figure is short. */
function factWidth(label: string, { labels }: ExportWords): number {
	if (label === labels.notes) return 42;
	if (label === labels.finding) return 28;
	if (label === labels.n) return 8;
	return [labels.method, labels.excluded, labels.metrics].includes(label) ? 20 : 14;
}

/** A fact as a cell: a day as a date. */
function putFact(grid: Grid, at: { row: number; column: number }, texts: readonly string[], dated: boolean): void {
	const day = dated && texts.length === 1 ? dayOf(texts[0] ?? '') : null;
	const style = day
		? {
				...styles.wrapped,
				alignment: { ...styles.wrapped.alignment, horizontal: 'left' as const },
				numFmt: dayFormats.day
			}
		: styles.wrapped;
	grid.put(at.row, at.column, day ?? guardText(texts.join('\n')), { style });
}

/**
 * Where every figure comes from and how its numbers were made: a row a figure, a column a fact; what is the same for
 * all of them stands once, below.
 */
export function factsSheet(
	items: readonly ExportItem[],
	stamp: Stamp,
	{ name, contents, figures }: { name: string; contents?: string; figures: readonly string[] }
): WriteSheet | null {
	const [first] = items;
	if (!first) return null;
	const { m } = wordsOf(first);
	const { labels } = m;
	const facts = items.map((item) => factsOf(item, stamp));
	const told = [...new Set(facts.flat().map(({ label }) => label))].filter((label) => label !== labels.measure);
	const textsOf = (own: readonly Fact[], label: string): string[] =>
		own.filter((fact) => fact.label === label).map(({ text }) => text);
	const own = [labels.finding, labels.notes, labels.metrics, labels.n];
	const common = told.filter(
		(label) => !own.includes(label) && new Set(facts.map((one) => textsOf(one, label).join('\n'))).size === 1
	);
	const shown = told.filter((label) => !common.includes(label));
	const isDay = (label: string): boolean => [labels.asOf, labels.date].includes(label);
	const grid = new Grid();
	grid.put(0, 0, m.sheets.facts, { style: styles.heading });
	if (contents !== undefined) grid.link(1, 0, m.sheets.back, contents);
	const header = 2;
	grid.header(header, [m.sheets.sheet, ...shown]);
	facts.forEach((one, index) => {
		const row = header + 1 + index;
		const sheet = figures[index] ?? '';
		grid.link(row, 0, sheet, sheet, styles.wrappedLink);
		shown.forEach((label, column) => {
			putFact(grid, { row, column: 1 + column }, textsOf(one, label), isDay(label));
		});
	});
	common.forEach((label, index) => {
		const row = header + 2 + facts.length + index;
		grid.put(row, 0, label, { style: styles.bold });
		const [text = '', ...more] = textsOf(facts[0] ?? [], label);
		if (more.length === 0 && isDay(label)) putFact(grid, { row, column: 1 }, [text], true);
		else grid.put(row, 1, guardText([text, ...more].join(m.listComma)), { style: styles.plain });
	});
	return grid.sheet(name, {
		columns: [{ width: 18 }, ...shown.map((label) => ({ width: factWidth(label, m) }))],
		freezePane: { rows: header + 1, columns: 1 },
		pageSetup: printed(header)
	});
}

/** How every number is defined, a row a metric. */
export function definitionsSheet(
	part: Pick<ReportPart, 'locale' | 'cards' | 'items'>,
	name: string,
	contents?: string
): WriteSheet {
	const { m } = wordsOf(part);
	const grid = new Grid();
	grid.put(0, 0, m.report.definitions, { style: styles.heading });
	if (contents !== undefined) grid.link(1, 0, m.sheets.back, contents);
	const header = 2;
	grid.header(header, [m.labels.metrics, ...m.sheets.definitionColumns]);
	definitionsOf(part).forEach((own, index) => {
		const { title, definition, denominator, formula, method, source } = own;
		const texts = [definition, denominator, formula, method, source];
		lineOf(grid, header + 1 + index, [title, ...texts]);
	});
	return grid.sheet(name, {
		columns: [20, 40, 32, 28, 20, 22].map((across) => ({ width: across })),
		freezePane: { rows: header + 1, columns: 1 },
		pageSetup: printed(header)
	});
}
