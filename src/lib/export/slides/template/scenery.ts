import { fillIn, type Scheme } from './color.ts';
import { areaOf, type Box, boxOf, first, numberOf, type XmlElement } from './xml.ts';

/** Something drawn on a layout that is no place: a band, a card, a logo. */
export interface Panel {
	box: Box;
	/** `#rrggbb` of a plain rectangle; null for pictures, curves and groups. */
	color: string | null;
}

/** What stands behind the texts of a layout. */
export interface Scenery {
	/** `#rrggbb` of the background, null where a picture is. */
	ground: string | null;
	/** Neither the layout nor its master says what the background is. */
	bare: boolean;
	/** From the back to the front. */
	panels: Panel[];
}

/** The part of a box that another covers, 0 to 1. */
export function covered(box: Box, by: Box): number {
	const w = Math.min(box.x + box.w, by.x + by.w) - Math.max(box.x, by.x);
	const h = Math.min(box.y + box.h, by.y + by.h) - Math.max(box.y, by.y);
	return w <= 0 || h <= 0 || areaOf(box) === 0 ? 0 : (w * h) / areaOf(box);
}

/** The background that an element states: undefined where it states none, null where it is a picture. */
function backgroundOf(part: XmlElement, theme: XmlElement, scheme: Scheme): string | null | undefined {
	const background = first(part, 'bg');
	const own = background && first(background, 'bgPr');
	if (own) return own.children.some(({ name }) => name === 'noFill') ? undefined : fillIn(own, scheme);
	const reference = background && first(background, 'bgRef');
	if (!reference) return undefined;
	const asked = fillIn({ name: '', attributes: new Map(), children: [{ ...reference, name: 'solidFill' }] }, scheme);
	const index = numberOf(reference, 'idx') ?? 0;
	const fill = first(theme, 'bgFillStyleLst')?.children[index - 1001];
	if (!fill) return index === 0 ? undefined : asked;
	return fillIn({ name: '', attributes: new Map(), children: [fill] }, scheme, asked);
}

const rectangles = ['rect', 'roundRect', 'round2SameRect'];

function panelsOf(part: XmlElement, scheme: Scheme): Panel[] {
	const drawn = first(part, 'spTree')?.children ?? [];
	return drawn.flatMap((shape): Panel[] => {
		if (!['sp', 'pic', 'grpSp', 'graphicFrame'].includes(shape.name) || first(shape, 'ph')) return [];
		const box = boxOf(shape);
		if (!box) return [];
		const properties = first(shape, 'spPr');
		const shown = first(shape, 't') !== undefined || first(shape, 'style') !== undefined;
		const geometry = properties && first(properties, 'prstGeom')?.attributes.get('prst');
		const color = shape.name === 'sp' && rectangles.includes(geometry ?? '') ? fillIn(properties, scheme) : null;
		const empty = shape.name === 'sp' && properties?.children.some(({ name }) => name === 'noFill') === true;
		return empty && !shown ? [] : [{ box, color }];
	});
}

/** What stands behind the texts of a layout, its master's shapes first where it shows them. */
export function sceneryOf(
	parts: { layout: XmlElement; master: XmlElement; theme: XmlElement },
	scheme: Scheme
): Scenery {
	const { layout, master, theme } = parts;
	const ground = [layout, master].map((part) => backgroundOf(part, theme, scheme)).find((one) => one !== undefined);
	const hides = first(layout, 'sldLayout')?.attributes.get('showMasterSp') === '0';
	return {
		ground: ground === undefined ? (scheme.colors.get(scheme.map.get('bg1') ?? 'lt1') ?? '#ffffff') : ground,
		bare: ground === undefined,
		panels: [...(hides ? [] : panelsOf(master, scheme)), ...panelsOf(layout, scheme)]
	};
}
