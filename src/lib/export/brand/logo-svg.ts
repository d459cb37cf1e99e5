import { every, readXml, type XmlElement } from '../slides/template/xml.ts';
import { refuse } from './brand-file.ts';

const drawn = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
const holders = ['g', 'defs', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'symbol', 'use'];
/** What says something of the drawing without drawing; nobody misses it. */
const silent = ['title', 'desc', 'metadata', 'style', 'namedview', 'RDF'];

const looks = [
	...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap'],
	...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'opacity', 'clip-path', 'clip-rule', 'mask'],
	...['stop-color', 'stop-opacity', 'color', 'display', 'visibility']
];
const places = [
	...['id', 'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'fx', 'fy', 'r', 'rx', 'ry', 'width', 'height'],
	...['points', 'transform', 'offset', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits'],
	...['maskUnits', 'maskContentUnits', 'viewBox', 'preserveAspectRatio']
];

/** Numbers, names, colours and functions of both; an address only to a piece of the drawing itself. */
const harmless = (value: string): boolean =>
	/^[\w\s.,#%()+-]*$/.test(value.replaceAll(/url\(\s*['"]?#[\w-]+['"]?\s*\)/g, '')) &&
	!/url\(\s*[^#'"\s]/i.test(value);

const MOST = 3000;

/** Declarations of a style as pairs. */
const declarations = (text: string): [string, string][] =>
	text.split(';').flatMap((one): [string, string][] => {
		const at = one.indexOf(':');
		return at < 0 ? [] : [[one.slice(0, at).trim(), one.slice(at + 1).trim()]];
	});

/** Looks by class, from the style sheets that drawing programs write: rules of classes alone. */
function classLooks(source: string): Map<string, [string, string][]> {
	const found = new Map<string, [string, string][]>();
	for (const [, sheet = ''] of source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)) {
		const rules = sheet.replaceAll(/<!\[CDATA\[|\]\]>|\/\*[\s\S]*?\*\//g, '');
		for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
			for (const selector of selectors.split(',')) {
				const [, name] = /^\s*(?:[a-z]+)?\.([\w-]+)\s*$/i.exec(selector) ?? [];
				if (name !== undefined) found.set(name, [...(found.get(name) ?? []), ...declarations(body)]);
			}
		}
	}
	return found;
}

const sizeIn = (text: string | undefined): number => {
	const [, size] = /^\s*([\d.]+)\s*(?:px|pt|mm|cm|in)?\s*$/.exec(text ?? '') ?? [];
	return Number(size ?? Number.NaN);
};

function boxOf({ attributes }: XmlElement): { box: string; width: number; height: number } {
	const given = (attributes.get('viewBox') ?? '')
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	const [x = 0, y = 0, w = Number.NaN, h = Number.NaN] = given;
	const [width, height] =
		given.length === 4 ? [w, h] : ['width', 'height'].map((name) => sizeIn(attributes.get(name)));
	if (!width || !height || ![x, y, width, height].every(Number.isFinite) || width < 0 || height < 0)
		return refuse('shape');
	if (Math.max(width / height, height / width) > 12) refuse('shape');
	return { box: [given.length === 4 ? x : 0, given.length === 4 ? y : 0, width, height].join(' '), width, height };
}

/**
 * A drawing with nothing left but shapes, gradients, clips and their looks: no script, no style sheet, no text, no
 * picture, no address beyond itself (SVG 1.1). Says which elements were left out.
 */
export function cleanSvg(source: string): { svg: string; width: number; height: number; dropped: string[] } {
	if ((source.match(/</g)?.length ?? 0) > 2 * MOST) refuse('too_large');
	const [root] = every(readXml(source), 'svg');
	if (!root) return refuse('not_picture');
	const { box, width, height } = boxOf(root);
	const classes = classLooks(source);
	const dropped = new Set<string>();
	let shapes = 0;
	const looksOf = ({ attributes }: XmlElement): string => {
		const named = (attributes.get('class') ?? '').split(/\s+/).flatMap((name) => classes.get(name) ?? []);
		const own = [...named, ...declarations(attributes.get('style') ?? '')];
		const said = new Map([
			...[...attributes].filter(([name]) => places.includes(name) || looks.includes(name)),
			...own.filter(([name]) => looks.includes(name))
		]);
		return [...said]
			.filter(([, value]) => harmless(value))
			.map(([name, value]) => ` ${name}="${value.replaceAll(/['"]/g, '')}"`)
			.join('');
	};
	const hrefOf = ({ name, attributes }: XmlElement): string => {
		const target = attributes.get('href') ?? attributes.get('xlink:href') ?? '';
		const own = /^#[\w-]+$/.test(target) && (name === 'use' || name.endsWith('Gradient'));
		return own ? ` xlink:href="${target}"` : '';
	};
	const write = (element: XmlElement, used: boolean): string => {
		const { name, children } = element;
		if (silent.includes(name)) return '';
		// What is used may not use anything itself: drawings that unfold themselves without end are an old trick.
		if (![...drawn, ...holders].includes(name) || (name === 'use' && (used || element.attributes.has('id')))) {
			dropped.add(name);
			return '';
		}
		if (drawn.includes(name)) shapes += 1;
		const named = used || (element.attributes.has('id') && every(element, 'use').length > 0 && name !== 'clipPath');
		const inner = children.map((child) => write(child, named)).join('');
		return `<${name}${looksOf(element)}${hrefOf(element)}>${inner}</${name}>`;
	};
	const content = root.children.map((child) => write(child, false)).join('');
	if (shapes === 0) refuse('empty');
	const space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
	const size = `width="${String(width)}" height="${String(height)}" viewBox="${box}"`;
	const fill = ['fill', 'stroke', 'color'].map((name): [string, string] => [name, root.attributes.get(name) ?? '']);
	const inherited = fill.filter(([, value]) => value !== '' && harmless(value) && !/['"]/.test(value));
	const look = inherited.map(([name, value]) => ` ${name}="${value}"`).join('');
	return { svg: `<svg ${space} ${size}${look}>${content}</svg>`, width, height, dropped: [...dropped].sort() };
}
