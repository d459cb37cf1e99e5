import { strToU8 } from 'fflate';
import { palettes } from '$lib/charts/palette.ts';
import type { Face } from '../../brand/brand.ts';
import { brandWords } from '$lib/i18n/pages/brand.ts';
import { officeFont } from '../../office-chart/chart-xml-pieces.ts';
import type { Parts } from '../../zip.ts';
import { EMU, masterColors, numberField, presentationXml, shapeTree } from '../slide-xml.ts';
import { ownPlaces } from './places.ts';
import { relationsXml } from './package.ts';
import { xmlText } from './xml.ts';
import { officeTheme } from './theme-xml.ts';

const ink = palettes.report;
const WIDTH = 13.333;
const MARGIN = 0.55;
const ROOM = WIDTH - 2 * MARGIN;

/** Inches across and down, then how its text looks. */
interface Spot {
	type: string;
	idx?: string;
	name: string;
	at: [x: number, y: number, w: number, h: number];
	/** Points. */
	size: number;
	bold?: boolean;
	color?: string;
	align?: 'l' | 'r';
	anchor?: 't' | 'b' | 'ctr';
}

/** The look of a company in place of ours; its logo as points. */
export interface Worn {
	face: Face;
	logo: Uint8Array | null;
}

function spot({ type, idx, name, at, size, bold = false, color = 'tx1', align = 'l', anchor = 't' }: Spot, id: number) {
	const [x, y, w, h] = at.map((inches) => String(Math.round(inches * EMU)));
	const kind = type === 'obj' ? '' : ` type="${type}"`;
	const prompt = type === 'sldNum' ? numberField('‹#›', 'zh-CN') : '';
	return (
		`<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
		`<p:nvPr><p:ph${kind}${idx === undefined ? '' : ` idx="${idx}"`}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>` +
		`<a:off x="${x ?? ''}" y="${y ?? ''}"/><a:ext cx="${w ?? ''}" cy="${h ?? ''}"/></a:xfrm>` +
		'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>' +
		`<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>` +
		`<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/>` +
		`<a:defRPr sz="${String(size * 100)}" b="${bold ? '1' : '0'}"><a:solidFill><a:schemeClr val="${color}"/>` +
		`</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr></a:lstStyle>` +
		`<a:p>${prompt}<a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>`
	);
}

const title: Spot = {
	type: 'title',
	name: 'Title',
	at: [MARGIN, 0.68, ROOM, 0.86],
	size: 24,
	bold: true
};
const footer: Spot = {
	type: 'ftr',
	idx: '11',
	name: 'Source',
	at: [MARGIN, 6.98, ROOM - 0.8, 0.28],
	size: 10,
	color: 'tx2',
	anchor: 'b'
};
const number: Spot = {
	type: 'sldNum',
	idx: '12',
	name: 'Slide Number',
	at: [WIDTH - MARGIN - 0.6, 6.98, 0.6, 0.28],
	size: 10,
	color: 'tx2',
	align: 'r',
	anchor: 'b'
};

const spots: Record<'master' | 'title' | 'figure' | 'text', Spot[]> = {
	master: [title, { type: 'body', idx: '1', name: 'Text', at: [MARGIN, 1.75, ROOM, 5], size: 15 }, footer, number],
	title: [
		{ type: 'ctrTitle', name: 'Title', at: [0.9, 1.75, 11.5, 0.85], size: 38, bold: true, anchor: 'b' },
		{ type: 'subTitle', idx: '1', name: 'Subtitle', at: [0.9, 2.75, 11.5, 0.75], size: 18, color: 'tx2' },
		{ type: 'body', idx: ownPlaces.headline, name: 'Headline', at: [0.9, 3.6, 11.5, 1.5], size: 16 },
		{ type: 'body', idx: ownPlaces.basis, name: 'Basis', at: [0.9, 5.35, 11.5, 1.5], size: 12, color: 'tx2' }
	],
	figure: [
		{
			type: 'body',
			idx: ownPlaces.question,
			name: 'Question',
			at: [MARGIN, 0.36, ROOM, 0.28],
			size: 13,
			color: 'accent1'
		},
		title,
		{
			type: 'body',
			idx: ownPlaces.measure,
			name: 'Measure',
			at: [MARGIN, 1.56, ROOM, 0.5],
			size: 13,
			color: 'tx2'
		},
		{ type: 'obj', idx: '1', name: 'Chart', at: [MARGIN, 2.05, ROOM, 3.95], size: 14 },
		{
			type: 'body',
			idx: ownPlaces.notes,
			name: 'Notes',
			at: [MARGIN, 6.08, ROOM, 0.82],
			size: 12,
			color: 'tx2'
		},
		footer,
		number
	],
	text: [
		{ ...title, at: [MARGIN, 0.5, ROOM, 0.86] },
		{ type: 'obj', idx: '1', name: 'Text', at: [MARGIN, 1.55, ROOM, 5.3], size: 15 },
		footer,
		number
	]
};

/** A company's marking and footer, below the source. */
const brandSpot: Spot = {
	type: 'body',
	idx: ownPlaces.brand,
	name: 'Footer',
	at: [MARGIN, 7.28, ROOM, 0.18],
	size: 9,
	color: 'tx2'
};

const shapes = (own: readonly Spot[]): string => own.map((one, index) => spot(one, index + 2)).join('');

/** Inches down to which a logo reaches on layouts of figures and text. */
const LOGO_BOTTOM = 0.62;

/** The places of a layout in a company's look: its colour for the question, beside which its logo stands. */
const wornSpots = (own: readonly Spot[], logo: boolean): Spot[] => [
	...own.map((one): Spot => {
		const [x, y, w, h] = one.at;
		const beside = logo && y < LOGO_BOTTOM && one.type !== 'ctrTitle';
		const color = one.idx === ownPlaces.question ? 'accent5' : one.color;
		return { ...one, ...(color !== undefined && { color }), at: [x, y, beside ? w - 1.9 : w, h] };
	}),
	brandSpot
];

const boxes = {
	title: [10.6, 0.5, 2.2, 0.8],
	figure: [11.08, 0.16, 1.7, 0.46],
	text: [11.08, 0.16, 1.7, 0.46]
} as const;

/** A company's logo at the right of a layout, as large as its shape allows. */
function logoPicture({ face: { logo, company } }: Worn, layout: (typeof layoutNames)[number]): string {
	if (!logo) return '';
	const [x, y, w, h] = boxes[layout];
	const scale = Math.min(w / logo.width, h / logo.height);
	const [across, tall] = [logo.width * scale, logo.height * scale];
	const emu = (inches: number): string => String(Math.round(inches * EMU));
	const alt = xmlText(brandWords.zh.page.logo({ company }));
	return (
		`<p:pic><p:nvPicPr><p:cNvPr id="30" name="Logo" descr="${alt}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/>` +
		'</p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/>' +
		`</a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="${emu(x + w - across)}" y="${emu(y + (h - tall) / 2)}"/>` +
		`<a:ext cx="${emu(across)}" cy="${emu(tall)}"/></a:xfrm>` +
		'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
	);
}

/** A strip at the left of the title, in one colour or in a company's two. */
const strip = (from: number, to: number, color: string, id: number): string =>
	`<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>` +
	`</p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="${String(Math.round(from * EMU))}"/>` +
	`<a:ext cx="${String(Math.round(0.18 * EMU))}" cy="${String(Math.round((to - from) * EMU))}"/></a:xfrm>` +
	`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${color}"/></a:solidFill>` +
	'<a:ln><a:noFill/></a:ln></p:spPr></p:sp>';

const bar = (worn: Worn | null): string =>
	worn ? strip(0, 5.2, 'accent5', 20) + strip(5.2, 7.5, 'accent6', 21) : strip(0, 7.5, 'accent1', 20);

const levels = (size: number, bold: boolean): string =>
	Array.from(
		{ length: 9 },
		(_, index) =>
			`<a:lvl${String(index + 1)}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" ` +
			'latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="300"/></a:spcBef><a:buNone/>' +
			`<a:defRPr sz="${String(size * 100)}" b="${bold ? '1' : '0'}" kern="1200"><a:solidFill>` +
			`<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+m${bold ? 'j' : 'n'}-lt"/>` +
			`<a:ea typeface="+m${bold ? 'j' : 'n'}-ea"/></a:defRPr></a:lvl${String(index + 1)}pPr>`
	).join('');

const white = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
export const colorMap =
	'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
	'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const layoutNames = ['title', 'figure', 'text'] as const;
const layoutTypes = { title: 'title', figure: 'obj', text: 'obj' };

function masterXml(): string {
	const ids = layoutNames.map(
		(_, index) => `<p:sldLayoutId id="${String(2_147_483_649 + index)}" r:id="rId${String(index + 1)}"/>`
	);
	return shapeTree('sldMaster', shapes(spots.master), {
		background: white,
		rest:
			`${colorMap}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles>` +
			`<p:titleStyle>${levels(24, true)}</p:titleStyle><p:bodyStyle>${levels(15, false)}</p:bodyStyle>` +
			`<p:otherStyle>${levels(12, false)}</p:otherStyle></p:txStyles>`
	});
}

/**
 * Our own template: three layouts (title, figure, text) in the colours of every other document, or in a company's look;
 * its colours are the theme's accents 5 and 6, since those of charts mean something.
 */
export function builtInTemplate(worn: Worn | null = null): Parts {
	const logo = worn?.logo ?? null;
	const texts: Record<string, string> = {
		'_rels/.rels': relationsXml([['officeDocument', 'ppt/presentation.xml']]),
		'ppt/presentation.xml': presentationXml(
			'<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>' +
				'<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
		),
		'ppt/_rels/presentation.xml.rels': relationsXml([['slideMaster', 'slideMasters/slideMaster1.xml']]),
		'ppt/slideMasters/slideMaster1.xml': masterXml(),
		'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationsXml([
			...layoutNames.map((_, index): [string, string] => [
				'slideLayout',
				`../slideLayouts/slideLayout${String(index + 1)}.xml`
			]),
			['theme', '../theme/theme1.xml']
		]),
		'ppt/theme/theme1.xml': officeTheme({ ink, font: officeFont, face: worn?.face })
	};
	layoutNames.forEach((name, index) => {
		const part = `slideLayout${String(index + 1)}.xml`;
		texts[`ppt/slideLayouts/${part}`] = shapeTree(
			'sldLayout',
			(name === 'title' ? bar(worn) : '') +
				shapes(worn ? wornSpots(spots[name], logo !== null) : spots[name]) +
				(worn ? logoPicture(worn, name) : ''),
			{
				attributes: ` type="${layoutTypes[name]}" preserve="1"`,
				rest: masterColors
			}
		).replace('<p:cSld>', `<p:cSld name="${name}">`);
		texts[`ppt/slideLayouts/_rels/${part}.rels`] = relationsXml([
			['slideMaster', '../slideMasters/slideMaster1.xml'],
			...(logo ? [['image', '../media/logo.png'] as const] : [])
		]);
	});
	const parts = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
	return logo ? { ...parts, 'ppt/media/logo.png': logo } : parts;
}
