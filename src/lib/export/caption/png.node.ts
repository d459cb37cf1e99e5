import { renderAsync } from '@resvg/resvg-js';
import { fontPaths } from '../fonts/font-files.node.ts';

/** A picture as PNG bytes, `scale` pixels to one of the SVG's, in our own fonts, on a thread of its own. */
export async function pngFromSvg(svg: string, scale: number): Promise<Uint8Array> {
	const image = await renderAsync(svg, {
		fitTo: { mode: 'zoom', value: scale },
		font: {
			loadSystemFonts: false,
			fontFiles: Object.values(fontPaths),
			sansSerifFamily: 'Noto Sans SC',
			defaultFontFamily: 'Noto Sans SC'
		},
		background: '#ffffff',
		logLevel: 'error'
	});
	return new Uint8Array(image.asPng());
}
