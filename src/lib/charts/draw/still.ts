import { palettes } from '../palette.ts';
import { renderSvg, type RenderOptions } from './render.ts';
import type { ChartSpec } from '../spec.ts';

const colours = (name: 'light' | 'dark'): string[] => Object.values(palettes[name]).flat();

/** Colours of the light theme, each with what stands in its place in the dark one. */
const pairs = new Map(colours('light').map((light, at) => [light, colours('dark')[at] ?? light]));

const variable = (colour: string): string => `--still-${colour.slice(1)}`;

const declarations = (of: (light: string, dark: string) => string): string =>
	[...pairs].map(([light, dark]) => `${variable(light)}:${of(light, dark)}`).join(';');

/** Rules that give stills the colours of the theme in force. */
export const stillStyle =
	`:root{${declarations((light) => light)}}` +
	`:root[data-theme='dark']{${declarations((_, dark) => dark)}}` +
	'@media screen and ' +
	`(prefers-color-scheme:dark){:root:not([data-theme='light']){${declarations((_, dark) => dark)}}}`;

/** Where a chart of this name ends its opening tag in a page made on the server: the still goes in behind. */
export const stillPlace = (name: string): string => `data-still-for="${name}">`;

/**
 * The picture as it stands in a prerendered page until the drawing library is there: it follows the theme without a
 * script and gives way to the living chart.
 */
export function renderStill(spec: ChartSpec, options: Omit<RenderOptions, 'theme'>): string {
	return renderSvg(spec, { ...options, theme: 'light' })
		.replace(/^<svg /, '<svg data-still aria-hidden="true" ')
		.replace(/ role="img"/, '')
		.replace(/ (fill|stroke)="(#[0-9a-f]{6})"/g, (whole, attribute: string, colour: string) =>
			pairs.has(colour) ? ` ${attribute}="var(${variable(colour)})"` : whole
		);
}
