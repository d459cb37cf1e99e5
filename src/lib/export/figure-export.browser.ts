import { captionedSvg } from './caption/caption.ts';
import { figureCsv } from './workbook/csv.ts';
import { save } from './download.browser.ts';
import { figureFileName } from './file-name.ts';
import type { ExportItem, Stamp } from './item.ts';
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
		else save(await pngFromSvg(captionedSvg(item, stamp, presets[format.preset]), format.scale), name);
	}
}

/** Puts the figure's picture on the clipboard, sharp enough for print. */
export async function copyFigure(item: ExportItem, stamp: Stamp): Promise<void> {
	// The promise is handed over at once: Safari forgets the click while a picture is drawn.
	const picture = pngBlob(captionedSvg(item, stamp, presets.column), 3);
	await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
