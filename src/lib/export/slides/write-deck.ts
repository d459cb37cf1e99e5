import { strFromU8, strToU8 } from 'fflate';
import { languageTag } from '$lib/i18n/locale.ts';
import { wordsOf } from '../item.ts';
import { chartXml } from '../office-chart/chart-xml.ts';
import { chartWorkbook } from '../workbook/book.ts';
import { pack, type Parts } from '../zip.ts';
import type { Deck, HeldPart, Slide } from './slide-kit.ts';
import { notesXml, presentationXml } from './slide-xml.ts';
import { notesMasterParts } from './template/notes-master.ts';
import { reachable, relationsOf, relationsXml } from './template/package.ts';
import { declaration, every, readXml, xmlText } from './template/xml.ts';
import { themedChart } from './theme-colors.ts';

const SHEET = 'Sheet1';
const P = 'application/vnd.openxmlformats-officedocument.presentationml.';
const ours = {
	slide: `${P}slide+xml`,
	notes: `${P}notesSlide+xml`,
	notesMaster: `${P}notesMaster+xml`,
	theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
	chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
	core: 'application/vnd.openxmlformats-package.core-properties+xml',
	app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
	presentation: `${P}presentation.main+xml`
};

/** What a package's parts are, by name and by ending. */
interface Types {
	overrides: Map<string, string>;
	defaults: Map<string, string>;
}

function typesOf(parts: Readonly<Parts>): Types {
	const own = parts['[Content_Types].xml'];
	const tree = readXml(own ? strFromU8(own) : '');
	const pairs = (element: string, key: string): Map<string, string> =>
		new Map(
			every(tree, element).map(({ attributes }) => [
				attributes.get(key) ?? '',
				attributes.get('ContentType') ?? ''
			])
		);
	return {
		overrides: new Map([...pairs('Override', 'PartName')].map(([name, type]) => [name.slice(1), type])),
		defaults: new Map([...pairs('Default', 'Extension')].map(([name, type]) => [name.toLowerCase(), type]))
	};
}

/** Types that our own template's parts have by where they stand. */
const byFolder: readonly [RegExp, string][] = [
	[/^ppt\/slideMasters\/[^/]+\.xml$/, `${P}slideMaster+xml`],
	[/^ppt\/slideLayouts\/[^/]+\.xml$/, `${P}slideLayout+xml`],
	[/^ppt\/theme\/[^/]+\.xml$/, ours.theme]
];

function typesXml(parts: Readonly<Parts>, { overrides, defaults }: Types): string {
	const endings = new Set(Object.keys(parts).map((name) => name.split('.').at(-1)?.toLowerCase() ?? ''));
	const kept = [...defaults].filter(([ending]) => endings.has(ending));
	const named = [...overrides].filter(([name]) => name in parts);
	return (
		`${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		kept
			.map(([ending, type]) => `<Default Extension="${xmlText(ending)}" ContentType="${xmlText(type)}"/>`)
			.join('') +
		named
			.map(([name, type]) => `<Override PartName="/${xmlText(name)}" ContentType="${xmlText(type)}"/>`)
			.join('') +
		'</Types>'
	);
}

/** A name that no part has yet. */
function freeName(parts: Readonly<Parts>, folder: string, stem: string, ending: string): string {
	for (let number = 1; ; number += 1) {
		const name = `${folder}/${stem}${String(number)}.${ending}`;
		if (!(name in parts)) return name;
	}
}

/** Adds what a slide shows; returns the kind of its relationship and its part. */
async function heldPart(parts: Parts, types: Types, deck: Deck, part: HeldPart): Promise<[string, string]> {
	if (part.kind === 'picture') {
		const name = freeName(parts, 'ppt/media', 'figure', 'png');
		parts[name] = part.png;
		return ['image', `../media/${name.split('/').at(-1) ?? ''}`];
	}
	const { chart, item } = part;
	const { m } = wordsOf(item);
	const name = freeName(parts, 'ppt/charts', 'chart', 'xml');
	const book = freeName(parts, 'ppt/embeddings', 'Microsoft_Excel_Worksheet', 'xlsx');
	const place = { sheet: SHEET, textSize: part.textSize, locale: languageTag[item.locale] };
	const file = name.split('/').at(-1) ?? '';
	parts[name] = strToU8(themedChart(chartXml(chart, m, place, 'rId1'), part.on));
	parts[book] = await chartWorkbook(chart, m, SHEET, deck.stamp);
	parts[`ppt/charts/_rels/${file}.rels`] = strToU8(
		relationsXml([['package', `../embeddings/${book.split('/').at(-1) ?? ''}`]])
	);
	types.overrides.set(name, ours.chart);
	return ['chart', `../charts/${file}`];
}

async function addSlide(
	parts: Parts,
	types: Types,
	deck: Deck,
	given: { slide: Slide; number: number; notesMaster: string }
) {
	const { slide, number, notesMaster } = given;
	const name = `slide${String(number)}.xml`;
	const notes = `notesSlide${String(number)}.xml`;
	const relations: [string, string][] = [
		['slideLayout', `/${slide.layout.part}`],
		['notesSlide', `../notesSlides/${notes}`]
	];
	for (const part of slide.held) relations.push(await heldPart(parts, types, deck, part));
	slide.number(number);
	parts[`ppt/slides/${name}`] = strToU8(slide.xml());
	parts[`ppt/slides/_rels/${name}.rels`] = strToU8(relationsXml(relations));
	parts[`ppt/notesSlides/${notes}`] = strToU8(notesXml(slide.notes, slide.lang));
	parts[`ppt/notesSlides/_rels/${notes}.rels`] = strToU8(
		relationsXml([
			['notesMaster', `/${notesMaster}`],
			['slide', `../slides/${name}`]
		])
	);
	types.overrides.set(`ppt/slides/${name}`, ours.slide);
	types.overrides.set(`ppt/notesSlides/${notes}`, ours.notes);
}

/** An element of the template's presentation as it stands there; empty where it has none. */
const taken = (xml: string, name: string): string =>
	new RegExp(`<p:${name}(?:\\s[^>]*)?(?:/>|>.*?</p:${name}>)`, 's').exec(xml)?.[0] ?? '';

/** The presentation part: the template's masters, size and text style, our slides, and nothing else of it. */
function presentationParts(deck: Deck, notesMaster: string): [xml: string, rels: string] {
	const { template, slides } = deck;
	const source = strFromU8(template.parts[template.presentation] ?? new Uint8Array());
	const ids = [...taken(source, 'sldMasterIdLst').matchAll(/<p:sldMasterId\s[^>]*?\bid="(\d+)"/g)].map(
		([, id]) => id
	);
	const masters = template.masters
		.map((_, index) => {
			const id = ids[index];
			return `<p:sldMasterId${id === undefined ? '' : ` id="${id}"`} r:id="rId${String(index + 1)}"/>`;
		})
		.join('');
	const offset = template.masters.length + 1;
	const list = slides
		.map((_, index) => `<p:sldId id="${String(256 + index)}" r:id="rId${String(offset + index + 1)}"/>`)
		.join('');
	const xml = presentationXml(
		`<p:sldMasterIdLst>${masters}</p:sldMasterIdLst>` +
			`<p:notesMasterIdLst><p:notesMasterId r:id="rId${String(offset)}"/></p:notesMasterIdLst>` +
			`<p:sldIdLst>${list}</p:sldIdLst>` +
			`<p:sldSz cx="${String(template.size.w)}" cy="${String(template.size.h)}"/>` +
			`<p:notesSz cx="6858000" cy="9144000"/>${taken(source, 'defaultTextStyle')}`,
		' saveSubsetFonts="1"'
	);
	const rels = relationsXml([
		...template.masters.map((part): [string, string] => ['slideMaster', `/${part}`]),
		['notesMaster', `/${notesMaster}`],
		...slides.map((_, index): [string, string] => ['slide', `/ppt/slides/slide${String(index + 1)}.xml`])
	]);
	return [xml, rels];
}

const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const W3C = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';

/** What a deck is called, and who made it. */
interface DeckNames {
	title: string;
	maker: string;
}

function properties({ stamp }: Deck, { title, maker }: DeckNames): { core: string; app: string } {
	const day = `${stamp.date}T00:00:00Z`;
	const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
	return {
		core:
			`${declaration}<cp:coreProperties ${W3C} ` +
			'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
			`xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>` +
			`<dc:creator>${xmlText(maker)}</dc:creator>` +
			`${moment('created')}${moment('modified')}</cp:coreProperties>`,
		app:
			`${declaration}<Properties xmlns="${EXTENDED}">` +
			`<Application>Grading Outcomes</Application></Properties>`
	};
}

/** The package: masters, layouts and theme of the template, our slides on them, and nothing of its own slides. */
export async function writeDeck(deck: Deck, named: DeckNames): Promise<Uint8Array> {
	const { template } = deck;
	const types = typesOf(template.parts);
	const parts = reachable(
		Object.fromEntries(Object.entries(template.parts).filter(([name]) => !name.startsWith('ppt/slides/'))),
		[...template.masters, ...(template.notesMaster === null ? [] : [template.notesMaster])]
	);
	let { notesMaster } = template;
	if (notesMaster === null) {
		const theme = relationsOf(template.parts, template.masters[0] ?? '').find(({ type }) => type === 'theme');
		const own = notesMasterParts(template.parts[theme?.target ?? ''] ?? new Uint8Array());
		Object.assign(parts, own.parts);
		notesMaster = own.name;
		types.overrides.set(own.name, ours.notesMaster);
		types.overrides.set(own.theme, ours.theme);
	}
	for (const name of Object.keys(parts)) {
		const known = byFolder.find(([pattern]) => pattern.test(name));
		if (known && !types.overrides.has(name)) types.overrides.set(name, known[1]);
	}
	for (const [index, slide] of deck.slides.entries())
		await addSlide(parts, types, deck, { slide, number: index + 1, notesMaster });
	const [presentation, rels] = presentationParts(deck, notesMaster);
	parts['ppt/presentation.xml'] = strToU8(presentation);
	parts['ppt/_rels/presentation.xml.rels'] = strToU8(rels);
	const { core, app } = properties(deck, named);
	parts['docProps/core.xml'] = strToU8(core);
	parts['docProps/app.xml'] = strToU8(app);
	parts['_rels/.rels'] = strToU8(
		relationsXml([
			['officeDocument', 'ppt/presentation.xml'],
			['extended-properties', 'docProps/app.xml']
		]).replace(
			'</Relationships>',
			'<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/' +
				'core-properties" Target="docProps/core.xml"/></Relationships>'
		)
	);
	types.overrides.set('ppt/presentation.xml', ours.presentation);
	types.overrides.set('docProps/core.xml', ours.core);
	types.overrides.set('docProps/app.xml', ours.app);
	for (const [ending, type] of [
		['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
		['xml', 'application/xml'],
		['png', 'image/png'],
		['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']
	] as const)
		types.defaults.set(ending, type);
	parts['[Content_Types].xml'] = strToU8(typesXml({ ...parts, '[Content_Types].xml': new Uint8Array() }, types));
	return pack(parts);
}
