import { contrast, isDark, mix, type Palette, palettes, type ThemeName } from '$lib/charts/palette.ts';
import { withThemeFonts } from './slide-xml.ts';
import { usesAccent } from './template/choose.ts';
import type { ColorName, Layout } from './template/layouts.ts';
import { groundUnder } from './template/ground.ts';
import type { Box } from './template/xml.ts';

const own = palettes.report;

/** What a text or a chart stands on: a theme's colours, and the colour behind it. */
export interface Ground {
	colors: Layout['colors'];
	color: string;
	/** A picture or a gradient may lie behind it: its colour is a guess. */
	known: boolean;
}

export const groundOf = (layout: Layout, box: Box | null): Ground => ({
	colors: layout.colors,
	...groundUnder(layout, box)
});

/** A theme's colour in DrawingML, `part` of it and the rest towards the other end (percent). */
function scheme(name: ColorName, part?: number, rest?: number): string {
	if (part === undefined) return `<a:schemeClr val="${name}"/>`;
	const off = rest === undefined ? '' : `<a:lumOff val="${String(rest * 1000)}"/>`;
	return `<a:schemeClr val="${name}"><a:lumMod val="${String(part * 1000)}"/>${off}</a:schemeClr>`;
}

const fixed = (color: string): string => `<a:srgbClr val="${color.slice(1).toUpperCase()}"/>`;

/** Colours of a slide's texts and lines as DrawingML, in the theme of its template. */
export interface SlideInks {
	text: string;
	quiet: string;
	accent: string;
	warning: string;
	rule: string;
}

const paletteOn = (color: string): Palette => (isDark(color) ? palettes.dark : own);

/** The theme's text colour, or its ground's where the layout is painted the other way round; else black or white. */
function textOn({ colors, color }: Ground): { hex: string; name: ColorName | null } {
	const name = (['tx1', 'bg1'] as const).find((one) => contrast(colors[one], color) >= 4.5);
	if (name) return { hex: colors[name], name };
	return { hex: isDark(color) ? '#ffffff' : '#000000', name: null };
}

/** A shade of the text's colour: `part` of it on light grounds (percent), `onDark` of it on dark ones. */
function shade(ground: Ground, part: number, onDark: number): string {
	const { hex, name } = textOn(ground);
	if (name === null) return fixed(hex);
	return isDark(hex) ? scheme(name, part, 100 - part) : scheme(name, onDark);
}

export function inksOn(ground: Ground): SlideInks {
	const { colors, color } = ground;
	const { hex, name } = textOn(ground);
	const text = name === null ? fixed(hex) : scheme(name);
	const readable = (wanted: string): string => (contrast(wanted, color) >= 4.5 ? fixed(wanted) : text);
	const { accent, concern } = paletteOn(color);
	return {
		text,
		quiet: contrast(mix(hex, color, 0.25), color) >= 4.5 ? shade(ground, 75, 85) : text,
		accent: contrast(colors.accent1, color) >= 4.5 ? scheme('accent1') : readable(accent),
		warning: readable(concern),
		rule: fixed(mix(color, hex, 0.18))
	};
}

/**
 * What a chart is drawn on: the slide's own ground where the colours that mean something can be told from it, else a
 * white card.
 */
export function chartGround(ground: Ground): Ground & { card: boolean } {
	const { accent, concern, target } = paletteOn(ground.color);
	const told = ground.known && [accent, concern, target].every((color) => contrast(color, ground.color) >= 2.7);
	return told ? { ...ground, card: false } : { ...ground, color: '#ffffff', card: true };
}

/** Our colours that stay what they are on light grounds and become those of the dark palette on dark ones. */
function meanings(color: string): [string, string][] {
	const there = paletteOn(color);
	const names = [
		'ink',
		'ink2',
		'ink3',
		'rule',
		'accent',
		'accentSoft',
		'concern',
		'target',
		'band',
		'previous'
	] as const;
	const pairs: [string, string][] = [
		...names.map((name): [string, string] => [own[name], there[name]]),
		...(['accent', 'concern', 'target', 'previous'] as const).map((name): [string, string] => [
			mix(own[name], own.surface, 0.6),
			mix(there[name], color, 0.6)
		]),
		...own.levels.map((level, index): [string, string] => [level, there.levels[index] ?? level]),
		...own.levelLines.map((level, index): [string, string] => [level, there.levelLines[index] ?? level])
	];
	return pairs.map(([from, to]) => [from, fixed(to)]);
}

/** The theme's colours for our own: ink and ground always, the accent where it can be told from the ground. */
function replacements(ground: Ground & { card: boolean }): Map<string, string> {
	const { colors, color, card } = ground;
	const light = !isDark(color);
	const { text, quiet, rule } = inksOn(ground);
	const found = new Map([
		...meanings(color),
		[own.ink, text],
		['#000000', text],
		[own.surface, !card && color === colors.bg1 ? scheme('bg1') : fixed(color)],
		[own.ink2, quiet],
		[own.ink3, shade(ground, 65, 75)],
		[own.previous, shade(ground, 50, 65)],
		[own.rule, rule]
	]);
	if (!usesAccent(ground, color)) return found;
	found.set(own.accent, scheme('accent1'));
	found.set(mix(own.accent, own.surface, 0.6), light ? scheme('accent1', 40, 60) : scheme('accent1', 50));
	found.set(own.accentSoft, light ? scheme('accent1', 40, 60) : scheme('accent1', 50));
	// The ramp of the levels needs room below the accent for two paler steps and above for a darker one.
	if (light && contrast(colors.accent1, color) >= 4.5) {
		const steps = [scheme('accent1', 40, 60), scheme('accent1', 60, 40), scheme('accent1'), scheme('accent1', 50)];
		own.levels.slice(1).forEach((level, index) => found.set(level, steps[index] ?? ''));
		own.levelLines.slice(1).forEach((level, index) => {
			const lines = [scheme('accent1', 75, 25), scheme('accent1'), scheme('accent1', 75), scheme('accent1', 50)];
			found.set(level, lines[index] ?? '');
		});
	}
	return found;
}

const area = (fill: string): string => `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>`;

/** A chart part in a template's colours and fonts, on the slide's ground or a card. */
export function themedChart(xml: string, on: Ground): string {
	const ground = chartGround(on);
	const colors = replacements(ground);
	const white = area('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>');
	const open = ground.card ? xml : xml.replace(white, area('<a:noFill/>'));
	return withThemeFonts(open).replace(
		/<a:srgbClr val="([\dA-F]{6})"\/>/g,
		(tag, value: string) => colors.get(`#${value.toLowerCase()}`) ?? tag
	);
}

/** The theme in which a picture is drawn on a ground, and the picture with that ground in place of the theme's own. */
export function themedPicture(on: Ground): { theme: ThemeName; grounded: (svg: string) => string } {
	const { color } = chartGround(on);
	const theme = isDark(color) ? 'dark' : 'report';
	const sheet = `<rect width="100%" height="100%" fill="${color}"/>`;
	return {
		theme,
		grounded: (svg) => svg.replaceAll(palettes[theme].surface, color).replace(/<svg[^>]*>/, (tag) => tag + sheet)
	};
}
