import { Resvg } from '@resvg/resvg-js';

/** A picture as PNG bytes, `scale` pixels to one of the SVG's; uses the fonts of this machine. */
export function pngFromSvg(svg: string, scale: number): Promise<Uint8Array> {
	const image = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: scale },
		font: { loadSystemFonts: true, sansSerifFamily: 'Noto Sans CJK SC', defaultFontFamily: 'Noto Sans CJK SC' },
		logLevel: 'error'
	});
	return Promise.resolve(new Uint8Array(image.render().asPng()));
}
