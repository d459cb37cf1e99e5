import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { palettes } from '$lib/charts/palette.ts';
import { officeFont } from '../office-chart/chart-xml-pieces.ts';
import { lettersOf } from '../letters.ts';
import { quotedSheet } from '../office-chart/chart-sheet.ts';
import { guardText } from '../safe-text.ts';

const ink = palettes.report;
const rgb = (color: string) => ({ rgb: color.slice(1).toUpperCase() });

export const font = { name: officeFont, size: 10 };
const rule = { style: 'thin' as const, color: rgb(ink.rule) };

/** Styles of cells; texts stand at the top, so that a row of long ones reads from its first line. */
export const styles = {
	plain: { font },
	bold: { font: { ...font, bold: true } },
	heading: { font: { ...font, size: 14, bold: true } },
	measure: { font: { ...font, color: rgb(ink.ink2) } },
	warning: { font: { ...font, bold: true, color: rgb(ink.concern) } },
	link: { font: { ...font, color: rgb(ink.accent), underline: true } },
	wrappedLink: {
		font: { ...font, color: rgb(ink.accent), underline: true },
		alignment: { wrapText: true, vertical: 'top' as const }
	},
	header: {
		font: { ...font, bold: true, color: rgb(ink.ink2) },
		alignment: { wrapText: true, vertical: 'bottom' as const },
		border: { bottom: rule },
		numFmt: 'General'
	},
	wrapped: { font, alignment: { wrapText: true, vertical: 'top' as const } },
	/** Said in place of a number: small, so that it fits the column. */
	quiet: { font: { ...font, size: 8, color: rgb(ink.ink3) }, alignment: { wrapText: true } }
};

/** Points of a line of text, and the highest row that spreadsheets know. */
const LINE = 14;
const MOST_HIGH = 409;

/** A sheet as it is filled: rows of values, and how some of them look. */
export class Grid {
	readonly rows: CellValue[][] = [];
	readonly cells = new Map<string, Partial<Cell>>();

	/** Puts a value into a cell, with a look or a link where it has one. */
	put(row: number, column: number, value: CellValue, look: Partial<Cell> = {}): void {
		while (this.rows.length <= row) this.rows.push([]);
		const line = this.rows[row] ?? [];
		while (line.length < column) line.push(null);
		line[column] = value;
		if (Object.keys(look).length > 0)
			this.cells.set(`${String(row)},${String(column)}`, { ...(value !== null && { value }), ...look });
	}

	/** A text that leads to a cell of another sheet. */
	link(row: number, column: number, text: string, sheet: string, style: Cell['style'] = styles.link): void {
		const location = `${quotedSheet(sheet)}!A1`;
		this.put(row, column, guardText(text), { style, hyperlink: { target: '', location } });
	}

	/** One row of column headers. */
	header(row: number, texts: readonly string[], left = 0): void {
		texts.forEach((text, index) => {
			this.put(row, left + index, guardText(text), { style: styles.header });
		});
	}

	/** Heights of rows whose texts break: not every program makes room for them by itself. */
	#heights(columns: NonNullable<WriteSheet['columns']>): Map<number, { height: number }> {
		const heights = new Map<number, { height: number }>();
		for (const [at, { value, style }] of this.cells) {
			if (style?.alignment?.wrapText !== true || typeof value !== 'string') continue;
			const [row = 0, column = 0] = at.split(',').map(Number);
			const across = (columns[column]?.width ?? 9) - 1;
			const lines = value
				.split('\n')
				.reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersOf(line) / across)), 0);
			const height = Math.min(MOST_HIGH, Math.max(LINE + 3, lines * LINE + 3));
			if (height > (heights.get(row)?.height ?? LINE + 3)) heights.set(row, { height });
		}
		return heights;
	}

	sheet(name: string, rest: Omit<WriteSheet, 'name' | 'rows' | 'cells'>): WriteSheet {
		const rowDefs = this.#heights(rest.columns ?? []);
		return { name, rows: this.rows, cells: this.cells, rowDefs, view: { showGridLines: false }, ...rest };
	}
}

/** Names that a workbook has given out, and those that its sheets may still take. */
export class SheetNames {
	readonly #taken = new Set<string>();

	/** The name as a spreadsheet takes it (31 characters, none of its signs), unlike those given before. */
	take(wanted: string): string {
		const clean =
			wanted
				.replace(/[[\]:*?/\\']/g, ' ')
				.trim()
				.slice(0, 31)
				.trim() || 'sheet';
		for (let count = 1; ; count += 1) {
			const ending = count === 1 ? '' : ` ${String(count)}`;
			const name = clean.slice(0, 31 - ending.length) + ending;
			if (this.#taken.has(name.toLowerCase())) continue;
			this.#taken.add(name.toLowerCase());
			return name;
		}
	}
}

/** Characters that a column needs, Chinese counting double. */
export const width = (texts: readonly string[], most = 42): number =>
	Math.min(most, Math.max(9, ...texts.map((text) => 2 + lettersOf(text, 1.1))));

/** Printed landscape on A4, as wide as the page, its headers on every page. */
export const printed = (headerRow: number): NonNullable<WriteSheet['pageSetup']> => ({
	paperSize: 'a4',
	orientation: 'landscape',
	fitToPage: true,
	fitToWidth: 1,
	fitToHeight: 0,
	margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.2, footer: 0.25 },
	printTitlesRow: `$${String(headerRow + 1)}:$${String(headerRow + 1)}`
});
