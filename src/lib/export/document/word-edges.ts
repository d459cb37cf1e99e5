import type * as Docx from 'docx';
import { brandWords } from '$lib/i18n/pages/brand.ts';
import { logoPng } from '../brand/logo-picture.ts';
import { isSample, wordsOf } from '../item.ts';
import { footerOf } from './front.ts';
import { type Making, ROOM } from './word-front.ts';

/** What stands below every page: what this is, and the page's number. */
export function pageFooter({ kit, outline }: Making): Docx.Footer {
	const { m } = wordsOf(outline.part);
	const { Footer, Paragraph, PageNumber, TextRun, TabStopType } = kit.docx;
	const left = [...footerOf(outline), isSample(outline.part) ? m.simulatedData : ''].filter(Boolean).join(' · ');
	return new Footer({
		children: [
			new Paragraph({
				tabStops: [{ type: TabStopType.RIGHT, position: ROOM }],
				children: [
					kit.run(`${left}\t`, 'small'),
					new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 15 })
				]
			})
		]
	});
}

const LOGO = { width: 130, height: 26 };

/** What stands above every page of a company's own: its name, and its logo at the right; nothing otherwise. */
export async function pageHeader({ kit, outline, raster }: Making): Promise<Docx.Header | null> {
	const { face, locale } = outline.part;
	if (!face) return null;
	const { Header, ImageRun, Paragraph, TabStopType } = kit.docx;
	const { logo } = face;
	const picture = [];
	if (logo) {
		const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
		const name = brandWords[locale].page.logo({ company: face.company });
		picture.push(
			new ImageRun({
				type: 'png',
				data: await logoPng(logo, raster),
				transformation: {
					width: Math.round(logo.width * scale),
					height: Math.round(logo.height * scale)
				},
				altText: { name, title: name, description: name }
			})
		);
	}
	const maker = [face.company, face.author].filter((text) => text !== '').join(' · ');
	return new Header({
		children: [
			new Paragraph({
				tabStops: [{ type: TabStopType.RIGHT, position: ROOM }],
				children: [kit.run(`${maker}\t`, 'small'), ...picture]
			})
		]
	});
}
