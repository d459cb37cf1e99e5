import type { Template } from './slides/template/layouts.ts';
import { reportPptx } from './slides/deck.ts';
import { reportDocx } from './document/word.ts';
import { reportPdf } from './document/pdf.ts';
import type { Shape } from './document/shapes.ts';
import { browserFonts } from './fonts/fonts.browser.ts';
import { save } from './download.browser.ts';
import { reportFileName } from './file-name.ts';
import { reportHtml } from './page/html.ts';
import type { Report } from './item.ts';
import { type ReportKind, reportOfKind } from './outline/outline.ts';
import { pngFromSvg } from './caption/png.browser.ts';
import type { Progress } from './work.ts';
import { reportXlsx } from './workbook/workbook.ts';

export type ReportFormat = 'pptx' | 'xlsx' | 'html' | 'pdf' | 'docx';

/** Which report, for which paper, and who is told how far it is. */
export interface SaveOptions {
	kind: ReportKind;
	paper: Shape['name'];
	progress: Progress;
	/** A company's own slides. */
	template?: Template | undefined;
}

/** Writes a report and saves it; stops between two figures when the progress throws. */
export async function saveReport(
	report: Report,
	format: ReportFormat,
	{ kind, progress, paper, template }: SaveOptions
): Promise<void> {
	const told = reportOfKind(report, kind);
	const name = reportFileName(report.stamp, format, kind);
	if (format === 'docx') save(await reportDocx(report, { kind, raster: pngFromSvg, progress }), name);
	else if (format === 'pdf')
		save(await reportPdf(report, { kind, shape: paper, fonts: await browserFonts(), progress }), name);
	else if (format === 'html') save(await reportHtml(told, { kind, progress }), name);
	else if (format === 'xlsx') save(await reportXlsx(told, pngFromSvg, progress), name);
	else save(await reportPptx(told, pngFromSvg, { kind, progress, template }), name);
}
