import { contrast } from '$lib/charts/palette.ts';
import type { Box, Layout, Placeholder, Template } from './layouts.ts';

/** What a slide is for. */
export type SlideKind = 'title' | 'figure' | 'text';

/** What a template has no place for, so that it is drawn freely or left out. */
export type Lack = 'title_layout' | 'content_layout' | 'footer' | 'number' | 'accent';

/** Places of our own layouts, beyond those that every template has. */
export const ownPlaces = {
	question: '9101',
	measure: '9102',
	notes: '9103',
	headline: '9104',
	basis: '9105',
	brand: '9106'
} as const;

const contentTypes = ['obj', 'chart'];

export const isTitle = ({ type }: Placeholder): boolean => type === 'title' || type === 'ctrTitle';
export const ownIdx: readonly string[] = Object.values(ownPlaces);
const isContent = ({ type, idx }: Placeholder): boolean => contentTypes.includes(type) && !ownIdx.includes(idx);
const isBody = (place: Placeholder): boolean =>
	isContent(place) || (['body', 'subTitle'].includes(place.type) && !ownIdx.includes(place.idx));

const area = (box: Box | null): number => (box ? box.w * box.h : 0);
const count = (layout: Layout, test: (place: Placeholder) => boolean): number =>
	layout.placeholders.filter(test).length;

/** The largest place of a kind on a layout. */
function largest(layout: Layout, test: (place: Placeholder) => boolean): Placeholder | null {
	return [...layout.placeholders].filter(test).sort((a, b) => area(b.box) - area(a.box))[0] ?? null;
}

export const contentOf = (layout: Layout): Placeholder | null => largest(layout, isContent);
export const bodyOf = (layout: Layout): Placeholder | null => largest(layout, isBody);
export const placeOf = (layout: Layout, type: string): Placeholder | null =>
	layout.placeholders.find((place) => place.type === type && !ownIdx.includes(place.idx)) ?? null;
export const ownPlace = (layout: Layout, idx: string): Placeholder | null =>
	layout.placeholders.find((place) => place.idx === idx) ?? null;

/** The first layout for which a wish holds, wishes in the order of preference. */
function prefer(layouts: readonly Layout[], wishes: readonly ((layout: Layout) => boolean)[]): Layout | null {
	for (const wish of wishes) {
		const found = layouts.find(wish);
		if (found) return found;
	}
	return layouts[0] ?? null;
}

/** The layouts of a template that our slides go on. */
export function layoutsFor({ layouts }: Template): Record<SlideKind, Layout | null> {
	const titled = (layout: Layout): boolean => count(layout, isTitle) > 0;
	const single = (layout: Layout): boolean =>
		titled(layout) && count(layout, isContent) === 1 && count(layout, isBody) === 1;
	const wide = ({ placeholders }: Layout): boolean => {
		const most = Math.max(...placeholders.map(({ box }) => area(box)));
		return placeholders.some((place) => isContent(place) && area(place.box) === most);
	};
	const bare = (layout: Layout): boolean => titled(layout) && count(layout, isBody) === 0;
	return {
		title: prefer(layouts, [
			({ type }) => type === 'title',
			(layout) => count(layout, ({ type }) => type === 'ctrTitle') > 0,
			(layout) => titled(layout) && count(layout, ({ type }) => type === 'subTitle') > 0,
			titled
		]),
		figure: prefer(layouts, [
			(layout) => ownPlace(layout, ownPlaces.measure) !== null && single(layout),
			(layout) => layout.type === 'obj' && single(layout),
			(layout) => single(layout) && wide(layout),
			single,
			({ type }) => type === 'titleOnly',
			bare,
			titled
		]),
		text: prefer(layouts, [
			(layout) => single(layout) && ownPlace(layout, ownPlaces.measure) === null,
			(layout) => layout.type === 'obj' && titled(layout),
			single,
			(layout) => titled(layout) && count(layout, isBody) === 1,
			({ type }) => type === 'titleOnly',
			titled
		])
	};
}

/** Whether the theme's first accent can be told from its ground as a mark (WCAG 1.4.11). */
export const usesAccent = ({ colors }: Template): boolean => contrast(colors.accent1, colors.bg1) >= 3;

/** What a template lacks; each is said once to whoever gave it. */
export function lacksOf(template: Template): Lack[] {
	const { title, figure } = layoutsFor(template);
	const named = title !== null && (title.type === 'title' || count(title, ({ type }) => type === 'ctrTitle') > 0);
	return [
		...(named ? [] : ['title_layout' as const]),
		...(figure && contentOf(figure) ? [] : ['content_layout' as const]),
		...(figure && placeOf(figure, 'ftr') ? [] : ['footer' as const]),
		...(figure && placeOf(figure, 'sldNum') ? [] : ['number' as const]),
		...(usesAccent(template) ? [] : ['accent' as const])
	];
}
