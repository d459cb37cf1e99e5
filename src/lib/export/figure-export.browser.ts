import { captionedSvg } from './caption/caption.ts';
import { figureCsv } from './workbook/csv.ts';
import { save } from './download.browser.ts';
import { figureFileName, gridFileName } from './file-name.ts';
import { figureGrid, MOST_IN_GRID } from './caption/figure-grid.ts';
import type { ExportItem, Stamp } from './item.ts';
import { withText } from './caption/png-text.ts';
import { altOf } from './provenance.ts';
import { pngBlob, pngFromSvg } from './caption/png.browser.ts';
import { presets, type PresetName } from './caption/presets.ts';
import { figureXlsx } from './workbook/workbook.ts';

export type FigureFormat =
	| { kind: 'png'; preset: PresetName; scale: number }
	| { kind: 'svg'; preset: PresetName }
	| { kind: 'csv' }
	| { kind: 'xlsx' };

/** A picture's size and density as its file name says them; nothing for a table. */
function sizeOf(format: FigureFormat): string {
	if (format.kind === 'png') return `${format.preset}-${String(format.scale)}x`;
	return format.kind === 'svg' ? format.preset : '';
}

/** Saves a figure in a format: a file for each language, but one workbook for all of them. */
export async function saveFigure(items: readonly ExportItem[], format: FigureFormat, stamp: Stamp): Promise<void> {
	const first = items[0];
	if (!first) return;
	if (format.kind === 'xlsx') {
		save(
			await figureXlsx(items, stamp, pngFromSvg),
			figureFileName(first, stamp, 'xlsx', { language: items.length === 1 })
		);
		return;
	}
	for (const item of items) {
		const size = sizeOf(format);
		const name = figureFileName(item, stamp, format.kind, { language: true, size });
		if (format.kind === 'csv') save(figureCsv(item, stamp), name);
		else if (format.kind === 'svg') save(captionedSvg(item, stamp, presets[format.preset]), name);
		else {
			const png = await pngFromSvg(captionedSvg(item, stamp, presets[format.preset]), format.scale);
			save(withText(png, { Title: item.figure.title, Description: altOf(item) }), name);
		}
	}
}

/** Puts the figure's picture on the clipboard, sharp enough for print. */
export async function copyFigure(item: ExportItem, stamp: Stamp): Promise<void> {
	// The promise is handed over at once: Safari forgets the click while a picture is drawn.
	const picture = pngBlob(captionedSvg(item, stamp, presets.column), 3);
	await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

/** Saves several figures as one picture; more than it can hold in as many as it takes. */
export async function saveGrid(items: readonly ExportItem[], format: 'png' | 'svg', stamp: Stamp): Promise<void> {
	for (let start = 0; start < items.length; start += MOST_IN_GRID) {
		const own = items.slice(start, start + MOST_IN_GRID);
		const size = `grid${start === 0 ? '' : String(start / MOST_IN_GRID + 1)}`;
		const svg = figureGrid(own, stamp);
		if (format === 'svg') save(svg, gridFileName(own, stamp, 'svg', size));
		else {
			const titles = own.map(({ figure }) => figure.title).join(' · ');
			const png = withText(await pngFromSvg(svg, 2), { Title: titles, Description: own.map(altOf).join('\n') });
			save(png, gridFileName(own, stamp, 'png', `${size}-2x`));
		}
	}
}
