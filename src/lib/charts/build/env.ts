import type { Format } from '$lib/i18n/format.ts';
import type { Palette } from '../palette.ts';

/** What a builder draws with: colours, the reader's language and the room there is, in pixels. */
export interface ChartEnv {
	palette: Palette;
	format: Format;
	width: number;
	height: number;
}

/** Below this width series are named in a legend and gutters give way to the plot. */
export const isNarrow = (env: ChartEnv): boolean => env.width < 480;
