import { strFromU8 } from 'fflate';
import type { Parts } from '../../zip.ts';
import { colorIn, type Scheme } from './color.ts';
import { relationsOf, TemplateError } from './package.ts';
import { type Scenery, sceneryOf } from './scenery.ts';
import { type Box, boxOf, every, first, numberOf, readXml, type XmlElement } from './xml.ts';

export type { Box } from './xml.ts';

/** A place that a layout keeps for something. */
export interface Placeholder {
	type: string;
	idx: string;
	box: Box | null;
	/** Size of its text in points, null where the master's decides. */
	size: number | null;
	/** `#rrggbb` of its text, null where nothing says it. */
	color: string | null;
	align: string | null;
	/** Its text runs from top to bottom. */
	vertical: boolean;
	/** What its box keeps free around its text, both sides together. */
	inset: { w: number; h: number };
}

export type ColorName = 'tx1' | 'bg1' | 'accent1';

export interface Layout extends Scenery {
	part: string;
	/** What the layout is for, as the file says: title, obj, titleOnly ... */
	type: string;
	placeholders: Placeholder[];
	/** Of the slides that stand on it. */
	size: { w: number; h: number };
	/** `#rrggbb` of the theme as the layout or its master maps it. */
	colors: Record<ColorName, string>;
}

/** A company's slides without their slides: masters, layouts, size. */
export interface Template {
	parts: Parts;
	presentation: string;
	masters: string[];
	layouts: Layout[];
	size: { w: number; h: number };
	notesMaster: string | null;
}

function xmlOf(parts: Readonly<Parts>, part: string): XmlElement {
	const found = parts[part];
	return found ? readXml(strFromU8(found)) : { name: '', attributes: new Map(), children: [] };
}

/** How the first level of a list of styles looks. */
function looksOf(styles: XmlElement | undefined, scheme: Scheme): Pick<Placeholder, 'size' | 'color' | 'align'> {
	const level = styles && first(styles, 'lvl1pPr');
	const run = level && first(level, 'defRPr');
	const size = numberOf(run, 'sz');
	return {
		size: size === null ? null : size / 100,
		color: colorIn(run && first(run, 'solidFill'), scheme),
		align: level?.attributes.get('algn') ?? null
	};
}

/** A place as its own part states it; what it leaves open is null. */
type Stated = Omit<Placeholder, 'vertical' | 'inset'> & { body: XmlElement | undefined };

function placeholdersOf(part: XmlElement, scheme: Scheme): Stated[] {
	return ['sp', 'pic', 'graphicFrame'].flatMap((kind) =>
		every(part, kind).flatMap((shape): Stated[] => {
			const mark = first(shape, 'ph');
			if (!mark) return [];
			return [
				{
					type: mark.attributes.get('type') ?? 'obj',
					idx: mark.attributes.get('idx') ?? '',
					box: boxOf(shape),
					...looksOf(first(shape, 'lstStyle'), scheme),
					body: first(shape, 'bodyPr')
				}
			];
		})
	);
}

/** The kind of place on a master that a layout's place inherits from. */
const inherited = (type: string): string =>
	type === 'ctrTitle' ? 'title' : ['title', 'dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';

/** A layout's place with what it leaves open taken from its master's place and that one's style. */
function inheriting(place: Stated, base: Stated | undefined, style: ReturnType<typeof looksOf> | null): Placeholder {
	const stated = (name: string): string | undefined =>
		place.body?.attributes.get(name) ?? base?.body?.attributes.get(name);
	const inset = (names: readonly string[], usual: number): number =>
		names.reduce((sum, name) => sum + Number(stated(name) ?? usual), 0);
	return {
		type: place.type,
		idx: place.idx,
		box: place.box ?? base?.box ?? null,
		size: place.size ?? base?.size ?? style?.size ?? null,
		color: place.color ?? base?.color ?? style?.color ?? null,
		align: place.align ?? base?.align ?? style?.align ?? null,
		vertical: /^(eaVert|vert|vert270|wordArtVert|mongolianVert)/.test(stated('vert') ?? ''),
		inset: { w: inset(['lIns', 'rIns'], 91_440), h: inset(['tIns', 'bIns'], 45_720) }
	};
}

function schemeOf(theme: XmlElement, map: XmlElement | undefined): Scheme {
	const entries = (first(theme, 'clrScheme')?.children ?? []).flatMap((entry): [string, string][] => {
		const color = colorIn(entry, { colors: new Map(), map: new Map() });
		return color === null ? [] : [[entry.name, color]];
	});
	const usual = new Map([
		['tx1', 'dk1'],
		['bg1', 'lt1'],
		['tx2', 'dk2'],
		['bg2', 'lt2']
	]);
	return { colors: new Map(entries), map: map && map.attributes.size > 0 ? map.attributes : usual };
}

function colorsOf({ colors, map }: Scheme): Layout['colors'] {
	const named = (name: ColorName, fallback: string): string => colors.get(map.get(name) ?? name) ?? fallback;
	return { tx1: named('tx1', '#000000'), bg1: named('bg1', '#ffffff'), accent1: named('accent1', '#0b5aa2') };
}

/** Layouts of a master, each place with what it inherits. */
function layoutsOf(parts: Readonly<Parts>, part: string, size: Layout['size']): Layout[] {
	const master = xmlOf(parts, part);
	const theme = xmlOf(parts, relationsOf(parts, part).find(({ type }) => type === 'theme')?.target ?? '');
	const masterMap = first(master, 'clrMap');
	return relationsOf(parts, part)
		.filter(({ type }) => type === 'slideLayout')
		.map(({ target }) => {
			const layout = xmlOf(parts, target);
			const scheme = schemeOf(theme, first(layout, 'overrideClrMapping') ?? masterMap);
			const own = placeholdersOf(master, scheme);
			const style = (name: string) => looksOf(first(master, name), scheme);
			const styles = new Map([
				['title', style('titleStyle')],
				['body', style('bodyStyle')]
			]);
			return {
				part: target,
				type: first(layout, 'sldLayout')?.attributes.get('type') ?? '',
				size,
				colors: colorsOf(scheme),
				...sceneryOf({ layout, master, theme }, scheme),
				placeholders: placeholdersOf(layout, scheme).map((place) => {
					const kind = inherited(place.type);
					return inheriting(
						place,
						own.find(({ type }) => type === kind),
						styles.get(kind) ?? null
					);
				})
			};
		});
}

/** Reads what a package offers for slides. */
export function readLayouts(parts: Parts): Template {
	const presentation = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
	const tree = xmlOf(parts, presentation);
	const root = first(tree, 'presentation');
	if (!root) throw new TemplateError('not_slides');
	const relations = relationsOf(parts, presentation);
	const list = first(root, 'sldMasterIdLst');
	const order = (list?.children ?? []).map(({ attributes }) => attributes.get('r:id'));
	const masters = order.flatMap(
		(id) => relations.find((relation) => relation.id === id && relation.type === 'slideMaster')?.target ?? []
	);
	const given = first(root, 'sldSz');
	const size = { w: numberOf(given, 'cx') ?? 9_144_000, h: numberOf(given, 'cy') ?? 6_858_000 };
	const layouts = masters.flatMap((master) => layoutsOf(parts, master, size));
	if (layouts.length === 0) throw new TemplateError('no_layouts');
	return {
		parts,
		presentation,
		masters,
		layouts,
		size,
		notesMaster: relations.find(({ type }) => type === 'notesMaster')?.target ?? null
	};
}
