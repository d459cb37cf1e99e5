import type { Palette } from '$lib/charts/palette.ts';
import type { Face } from '../../brand/brand.ts';
import { declaration, xmlText } from './xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const stroke = `<a:ln w="9525">${fill}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** A theme with a palette's colours and one font for both scripts (ECMA-376, part 1, section 20.1.6). */
export function officeTheme({
	ink,
	font,
	face: worn
}: {
	ink: Palette;
	font: string;
	face?: Face | undefined;
}): string {
	const colors: [string, string][] = [
		['dk1', ink.ink],
		['lt1', ink.surface],
		['dk2', ink.ink2],
		['lt2', ink.band],
		['accent1', ink.accent],
		['accent2', ink.concern],
		['accent3', ink.target],
		['accent4', ink.levels[2]],
		['accent5', worn?.main ?? ink.previous],
		['accent6', worn?.second ?? ink.levels[4]],
		['hlink', ink.accent],
		['folHlink', ink.ink3]
	];
	const scheme = colors
		.map(([name, color]) => `<a:${name}><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:${name}>`)
		.join('');
	const [latin, chinese] = [worn?.fonts.latin ?? font, worn?.fonts.chinese ?? font].map(xmlText);
	const face = `<a:latin typeface="${latin ?? ''}"/><a:ea typeface="${chinese ?? ''}"/><a:cs typeface=""/>`;
	return (
		`${declaration}<a:theme xmlns:a="${DRAWING}" name="Grading Outcomes">` +
		`<a:themeElements><a:clrScheme name="Grading Outcomes">${scheme}</a:clrScheme>` +
		`<a:fontScheme name="Grading Outcomes"><a:majorFont>${face}</a:majorFont>` +
		`<a:minorFont>${face}</a:minorFont></a:fontScheme><a:fmtScheme name="Plain">` +
		`<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${stroke.repeat(3)}</a:lnStyleLst>` +
		`<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
		`<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>` +
		'</a:fmtScheme></a:themeElements></a:theme>'
	);
}
