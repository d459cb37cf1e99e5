import type { Layout, Placeholder } from './layouts.ts';
import { areaOf, type Box } from './xml.ts';

/** Places of our own layouts, beyond those that every template has. */
export const ownPlaces = {
	question: '9101',
	measure: '9102',
	notes: '9103',
	headline: '9104',
	basis: '9105',
	brand: '9106'
} as const;

export const isTitle = ({ type }: Placeholder): boolean => type === 'title' || type === 'ctrTitle';
export const ownIdx: readonly string[] = Object.values(ownPlaces);
const isOwn = ({ idx }: Placeholder): boolean => ownIdx.includes(idx);
/** A place for anything, or for a chart. */
const isContent = (place: Placeholder): boolean => ['obj', 'chart'].includes(place.type) && !isOwn(place);
/** A place that takes text; one for charts or pictures shows its own picture behind it. */
const isBody = (place: Placeholder): boolean =>
	['obj', 'body', 'subTitle'].includes(place.type) && !isOwn(place) && !place.vertical;
/** A place that is left empty where it is not asked for. */
export const isFilled = (place: Placeholder): boolean =>
	!isTitle(place) && !isOwn(place) && !['dt', 'ftr', 'sldNum', 'hdr'].includes(place.type);

/** The largest place of a kind on a layout. */
function largest({ placeholders }: Layout, test: (place: Placeholder) => boolean): Placeholder | null {
	return placeholders.filter(test).sort((a, b) => areaOf(b.box) - areaOf(a.box))[0] ?? null;
}

/** Whether a box is wide and high enough for a chart or a page of text. */
const roomy = ({ size }: Layout, box: Box | null): boolean =>
	box !== null && box.w >= 0.5 * size.w && box.h >= 0.4 * size.h;

const largestRoomy = (layout: Layout, test: (place: Placeholder) => boolean): Placeholder | null => {
	const found = largest(layout, test);
	return roomy(layout, found?.box ?? null) ? found : null;
};

/** The place for a chart or a table; null where the layout has none that is large enough. */
export const contentOf = (layout: Layout): Placeholder | null => largestRoomy(layout, isContent);
/** The place for a page of text. */
export const bodyOf = (layout: Layout): Placeholder | null => largestRoomy(layout, isBody);
/** The place below a title slide's title. */
export const subtitleOf = (layout: Layout): Placeholder | null =>
	largest(layout, (place) => place.type === 'subTitle' && isBody(place)) ?? largest(layout, isBody);
export const placeOf = (layout: Layout, type: string): Placeholder | null =>
	layout.placeholders.find((place) => place.type === type && !isOwn(place)) ?? null;
export const ownPlace = (layout: Layout, idx: string): Placeholder | null =>
	layout.placeholders.find((place) => place.idx === idx) ?? null;
