import { escapeHtml } from '$lib/charts/build/escape-html.ts';

/** An element of a part: read only, its text is of no interest here. */
export interface XmlElement {
	name: string;
	attributes: ReadonlyMap<string, string>;
	children: XmlElement[];
}

const token =
	/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

function attributesIn(source: string): Map<string, string> {
	return new Map(
		[...source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
			name,
			double ?? single ?? ''
		])
	);
}

/**
 * Elements of a part with the names that the prefixes stand before cut to themselves; unclosed ones end with the text.
 */
export function readXml(source: string): XmlElement {
	const root: XmlElement = { name: '', attributes: new Map(), children: [] };
	const open = [root];
	for (const [, closing, , name = '', given = '', empty] of source.matchAll(token)) {
		if (name === '') continue;
		if (closing) {
			if (open.length > 1) open.pop();
			continue;
		}
		const element: XmlElement = { name, attributes: attributesIn(given), children: [] };
		open.at(-1)?.children.push(element);
		if (!empty) open.push(element);
	}
	return root;
}

/** Every element of a name below one, in document order. */
export function every(element: XmlElement, name: string): XmlElement[] {
	return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...every(child, name)]);
}

/** The first element of a name below one. */
export const first = (element: XmlElement, name: string): XmlElement | undefined => every(element, name)[0];

/** An attribute as a whole number, null where it is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | null {
	const text = element?.attributes.get(name) ?? '';
	return /^-?\d+$/.test(text) ? Number(text) : null;
}

/** A place on a slide, in English Metric Units: 914 400 to an inch. */
export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** What a box covers; nothing where there is none. */
export const areaOf = (box: Box | null): number => (box ? box.w * box.h : 0);

/** Where a shape stands, null where it does not say so. */
export function boxOf(shape: XmlElement): Box | null {
	const frame = first(shape, 'xfrm');
	if (!frame) return null;
	const [x, y] = ['x', 'y'].map((name) => numberOf(first(frame, 'off'), name));
	const [w, h] = ['cx', 'cy'].map((name) => numberOf(first(frame, 'ext'), name));
	return x == null || y == null || w == null || h == null || w <= 0 || h <= 0 ? null : { x, y, w, h };
}

/** A text inside XML: escaped, without the control characters that XML 1.0 has no place for. */
export function xmlText(text: string): string {
	// eslint-disable-next-line no-control-regex
	return escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
