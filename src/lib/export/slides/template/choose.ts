import { contrast } from '$lib/charts/palette.ts';
import { groundUnder } from './ground.ts';
import type { Layout, Placeholder, Template } from './layouts.ts';
import { bodyOf, contentOf, isFilled, isTitle, ownPlace, ownPlaces, placeOf } from './places.ts';
import { roomOn } from './room.ts';
import { covered } from './scenery.ts';

/** What a slide is for. */
export type SlideKind = 'title' | 'figure' | 'text';

/** What a template has no place for, so that it is drawn freely or left out. */
export type Lack = 'title_layout' | 'content_layout' | 'footer' | 'number' | 'accent';

const isOpening = ({ type, placeholders }: Layout): boolean =>
	['title', 'secHead'].includes(type) || placeholders.some((place) => ['ctrTitle', 'subTitle'].includes(place.type));

/** The layout of the highest worth, of equals the first; none where all are worthless. */
function best(layouts: readonly Layout[], worth: (layout: Layout) => number): Layout | null {
	let found: Layout | null = null;
	let most = 0;
	for (const layout of layouts) {
		const own = worth(layout);
		if (own > most) [found, most] = [layout, own];
	}
	return found;
}

/** Share of the slide that a layout leaves for something, less for what would stay empty or cut through it. */
function worthOf(layout: Layout, place: Placeholder | null): number {
	const { placeholders, panels, size } = layout;
	const title = placeholders.find(isTitle);
	if (title?.vertical === true) return 0.01;
	const room = roomOn(layout, place);
	const share = (Math.max(0, room.w) * Math.max(0, room.h)) / (size.w * size.h);
	const others = placeholders.filter((one) => one !== place && isFilled(one)).length;
	const marks = ['ftr', 'sldNum'].filter((type) => placeOf(layout, type)).length;
	const cuts = panels.map(({ box }) => covered(room, box)).filter((part) => part > 0.03 && part < 0.85);
	const worth = share + (place ? 0.15 : 0) + 0.02 * marks - 0.12 * others - 0.5 * Math.min(1, cuts.length);
	// Without a place for its title a slide has no name in an outline: only where nothing else is there.
	return Math.max(0.02, worth + (title?.box ? 1 : 0) - (isOpening(layout) ? 1.2 : 0));
}

/** The layouts of a template that our slides go on, by the kinds, sizes and directions of their places. */
export function layoutsFor({ layouts }: Template): Record<SlideKind, Layout | null> {
	const hasTitle = ({ placeholders }: Layout): boolean => placeholders.some(isTitle);
	const bonus = (layout: Layout): number => (layout.type === 'obj' ? 0.1 : 0);
	const figure = (layout: Layout): number =>
		ownPlace(layout, ownPlaces.measure) ? 9 : worthOf(layout, contentOf(layout)) + bonus(layout);
	const text = (layout: Layout): number =>
		ownPlace(layout, ownPlaces.measure) ? 0.01 : worthOf(layout, bodyOf(layout)) + bonus(layout);
	const opening = (layout: Layout): number =>
		(layout.type === 'title' ? 4 : 0) +
		(layout.placeholders.some(({ type }) => type === 'ctrTitle') ? 3 : 0) +
		(layout.placeholders.some(({ type }) => type === 'subTitle') ? 1 : 0) +
		(hasTitle(layout) ? worthOf(layout, bodyOf(layout)) / 2 : 0.01);
	return { title: best(layouts, opening), figure: best(layouts, figure), text: best(layouts, text) };
}

/** Whether a layout's first accent can be told from what it lies on as a mark (WCAG 1.4.11). */
export const usesAccent = ({ colors }: Pick<Layout, 'colors'>, ground: string): boolean =>
	contrast(colors.accent1, ground) >= 3;

/** What a template lacks; each is said once to whoever gave it. */
export function lacksOf(template: Template): Lack[] {
	const { title, figure } = layoutsFor(template);
	if (!figure) return [];
	const content = contentOf(figure);
	const ground = groundUnder(figure, content?.box ?? null).color;
	return [
		...(title && isOpening(title) ? [] : ['title_layout' as const]),
		...(content ? [] : ['content_layout' as const]),
		...(placeOf(figure, 'ftr') ? [] : ['footer' as const]),
		...(placeOf(figure, 'sldNum') ? [] : ['number' as const]),
		...(usesAccent(figure, ground) ? [] : ['accent' as const])
	];
}
