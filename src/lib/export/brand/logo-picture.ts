import type { Rasterize } from '../work.ts';
import type { Logo } from './logo.ts';

/** Pixels across that a logo is drawn with: sharp on a slide, small in a file. */
const ACROSS = 600;

/** A logo as points, for formats that hold no drawings. */
export const logoPng = async (logo: Logo, raster: Rasterize): Promise<Uint8Array> =>
	logo.kind === 'png' ? logo.png : raster(logo.svg, ACROSS / Math.max(logo.width, logo.height));
