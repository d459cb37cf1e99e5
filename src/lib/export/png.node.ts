import { renderAsync } from '@resvg/resvg-js';

/** A picture as PNG bytes, `scale` pixels to one of the SVG's; uses the fonts of this machine, on a thread of its own. */
export async function pngFromSvg(svg: string, scale: number): Promise<Uint8Array> {
	const image = await renderAsync(svg, {
		fitTo: { mode: 'zoom', value: scale },
		font: { loadSystemFonts: true, sansSerifFamily: 'Noto Sans CJK SC', defaultFontFamily: 'Noto Sans CJK SC' },
		logLevel: 'error'
	});
	return new Uint8Array(image.asPng());
}
