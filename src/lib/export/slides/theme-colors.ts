import { contrast, mix, palettes } from '$lib/charts/palette.ts';
import { type ColorName, type Template } from './template/layouts.ts';
import { usesAccent } from './template/choose.ts';
import { withThemeFonts } from './slide-xml.ts';

const own = palettes.report;

/** A theme's colour in DrawingML, `part` of it and the rest towards the other end (percent). */
function scheme(name: ColorName, part?: number, rest?: number): string {
	if (part === undefined) return `<a:schemeClr val="${name}"/>`;
	const off = rest === undefined ? '' : `<a:lumOff val="${String(rest * 1000)}"/>`;
	return `<a:schemeClr val="${name}"><a:lumMod val="${String(part * 1000)}"/>${off}</a:schemeClr>`;
}

const fixed = (color: string): string => `<a:srgbClr val="${color.slice(1).toUpperCase()}"/>`;

/** Colours of a slide's texts and lines as DrawingML, in the theme of its template. */
export interface SlideInks {
	quiet: string;
	accent: string;
	warning: string;
	rule: string;
}

const dark = ({ colors: { tx1, bg1 } }: Template): boolean => contrast(bg1, '#ffffff') > contrast(tx1, '#ffffff');

/** A colour that means something keeps it, unless it cannot be read on this ground. */
const readable = (color: string, { colors }: Template): string =>
	contrast(color, colors.bg1) >= 4.5 ? fixed(color) : scheme('tx1');

export function inksOf(template: Template): SlideInks {
	const { accent1, bg1 } = template.colors;
	return {
		quiet: dark(template) ? scheme('tx1', 85) : scheme('tx1', 75, 25),
		accent: contrast(accent1, bg1) >= 4.5 ? scheme('accent1') : readable(own.accent, template),
		warning: readable(own.concern, template),
		rule: dark(template) ? scheme('bg1', 75, 25) : scheme('bg1', 85)
	};
}

/** The theme's colours for our own: ink and ground always, the accent where it can be told from the ground. */
function replacements(template: Template): Map<string, string> {
	const light = !dark(template);
	const { quiet, rule } = inksOf(template);
	const grey = (part: number, onDark: number): string =>
		light ? scheme('tx1', part, 100 - part) : scheme('tx1', onDark);
	const found = new Map([
		[own.ink, scheme('tx1')],
		['#000000', scheme('tx1')],
		[own.surface, scheme('bg1')],
		[own.ink2, quiet],
		[own.ink3, grey(65, 75)],
		[own.previous, grey(50, 65)],
		[own.rule, rule]
	]);
	if (!usesAccent(template)) return found;
	found.set(own.accent, scheme('accent1'));
	found.set(mix(own.accent, own.surface, 0.6), light ? scheme('accent1', 40, 60) : scheme('accent1', 50));
	found.set(own.accentSoft, light ? scheme('accent1', 40, 60) : scheme('accent1', 50));
	// The ramp of the levels needs room below the accent for two paler steps and above for a darker one.
	if (light && contrast(template.colors.accent1, template.colors.bg1) >= 4.5) {
		const steps = [scheme('accent1', 40, 60), scheme('accent1', 60, 40), scheme('accent1'), scheme('accent1', 50)];
		own.levels.slice(1).forEach((color, index) => found.set(color, steps[index] ?? ''));
		own.levelLines.slice(1).forEach((color, index) => {
			const lines = [scheme('accent1', 75, 25), scheme('accent1'), scheme('accent1', 75), scheme('accent1', 50)];
			found.set(color, lines[index] ?? '');
		});
	}
	return found;
}

/** A chart part in a template's colours and fonts; colours that mean something (concern, target) stay. */
export function themedChart(xml: string, template: Template): string {
	const colors = replacements(template);
	return withThemeFonts(xml).replace(
		/<a:srgbClr val="([\dA-F]{6})"\/>/g,
		(tag, value: string) => colors.get(`#${value.toLowerCase()}`) ?? tag
	);
}
