import type { WriteSheet } from 'hucre/xlsx';
import { brandWords } from '$lib/i18n/pages/brand.ts';
import { logoPng } from '../brand/logo-picture.ts';
import { footerWords } from '../brand/brand.ts';
import type { ReportPart } from '../item.ts';
import type { Rasterize } from '../work.ts';

const LOGO = { width: 150, height: 48 };
/** The last column of the contents, where nothing stands above the header. */
const COLUMN = 3;

/** The contents with a company's logo at the right of its head. */
export async function withLogo(
	sheet: WriteSheet,
	{ face, locale }: ReportPart,
	raster: Rasterize
): Promise<WriteSheet> {
	const logo = face?.logo;
	if (!logo) return sheet;
	const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
	return {
		...sheet,
		images: [
			{
				data: await logoPng(logo, raster),
				type: 'png',
				anchor: { from: { row: 0, col: COLUMN } },
				width: Math.round(logo.width * scale),
				height: Math.round(logo.height * scale),
				altText: brandWords[locale].page.logo({ company: face.company })
			}
		]
	};
}

/** A sheet that prints a company's marking and footer below every page; `&` begins a code there. */
export function footed(sheet: WriteSheet, part: ReportPart): WriteSheet {
	const said = footerWords(part).join(' · ').replaceAll('&', '&&');
	return said === '' ? sheet : { ...sheet, headerFooter: { oddFooter: `&L${said}&R&P / &N` } };
}
