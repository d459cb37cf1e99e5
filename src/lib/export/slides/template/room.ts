import { isTitle, placeOf } from './places.ts';
import { obstacles } from './ground.ts';
import type { Box, Layout, Placeholder } from './layouts.ts';
import { covered } from './scenery.ts';

/** Shares of a slide's height: where a line of our own at its foot stands, and how high it is. */
const LINE = { y: 0.945, h: 0.034 };

/** A box without what the title's place covers of its upper part: some programs save layouts that overlap. */
function below(box: Box, title: Box | null): Box {
	const over = title ? title.y + title.h - box.y : 0;
	if (!title || over <= 0 || over > 0.7 * box.h || title.y > box.y + 0.3 * box.h) return box;
	const beside = title.x >= box.x + box.w || title.x + title.w <= box.x;
	return beside ? box : { ...box, y: box.y + over, h: box.h - over };
}

const titleBox = ({ placeholders }: Layout): Box | null => placeholders.find(isTitle)?.box ?? null;

/** Places for footer, number and date. */
const marks = ({ placeholders }: Layout): Box[] =>
	placeholders.flatMap(({ type, box }) => (['ftr', 'sldNum', 'dt'].includes(type) && box ? [box] : []));

/** What lies in the lower half of a slide and ends what stands above it: footers, logos, decorations. */
const endings = (layout: Layout): Box[] =>
	[...marks(layout), ...obstacles(layout)].filter(({ y }) => y > 0.55 * layout.size.h);

/**
 * The room between a place of a layout and its foot, as wide as that place. What would leave it less than `least` of
 * the slide's height does not end it.
 */
function openRoom(layout: Layout, under: Box | null, least = 0.3): Box {
	const { w, h } = layout.size;
	const top = under ? under.y + under.h + 0.02 * h : 0.2 * h;
	const x = Math.max(0, under?.x ?? 0.045 * w);
	const across = Math.min(under?.w ?? 0.91 * w, w - x);
	const strip = { x, y: top, w: across, h: h - top };
	const ends = endings(layout).filter((box) => covered(box, strip) > 0 && box.y > top + least * h);
	const bottom = Math.min(0.94 * h, ...ends.map(({ y }) => y - 0.01 * h));
	return { ...strip, h: bottom - top };
}

/** The room below a layout's title; from a fifth of the slide down where the title stands lower or nowhere. */
function underTitle(layout: Layout): Box {
	const title = titleBox(layout);
	return openRoom(layout, title && title.y + title.h < 0.55 * layout.size.h ? title : null);
}

/** Free room for some lines below a place of a title slide; null where there is little, or something is drawn there. */
export function freeBelow(layout: Layout, under: Box): Box | null {
	const room = openRoom(layout, under, 0);
	const foot = placeOf(layout, 'ftr')?.box ? null : footLine(layout);
	const h = Math.min(room.h, (foot ? foot.y : Infinity) - room.y);
	const free = { ...room, h };
	const taken = layout.placeholders.some(
		({ box, type }) => box !== null && type !== 'dt' && box !== under && covered(free, box) > 0.02
	);
	const drawn = obstacles(layout).some((box) => covered(free, box) > 0.05);
	return h < 0.14 * layout.size.h || taken || drawn ? null : free;
}

/** The widest piece of a line that nothing of the layout covers; null where less than a third of the slide is free. */
function widestFree(layout: Layout, line: Box): Box | null {
	const taken = endings(layout)
		.filter((box) => covered(line, box) > 0 && covered(line, box) < 0.99)
		.sort((a, b) => a.x - b.x);
	const edges = [{ x: line.x, w: 0 }, ...taken, { x: line.x + line.w, w: 0 }];
	let from = line.x;
	let best: Box | null = null;
	for (const { x, w } of edges) {
		if (x - from > (best?.w ?? layout.size.w / 3)) best = { ...line, x: from, w: x - from };
		from = Math.max(from, x + w);
	}
	return best;
}

/** A line at the foot of a slide for what has no place on its layout; it lies above what covers the lower edge. */
export function footLine(layout: Layout): Box {
	const { w, h } = layout.size;
	const title = titleBox(layout);
	const x = Math.max(0.02 * w, title?.x ?? 0.045 * w);
	const line = { x, y: LINE.y * h, w: Math.min(title?.w ?? 0.91 * w, 0.98 * w - x), h: LINE.h * h };
	const room = underTitle(layout);
	return widestFree(layout, line) ?? { ...line, y: room.y + room.h - line.h };
}

/** Where a layout leaves room for what a slide shows: its place for it, else what is below the title. */
export function roomOn(layout: Layout, place: Placeholder | null): Box {
	const room = place?.box ? below(place.box, titleBox(layout)) : underTitle(layout);
	const line = placeOf(layout, 'ftr')?.box ? null : footLine(layout);
	const ends = [...marks(layout), ...(line ? [line] : [])]
		.filter((box) => covered(box, room) > 0 && box.y > room.y + room.h / 2)
		.map(({ y }) => y - 0.005 * layout.size.h);
	return { ...room, h: Math.min(room.y + room.h, ...ends) - room.y };
}
