import { strToU8 } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { pack } from '../../src/lib/export/zip.ts';
import type { Lack } from '../../src/lib/export/slides/template/choose.ts';

/** Templates as different programs write them, with what each lacks; every one holds a slide that must not stay. */
interface Fixture {
	bytes: Uint8Array;
	lacks: Lack[];
	/** Whether its first accent can be told from its ground. */
	accent: boolean;
	/** Whether its content's place takes pictures, not only charts. */
	pictures: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const spaces =
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
	'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'application/vnd.openxmlformats-officedocument.presentationml';

type Spot = [type: string, idx: string, x: number, y: number, w: number, h: number, direction?: string];

const at = (share: number, whole: number): string => String(Math.round(share * whole));

/** A place in thousandths of the slide. */
function spotXml([type, idx, x, y, w, h, direction = '']: Spot, index: number, size: { w: number; h: number }): string {
	const frame =
		w === 0
			? ''
			: `<a:xfrm><a:off x="${at(x, size.w)}" y="${at(y, size.h)}"/>` +
				`<a:ext cx="${at(w, size.w)}" cy="${at(h, size.h)}"/></a:xfrm>`;
	return (
		`<p:sp><p:nvSpPr><p:cNvPr id="${String(index + 2)}" name="${type}${idx}"/><p:cNvSpPr/><p:nvPr>` +
		`<p:ph${type === '' ? '' : ` type="${type}"`}${idx === '' ? '' : ` idx="${idx}"`}/></p:nvPr></p:nvSpPr>` +
		`<p:spPr>${frame}</p:spPr><p:txBody><a:bodyPr${direction}/><a:lstStyle/><a:p/></p:txBody></p:sp>`
	);
}

const tree = (root: string, attributes: string, shapes: string, rest: string, ground = ''): string =>
	`${head}<p:${root} ${spaces}${attributes}><p:cSld>${ground}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/>` +
	`<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>${rest}</p:${root}>`;

const rels = (list: readonly [type: string, target: string][]): string =>
	`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
		.map(
			([type, target], index) =>
				`<Relationship Id="rId${String(index + 1)}" Type="${REL}/${type}" Target="${target}"/>`
		)
		.join('')}</Relationships>`;

interface Hand {
	/** Thousandths of the width and height, in EMU. */
	size: { w: number; h: number };
	layouts: [type: string, spots: Spot[]][];
	colors: { dark: string; light: string; accent: string };
	/** Which of the two is the text. */
	map?: string;
	main?: string;
	/** The master's background, as a fill. */
	ground?: string;
	/** The theme's name of the colour of titles and texts. */
	ink?: string;
	/** Shapes of the master that are no places. */
	drawn?: string;
}

const plainMap = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"';

function themeXml({ dark, light, accent }: Hand['colors']): string {
	const names = ['dk2', 'lt2', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
	const color = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
	const [dk2 = '', lt2 = '', ...rest] = names.map((name) => color(name, '777777'));
	const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
	return (
		`${head}<a:theme ${spaces} name="Company"><a:themeElements><a:clrScheme name="Company">` +
		`<a:dk1><a:sysClr val="windowText" lastClr="${dark}"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="${light}"/></a:lt1>` +
		`${dk2}${lt2}${color('accent1', accent)}${rest.join('')}</a:clrScheme><a:fontScheme name="Company"><a:majorFont>` +
		'<a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont>' +
		'<a:latin typeface="Verdana"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>' +
		`<a:fmtScheme name="x"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln>${fill}</a:ln>`.repeat(3)}` +
		`</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>` +
		`<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
	);
}

function byHand({
	size,
	layouts,
	colors,
	map = plainMap,
	main = 'presentation.main',
	ground,
	ink,
	drawn = ''
}: Hand): Uint8Array {
	const accents =
		'accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" ' +
		'hlink="hlink" folHlink="folHlink"';
	const every = layouts.flatMap(([, spots]) => spots);
	const base = ['title', 'body', 'ftr', 'sldNum'].flatMap((type): Spot[] => {
		const found = every.find(([own, , , , w]) => w > 0 && (own === type || (type === 'body' && own === '')));
		return found ? [[type, type === 'title' ? '' : '1', found[2], found[3], found[4], found[5]]] : [];
	});
	const shapes = (spots: readonly Spot[]): string => spots.map((spot, index) => spotXml(spot, index, size)).join('');
	const fill = ink === undefined ? '' : `<a:solidFill><a:schemeClr val="${ink}"/></a:solidFill>`;
	const level = (sz: number): string => `<a:lvl1pPr><a:defRPr sz="${String(sz)}">${fill}</a:defRPr></a:lvl1pPr>`;
	const background = ground === undefined ? '' : `<p:bg><p:bgPr>${ground}<a:effectLst/></p:bgPr></p:bg>`;
	const ids = layouts
		.map((_, index) => `<p:sldLayoutId id="${String(2_147_483_700 + index)}" r:id="rId${String(index + 1)}"/>`)
		.join('');
	const left =
		'<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>' +
		'<a:p><a:r><a:t>LEFTOVER</a:t></a:r></a:p></p:txBody></p:sp>';
	const texts: Record<string, string> = {
		'[Content_Types].xml':
			`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
			'<Default Extension="xml" ContentType="application/xml"/>' +
			`<Override PartName="/ppt/presentation.xml" ContentType="${P}.${main}+xml"/>` +
			`<Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${P}.slideMaster+xml"/>` +
			layouts
				.map(
					(_, index) =>
						`<Override PartName="/ppt/slideLayouts/slideLayout${String(index + 1)}.xml" ContentType="${P}.slideLayout+xml"/>`
				)
				.join('') +
			'<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>' +
			`<Override PartName="/ppt/slides/slide1.xml" ContentType="${P}.slide+xml"/></Types>`,
		'_rels/.rels': rels([['officeDocument', 'ppt/presentation.xml']]),
		'ppt/presentation.xml':
			`${head}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483690" r:id="rId1"/></p:sldMasterIdLst>` +
			`<p:sldIdLst><p:sldId id="300" r:id="rId2"/></p:sldIdLst><p:sldSz cx="${String(1000 * size.w)}" ` +
			`cy="${String(1000 * size.h)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
		'ppt/_rels/presentation.xml.rels': rels([
			['slideMaster', 'slideMasters/slideMaster1.xml'],
			['slide', 'slides/slide1.xml']
		]),
		'ppt/slides/slide1.xml': tree('sld', '', left, ''),
		'ppt/slides/_rels/slide1.xml.rels': rels([['slideLayout', '../slideLayouts/slideLayout1.xml']]),
		'ppt/slideMasters/slideMaster1.xml': tree(
			'sldMaster',
			'',
			drawn + shapes(base),
			`<p:clrMap ${map} ${accents}/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(4000)}` +
				`</p:titleStyle><p:bodyStyle>${level(2400)}</p:bodyStyle><p:otherStyle/></p:txStyles>`,
			background
		),
		'ppt/slideMasters/_rels/slideMaster1.xml.rels': rels([
			...layouts.map((_, index): [string, string] => [
				'slideLayout',
				`../slideLayouts/slideLayout${String(index + 1)}.xml`
			]),
			['theme', '../theme/theme1.xml']
		]),
		'ppt/theme/theme1.xml': themeXml(colors)
	};
	layouts.forEach(([type, spots], index) => {
		const name = `slideLayout${String(index + 1)}.xml`;
		texts[`ppt/slideLayouts/${name}`] = tree('sldLayout', type === '' ? '' : ` type="${type}"`, shapes(spots), '');
		texts[`ppt/slideLayouts/_rels/${name}.rels`] = rels([['slideMaster', '../slideMasters/slideMaster1.xml']]);
	});
	return pack(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

const layout = (type: string, ...spots: Spot[]): Hand['layouts'][number] => [type, spots];

/** Two layouts and all that a slide needs. */
const minimal = byHand({
	size: { w: 12_192, h: 6858 },
	colors: { dark: '000000', light: 'FFFFFF', accent: '7A1FA2' },
	layouts: [
		layout('title', ['ctrTitle', '', 100, 200, 800, 250], ['subTitle', '1', 100, 500, 800, 250]),
		layout(
			'obj',
			['title', '', 50, 40, 900, 150],
			['', '1', 50, 220, 900, 680],
			['ftr', '11', 300, 930, 400, 50],
			['sldNum', '12', 850, 930, 100, 50]
		),
		layout('titleOnly', ['title', '', 0, 0, 0, 0])
	]
});

const googleTitle: Spot = ['title', '', 34, 87, 932, 111];
const googleNumber: Spot = ['sldNum', '12', 927, 907, 60, 77];

/** As Google's slides are exported: bodies for text only, a number on every layout, no footer, 10 by 5.6 inches. */
const googleLike = byHand({
	size: { w: 9144, h: 5143.5 },
	colors: { dark: '202124', light: 'FFFFFF', accent: '4285F4' },
	layouts: [
		layout('title', ['ctrTitle', '', 34, 145, 932, 399], ['subTitle', '1', 34, 551, 932, 154], googleNumber),
		layout('tx', googleTitle, ['body', '1', 34, 224, 932, 664], googleNumber),
		layout('titleOnly', googleTitle, googleNumber),
		layout('blank', googleNumber)
	]
});

/** White on black, 4:3, saved as a template, its accent hardly to be seen and the title layout nowhere named so. */
const dark = byHand({
	size: { w: 9144, h: 6858 },
	colors: { dark: '101010', light: 'F5F5F5', accent: '2B2B40' },
	map: 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
	main: 'template.main',
	layouts: [
		layout('', ['title', '', 50, 50, 900, 150], ['', '1', 50, 230, 900, 650], ['ftr', '11', 50, 920, 600, 60]),
		layout('', ['title', '', 50, 300, 900, 150], ['pic', '14', 50, 500, 900, 300])
	]
});

/** By PptxGenJS, with a master of named places. */
async function generated(): Promise<Uint8Array> {
	const pptx = new PptxGenJS();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.defineSlideMaster({
		title: 'Company',
		objects: [
			{ placeholder: { options: { name: 'title', type: 'title', x: 0.5, y: 0.3, w: 12, h: 1 }, text: '' } },
			{ placeholder: { options: { name: 'chart', type: 'chart', x: 0.5, y: 1.5, w: 12, h: 5 }, text: '' } }
		],
		slideNumber: { x: 12, y: 7 }
	});
	pptx.addSlide({ masterName: 'Company' }).addText('LEFTOVER', { placeholder: 'title' });
	const bytes = await pptx.write({ outputType: 'uint8array' });
	if (!(bytes instanceof Uint8Array)) throw new TypeError('not bytes');
	return bytes;
}

const blue: Hand['colors'] = { dark: '1B1D1F', light: 'FFFFFF', accent: 'C2185B' };
const solid = (name: string): string => `<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`;

/** A title and an empty layout, nothing more, 4:3. */
const bare = byHand({
	size: { w: 9144, h: 6858 },
	colors: blue,
	layouts: [
		layout('title', ['ctrTitle', '', 80, 300, 840, 200], ['subTitle', '1', 80, 520, 840, 120]),
		layout('blank')
	]
});

const upright = ' vert="eaVert"';
const heading: Spot = ['title', '', 60, 60, 880, 120];

/** As Office in Chinese saves it, text from top to bottom first; white on the theme's dark blue, a logo at the foot. */
const chinese = byHand({
	size: { w: 12_192, h: 6858 },
	colors: { dark: '0B1F3A', light: 'FFFFFF', accent: '4FA3E0' },
	map: 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
	ground: solid('bg1'),
	ink: 'tx1',
	drawn:
		'<p:sp><p:nvSpPr><p:cNvPr id="40" name="Logo"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>' +
		'<a:off x="487680" y="6378000"/><a:ext cx="2438400" cy="342900"/></a:xfrm><a:custGeom/>' +
		'<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></p:spPr></p:sp>',
	layouts: [
		layout('vertTx', heading, ['body', '1', 60, 200, 880, 700, upright]),
		layout('vertTitleAndTx', ['title', '', 700, 60, 240, 800, upright], ['body', '1', 60, 60, 620, 800, upright]),
		layout('twoObj', heading, ['', '1', 60, 200, 430, 700], ['', '2', 510, 200, 430, 700]),
		layout('picTx', heading, ['pic', '1', 400, 60, 540, 800], ['body', '2', 60, 200, 320, 600]),
		layout('obj', heading, ['', '1', 60, 200, 880, 700]),
		layout('title', ['ctrTitle', '', 60, 250, 880, 220], ['subTitle', '1', 60, 480, 880, 100])
	]
});

/** A white card of the master on a strong ground, layouts without a kind. */
const card = byHand({
	size: { w: 9144, h: 5143.5 },
	colors: { dark: 'FFFFFF', light: '00695C', accent: '00897B' },
	ground: solid('bg1'),
	ink: 'tx1',
	drawn:
		'<p:sp><p:nvSpPr><p:cNvPr id="41" name="Card"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>' +
		'<a:off x="228600" y="1028700"/><a:ext cx="8686800" cy="3909060"/></a:xfrm><a:prstGeom prst="rect"/>' +
		'<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></p:spPr></p:sp>',
	layouts: [
		layout('', ['title', '', 50, 40, 900, 130], ['body', '1', 50, 230, 900, 690]),
		layout('', ['title', '', 50, 40, 900, 130], ['', '1', 50, 230, 900, 690])
	]
});

/** Templates by four writers, and of shapes that companies have. */
export async function templateFixtures() {
	return {
		minimal: { bytes: minimal, lacks: [], accent: true, pictures: true },
		googleLike: { bytes: googleLike, lacks: ['content_layout', 'footer'], accent: true, pictures: true },
		dark: { bytes: dark, lacks: ['title_layout', 'number', 'accent'], accent: false, pictures: true },
		generated: { bytes: await generated(), lacks: ['title_layout', 'footer'], accent: true, pictures: false },
		bare: { bytes: bare, lacks: ['content_layout', 'footer', 'number'], accent: true, pictures: true },
		chinese: { bytes: chinese, lacks: ['footer', 'number'], accent: true, pictures: true },
		card: { bytes: card, lacks: ['title_layout', 'footer', 'number'], accent: true, pictures: true }
	} satisfies Record<string, Fixture>;
}
