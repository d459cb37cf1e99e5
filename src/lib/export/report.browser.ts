import { reportPptx } from './slides/deck.ts';
import { reportDocx } from './document/word.ts';
import { reportPdf } from './document/pdf.ts';
import type { Shape } from './document/shapes.ts';
import { browserFonts } from './fonts/fonts.browser.ts';
import { save } from './download.browser.ts';
import { reportFileName } from './file-name.ts';
import { reportHtml } from './page/html.ts';
import type { Report } from './item.ts';
import { pngFromSvg } from './caption/png.browser.ts';
import { type Progress, reportXlsx } from './workbook/workbook.ts';

export type ReportFormat = 'pptx' | 'xlsx' | 'html' | 'pdf' | 'docx';

/** Writes a report and saves it; stops between two figures when the progress throws. */
export async function saveReport(
	report: Report,
	format: ReportFormat,
	{ progress, paper }: { progress: Progress; paper: Shape['name'] }
): Promise<void> {
	const name = reportFileName(report.stamp, format);
	if (format === 'docx') save(await reportDocx(report, { kind: 'chosen', raster: pngFromSvg, progress }), name);
	else if (format === 'pdf')
		save(await reportPdf(report, { kind: 'chosen', shape: paper, fonts: await browserFonts(), progress }), name);
	else if (format === 'html') save(await reportHtml(report, progress), name);
	else if (format === 'xlsx')
		save(
			await reportXlsx(
				report.parts.flatMap(({ items }) => items),
				report.stamp,
				pngFromSvg,
				progress,
				report.parts.flatMap(({ absent }) => absent)
			),
			name
		);
	else save(await reportPptx(report, pngFromSvg, { progress }), name);
}
