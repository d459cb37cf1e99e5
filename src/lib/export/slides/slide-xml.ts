import { officeFont } from '../office-chart/chart-xml-pieces.ts';
import type { Box } from './template/layouts.ts';
import { declaration, xmlText } from './template/xml.ts';

/** Pieces of a slide (ECMA-376, part 1, sections 19.3 and 21.1); the order of elements is the schema's. */

const namespaces =
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
	'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';

export const EMU = 914_400;

/** A paragraph; without a size, a weight or a colour it looks as its place says. */
export interface Paragraph {
	text: string;
	/** Points. */
	size?: number | undefined;
	bold?: boolean | undefined;
	/** A colour as DrawingML. */
	color?: string | undefined;
	/** Points above it. */
	above?: number | undefined;
	/** No bullet and no indent, whatever the place says. */
	plain?: boolean | undefined;
	/** As DrawingML names it: l, ctr, r. */
	align?: string | undefined;
}

/** Where on a layout a shape belongs; absent for a shape of its own. */
export interface Place {
	type: string;
	idx: string;
}

/** A shape's number and name on its slide. */
export interface Named {
	id: number;
	name: string;
	/** Said in place of a picture. */
	alt?: string;
}

const placeXml = (place: Place | null): string => {
	if (!place) return '<p:nvPr/>';
	const type = place.type === 'obj' ? '' : ` type="${xmlText(place.type)}"`;
	return `<p:nvPr><p:ph${type}${place.idx === '' ? '' : ` idx="${xmlText(place.idx)}"`}/></p:nvPr>`;
};

const propertiesXml = ({ id, name, alt }: Named): string =>
	`<p:cNvPr id="${String(id)}" name="${xmlText(name)}"${alt === undefined ? '' : ` descr="${xmlText(alt)}"`}/>`;

const frameXml = (tag: string, { x, y, w, h }: Box): string =>
	`<${tag}><a:off x="${String(Math.round(x))}" y="${String(Math.round(y))}"/>` +
	`<a:ext cx="${String(Math.round(w))}" cy="${String(Math.round(h))}"/></${tag}>`;

function runProperties({ size, bold, color }: Paragraph, lang: string): string {
	const attributes =
		(size === undefined ? '' : ` sz="${String(Math.round(size * 100))}"`) +
		(bold === undefined ? '' : ` b="${bold ? '1' : '0'}"`);
	const fill = color === undefined ? '' : `<a:solidFill>${color}</a:solidFill>`;
	return `<a:rPr lang="${lang}"${attributes} dirty="0">${fill}</a:rPr>`;
}

/** Paragraphs as a text body's content. */
export function paragraphsXml(paragraphs: readonly Paragraph[], lang: string): string {
	return paragraphs
		.map((paragraph) => {
			const { text, above, plain = false, align } = paragraph;
			const across = align === undefined ? '' : ` algn="${align}"`;
			const space = above === undefined ? '' : `<a:spcBef><a:spcPts val="${String(above * 100)}"/></a:spcBef>`;
			const [indent, bullet] = plain ? [' marL="0" indent="0"', '<a:buNone/>'] : ['', ''];
			const properties =
				plain || space !== '' || across !== '' ? `<a:pPr${indent}${across}>${space}${bullet}</a:pPr>` : '';
			return (
				`<a:p>${properties}` +
				(text === '' ? '' : `<a:r>${runProperties(paragraph, lang)}<a:t>${xmlText(text)}</a:t></a:r>`) +
				'</a:p>'
			);
		})
		.join('');
}

interface TextShape {
	named: Named;
	place: Place | null;
	/** Where it stands; absent where its layout says it. */
	box?: Box | undefined;
	paragraphs: readonly Paragraph[];
	lang: string;
}

/** A text in a layout's place, or in a box of its own. */
export function textShape({ named, place, box, paragraphs, lang }: TextShape): string {
	const free = place === null;
	const shape = free ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>' : '';
	const body = free
		? '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr>'
		: '<a:bodyPr><a:noAutofit/></a:bodyPr>';
	return (
		`<p:sp><p:nvSpPr>${propertiesXml(named)}` +
		`<p:cNvSpPr${free ? ' txBox="1"/>' : '><a:spLocks noGrp="1"/></p:cNvSpPr>'}` +
		`${placeXml(place)}</p:nvSpPr><p:spPr>${box ? frameXml('a:xfrm', box) : ''}${shape}</p:spPr>` +
		`<p:txBody>${body}<a:lstStyle/>${paragraphsXml(paragraphs, lang)}</p:txBody></p:sp>`
	);
}

/** A field that the program fills with the slide's number; `text` stands there until then. */
export const numberField = (text: string, lang: string): string =>
	`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}"/>` +
	`<a:t>${text}</a:t></a:fld>`;

/** The slide's number, which the program keeps right. */
export function numberShape(named: Named, place: Place, number: number, lang: string): string {
	return (
		`<p:sp><p:nvSpPr>${propertiesXml(named)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>${placeXml(place)}` +
		'</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>' +
		`${numberField(String(number), lang)}</a:p></p:txBody></p:sp>`
	);
}

interface Held {
	named: Named;
	place: Place | null;
	box: Box;
	/** The relationship to what it shows. */
	relation: string;
}

/** A picture. */
export function pictureShape({ named, place, box, relation }: Held): string {
	return (
		`<p:pic><p:nvPicPr>${propertiesXml(named)}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>` +
		`${placeXml(place)}</p:nvPicPr>` +
		`<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
		`<p:spPr>${frameXml('a:xfrm', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
	);
}

function frame({ named, place, box }: Omit<Held, 'relation'>, uri: string, content: string): string {
	return (
		`<p:graphicFrame><p:nvGraphicFramePr>${propertiesXml(named)}<p:cNvGraphicFramePr>` +
		`<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeXml(place)}</p:nvGraphicFramePr>` +
		`${frameXml('p:xfrm', box)}<a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic>` +
		'</p:graphicFrame>'
	);
}

/** A chart of the program's own. */
export const chartShape = (held: Held): string =>
	frame(held, CHART, `<c:chart xmlns:c="${CHART}" r:id="${held.relation}"/>`);

interface Table {
	/** Widths of the columns. */
	widths: readonly number[];
	/** Paragraphs of each cell, row by row; the first row is the header. */
	rows: readonly (readonly Paragraph[][])[];
	/** Colour of the lines between rows. */
	rule: string;
	lang: string;
	rowHeight: number;
}

/** A table with lines between its rows and nothing else. */
export function tableShape(held: Omit<Held, 'relation'>, { widths, rows, rule, lang, rowHeight }: Table): string {
	const none = (side: string): string => `<a:${side} w="0"><a:noFill/></a:${side}>`;
	const cellProperties =
		`<a:tcPr marL="0" marR="91440" marT="54864" marB="54864">${none('lnL')}${none('lnR')}${none('lnT')}` +
		`<a:lnB w="9525"><a:solidFill>${rule}</a:solidFill></a:lnB><a:noFill/></a:tcPr>`;
	const cell = (paragraphs: readonly Paragraph[]): string =>
		`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(paragraphs, lang)}</a:txBody>${cellProperties}</a:tc>`;
	const grid = widths.map((width) => `<a:gridCol w="${String(Math.round(width))}"/>`).join('');
	const lines = rows
		.map((row) => `<a:tr h="${String(Math.round(rowHeight))}">${row.map(cell).join('')}</a:tr>`)
		.join('');
	return frame(held, TABLE, `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${lines}</a:tbl>`);
}

/** The part that lists masters and slides. */
export const presentationXml = (content: string, attributes = ''): string =>
	`${declaration}<p:presentation ${namespaces}${attributes}>${content}</p:presentation>`;

const treeHead =
	'<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
	'<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>' +
	'<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A part of one root with a tree of shapes: slide, layout, master or notes. */
export function shapeTree(
	root: string,
	shapes: string,
	{ attributes = '', background = '', rest = '' }: { attributes?: string; background?: string; rest?: string } = {}
): string {
	return (
		`${declaration}<p:${root} ${namespaces}${attributes}><p:cSld>${background}<p:spTree>${treeHead}${shapes}` +
		`</p:spTree></p:cSld>${rest}</p:${root}>`
	);
}

export const masterColors = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

const themeGround = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** A slide; `painted` where it brings the theme's ground along. */
export const slideXml = (shapes: string, painted: boolean): string =>
	shapeTree('sld', shapes, { rest: masterColors, background: painted ? themeGround : '' });

/** What the speaker reads, below a picture of the slide. */
export function notesXml(text: string, lang: string): string {
	const image =
		'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/>' +
		'<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
		'<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
	const words =
		'<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>' +
		'<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>' +
		`${paragraphsXml(
			text.split('\n').map((line) => ({ text: line })),
			lang
		)}</p:txBody></p:sp>`;
	return shapeTree('notes', image + words, { rest: masterColors });
}

/** The theme's own fonts in place of one that is named. */
export const withThemeFonts = (xml: string): string =>
	xml
		.replaceAll(`<a:latin typeface="${officeFont}"/>`, '<a:latin typeface="+mn-lt"/>')
		.replaceAll(`<a:ea typeface="${officeFont}"/>`, '<a:ea typeface="+mn-ea"/>');
