import { strFromU8 } from 'fflate';
import type { Parts } from '../../zip.ts';
import { relationsOf, TemplateError } from './package.ts';
import { every, first, numberOf, readXml, type XmlElement } from './xml.ts';

/** A place on a slide, in English Metric Units: 914 400 to an inch. */
export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** A place that a layout keeps for something. */
export interface Placeholder {
	type: string;
	idx: string;
	box: Box | null;
	/** Size of its text in points, null where the master's decides. */
	size: number | null;
}

export interface Layout {
	part: string;
	/** What the layout is for, as the file says: title, obj, titleOnly ... */
	type: string;
	placeholders: Placeholder[];
}

export type ColorName = 'tx1' | 'bg1' | 'accent1';

/** A company's slides without their slides: masters, layouts, colours, size. */
export interface Template {
	parts: Parts;
	presentation: string;
	masters: string[];
	layouts: Layout[];
	size: { w: number; h: number };
	/** `#rrggbb` of the theme as the first master maps it. */
	colors: Record<ColorName, string>;
	notesMaster: string | null;
}

function xmlOf(parts: Readonly<Parts>, part: string): XmlElement {
	const found = parts[part];
	return found ? readXml(strFromU8(found)) : { name: '', attributes: new Map(), children: [] };
}

function boxOf(shape: XmlElement): Box | null {
	const frame = first(shape, 'xfrm');
	if (!frame) return null;
	const [x, y] = ['x', 'y'].map((name) => numberOf(first(frame, 'off'), name));
	const [w, h] = ['cx', 'cy'].map((name) => numberOf(first(frame, 'ext'), name));
	return x == null || y == null || w == null || h == null || w <= 0 || h <= 0 ? null : { x, y, w, h };
}

function sizeOf(element: XmlElement | undefined): number | null {
	const level = element && first(element, 'lvl1pPr');
	const size = numberOf(level && first(level, 'defRPr'), 'sz');
	return size === null ? null : size / 100;
}

function placeholdersOf(part: XmlElement): Placeholder[] {
	return ['sp', 'pic', 'graphicFrame'].flatMap((kind) =>
		every(part, kind).flatMap((shape): Placeholder[] => {
			const mark = first(shape, 'ph');
			if (!mark) return [];
			return [
				{
					type: mark.attributes.get('type') ?? 'obj',
					idx: mark.attributes.get('idx') ?? '',
					box: boxOf(shape),
					size: sizeOf(first(shape, 'lstStyle'))
				}
			];
		})
	);
}

/** The kind of place on a master that a layout's place inherits from. */
const inherited = (type: string): string =>
	type === 'ctrTitle' ? 'title' : ['title', 'dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';

/** Layouts of a master, each place with what it inherits. */
function layoutsOf(parts: Readonly<Parts>, master: string): Layout[] {
	const tree = xmlOf(parts, master);
	const own = placeholdersOf(tree);
	const styles = { title: sizeOf(first(tree, 'titleStyle')), body: sizeOf(first(tree, 'bodyStyle')) };
	return relationsOf(parts, master)
		.filter(({ type }) => type === 'slideLayout')
		.map(({ target }) => {
			const layout = xmlOf(parts, target);
			return {
				part: target,
				type: first(layout, 'sldLayout')?.attributes.get('type') ?? '',
				placeholders: placeholdersOf(layout).map((place) => {
					const kind = inherited(place.type);
					const base = own.find(({ type }) => type === kind);
					const style = kind === 'title' ? styles.title : kind === 'body' ? styles.body : null;
					return { ...place, box: place.box ?? base?.box ?? null, size: place.size ?? base?.size ?? style };
				})
			};
		});
}

function colorsOf(parts: Readonly<Parts>, master: string): Template['colors'] {
	const theme = relationsOf(parts, master).find(({ type }) => type === 'theme')?.target ?? '';
	const scheme = first(xmlOf(parts, theme), 'clrScheme');
	const map = first(xmlOf(parts, master), 'clrMap');
	const named = (name: string, fallback: string): string => {
		const entry = scheme?.children.find((child) => child.name === name)?.children[0];
		const value = entry?.attributes.get('lastClr') ?? entry?.attributes.get('val') ?? '';
		return /^[\da-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : fallback;
	};
	const mapped = (name: ColorName, own: string): string => map?.attributes.get(name) ?? own;
	return {
		tx1: named(mapped('tx1', 'dk1'), '#000000'),
		bg1: named(mapped('bg1', 'lt1'), '#ffffff'),
		accent1: named(mapped('accent1', 'accent1'), '#0b5aa2')
	};
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
	const layouts = masters.flatMap((master) => layoutsOf(parts, master));
	const [master = ''] = masters;
	if (layouts.length === 0) throw new TemplateError('no_layouts');
	const size = first(root, 'sldSz');
	return {
		parts,
		presentation,
		masters,
		layouts,
		size: { w: numberOf(size, 'cx') ?? 9_144_000, h: numberOf(size, 'cy') ?? 6_858_000 },
		colors: colorsOf(parts, master),
		notesMaster: relations.find(({ type }) => type === 'notesMaster')?.target ?? null
	};
}
