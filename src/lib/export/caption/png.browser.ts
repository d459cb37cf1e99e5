import { svgToPng } from '$lib/charts/draw/render.browser.ts';

/** A picture as a PNG blob, `scale` pixels to one of the SVG's, drawn by the browser with its own fonts. */
export function pngBlob(svg: string, scale: number): Promise<Blob> {
	const size = (name: string): number => Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
	return svgToPng(svg, { width: size('width'), height: size('height'), scale });
}

/** The same as bytes. */
export async function pngFromSvg(svg: string, scale: number): Promise<Uint8Array> {
	return new Uint8Array(await (await pngBlob(svg, scale)).arrayBuffer());
}
