import { mix } from '$lib/charts/palette.ts';
import type { XmlElement } from './xml.ts';

/** A theme's colours as `#rrggbb` by their own names (dk1, accent1 ...), and the names by which shapes ask for them. */
export interface Scheme {
	colors: ReadonlyMap<string, string>;
	map: ReadonlyMap<string, string>;
}

const presets = new Map([
	['black', '#000000'],
	['white', '#ffffff']
]);

const isHex = (text: string): boolean => /^[\da-f]{6}$/i.test(text);

/** A colour with its lightness multiplied and moved (ECMA-376, part 1, 20.1.2.3.20 and 20.1.2.3.21), as shares. */
function relit(color: string, factor: number, offset: number): string {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
	const light = (Math.max(r, g, b) + Math.min(r, g, b)) / 2;
	const wanted = Math.min(1, Math.max(0, light * factor + offset));
	if (wanted <= light) return light === 0 ? color : mix(color, '#000000', 1 - wanted / light);
	return mix(color, '#ffffff', (wanted - light) / (1 - light));
}

/** What the children of a colour make of it; a colour that is more than half transparent is none. */
function modified(color: string, { children }: XmlElement): string | null {
	const share = (name: string, otherwise: number): number => {
		const value = children.find((child) => child.name === name)?.attributes.get('val');
		return value === undefined ? otherwise : Number(value) / 100_000;
	};
	if (share('alpha', 1) < 0.5) return null;
	const lit = relit(color, share('lumMod', 1), share('lumOff', 0));
	const tinted = mix(lit, '#ffffff', 1 - share('tint', 1));
	return mix(tinted, '#000000', 1 - share('shade', 1));
}

/** The colour that stands in an element such as a fill, null where none does that is known here. */
export function colorIn(element: XmlElement | undefined, scheme: Scheme, own: string | null = null): string | null {
	for (const child of element?.children ?? []) {
		const value = child.attributes.get('val') ?? '';
		const named: Record<string, string | null | undefined> = {
			srgbClr: isHex(value) ? `#${value.toLowerCase()}` : null,
			sysClr: `#${(child.attributes.get('lastClr') ?? '000000').toLowerCase()}`,
			prstClr: presets.get(value),
			schemeClr: value === 'phClr' ? own : scheme.colors.get(scheme.map.get(value) ?? value)
		};
		const found = named[child.name];
		if (found) return modified(found, child);
	}
	return null;
}

/** The colour of the fill that stands in an element: a gradient's is the middle of its ends, a picture's is none. */
export function fillIn(element: XmlElement | undefined, scheme: Scheme, own: string | null = null): string | null {
	const fill = element?.children.find(({ name }) => /^(solid|grad|blip|patt|no)Fill$/.test(name));
	if (fill?.name === 'solidFill') return colorIn(fill, scheme, own);
	if (fill?.name !== 'gradFill') return null;
	const stops = (fill.children.find(({ name }) => name === 'gsLst')?.children ?? []).flatMap(
		(stop) => colorIn(stop, scheme, own) ?? []
	);
	const [from, to] = [stops[0], stops.at(-1)];
	return from === undefined || to === undefined ? null : mix(from, to, 0.5);
}
