import { isDark } from '$lib/charts/palette.ts';
import type { Layout } from './layouts.ts';
import { covered } from './scenery.ts';
import type { Box } from './xml.ts';

/** What a text or chart stands on: a colour, or one that its layout's own texts tell where that is a picture. */
export function groundUnder(
	{ panels, ground, placeholders }: Layout,
	box: Box | null
): { color: string; known: boolean } {
	const under = [...panels].reverse().find((panel) => box && covered(box, panel.box) > 0.85);
	const color = under ? under.color : ground;
	if (color !== null) return { color, known: true };
	const text = placeholders.find((place) => place.color !== null)?.color ?? '#000000';
	return { color: isDark(text) ? '#ffffff' : '#000000', known: false };
}

/** What is drawn in a slide's way: pictures and shapes that are no background. */
export const obstacles = ({ panels, size }: Layout): Box[] =>
	panels.map(({ box }) => box).filter(({ w, h }) => w * h < 0.4 * size.w * size.h);
