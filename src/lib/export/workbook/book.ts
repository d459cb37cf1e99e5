import { strFromU8, strToU8 } from 'fflate';
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { ExportWords } from '$lib/i18n/export.ts';
import type { Face } from '../brand/brand.ts';
import type { Stamp } from '../item.ts';
import { officeFont } from '../office-chart/chart-xml-pieces.ts';
import { chartSheet, sheetRows } from '../office-chart/chart-sheet.ts';
import type { NativeChart } from '../office-chart/native.ts';
import { pack, unpack } from '../zip.ts';
import { font } from './cells.ts';
import { CHART } from './figure-sheet.ts';

const EMU_A_PIXEL = 9525;

/**
 * Fixes an object's size in pixels; held between two cells it would be stretched by their heights, which differ
 * between programs.
 */
function inPixels(drawing: string, { width: across, height }: { width: number; height: number }): string {
	const extent = `<xdr:ext cx="${String(across * EMU_A_PIXEL)}" cy="${String(height * EMU_A_PIXEL)}"/>`;
	return drawing
		.replaceAll(/<(\/?)xdr:twoCellAnchor[^>]*>/g, '<$1xdr:oneCellAnchor>')
		.replaceAll(/<xdr:to>.*?<\/xdr:to>/gs, extent);
}

/** Names of sheets in quotes where a range is named: the writer leaves them out, and with a space they are an error. */
const quoted = (workbook: string): string =>
	workbook.replace(/(<definedName [^>]*>)([^'<]+)!/g, (_, tag: string, sheet: string) => `${tag}'${sheet}'!`);

/** A workbook from sheets, with our own chart parts in place of the writer's, in the order of the sheets. */
export async function writeBook(
	sheets: WriteSheet[],
	charts: readonly string[],
	{ title, stamp, face }: { title: string; stamp: Stamp; face?: Face | undefined }
): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	const day = new Date(`${stamp.date}T00:00:00Z`);
	const options: WriteOptions = {
		sheets,
		defaultFont: font,
		properties: {
			title,
			creator: face ? face.author || face.company : `Grading Outcomes ${stamp.version}`,
			created: day,
			modified: day
		}
	};
	const parts = unpack(await writeXlsx(options));
	const book = parts['xl/workbook.xml'];
	if (book) parts['xl/workbook.xml'] = strToU8(quoted(strFromU8(book)));
	const styles = parts['xl/styles.xml'];
	const { latin, chinese } = face?.fonts ?? { latin: null, chinese: null };
	const own = chinese ?? latin;
	if (styles && own !== null)
		parts['xl/styles.xml'] = strToU8(strFromU8(styles).replaceAll(`val="${officeFont}"`, `val="${own}"`));
	charts.forEach((xml, index) => {
		const named = xml
			.replaceAll(`<a:latin typeface="${officeFont}"`, `<a:latin typeface="${latin ?? own ?? officeFont}"`)
			.replaceAll(`<a:ea typeface="${officeFont}"`, `<a:ea typeface="${own ?? officeFont}"`);
		parts[`xl/charts/chart${String(index + 1)}.xml`] = strToU8(named);
	});
	sheets.forEach(({ images }, index) => {
		const drawing = `xl/drawings/drawing${String(index + 1)}.xml`;
		const part = parts[drawing];
		if (!part) return;
		const [image] = images ?? [];
		const size = { width: image?.width ?? CHART.width, height: image?.height ?? CHART.height };
		parts[drawing] = strToU8(inPixels(strFromU8(part), size));
	});
	return pack(parts);
}

/** The workbook inside a slide's chart: what "edit data" opens. */
export async function chartWorkbook(
	chart: NativeChart,
	m: ExportWords,
	name: string,
	stamp: Stamp
): Promise<Uint8Array> {
	const { columns } = chartSheet(chart, m);
	const sheet: WriteSheet = {
		name,
		columns: columns.map(({ format }) => ({ width: 16, style: { font, ...(format && { numFmt: format }) } })),
		rows: sheetRows(columns)
	};
	return writeBook([sheet], [], { title: name, stamp });
}
