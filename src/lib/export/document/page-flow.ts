/** A piece of a page; heights in points. */
export interface Block<Surface> {
	/** At least. */
	height: number;
	/** How much more it gladly takes where a page has room, as a picture does. */
	stretch: number;
	/** Air above it, unless it stands first on a page. */
	gap: number;
	draw(surface: Surface, top: number, height: number): void;
}

/** Blocks that stay on one page as long as one page holds them. */
export interface Group<Surface> {
	blocks: readonly Block<Surface>[];
	/** Begins a page of its own. */
	breakBefore?: boolean | undefined;
	/** Stays with the group that follows, as a heading does. */
	keepWithNext?: boolean | undefined;
	/** Said when its page is known. */
	placed?: ((page: number) => void) | undefined;
	/**
	 * Around the drawing of its blocks, for the document's structure; once for each page that it stands on, `begins`
	 * on the first.
	 */
	around?: ((surface: Surface, draw: () => void, begins: boolean) => void) | undefined;
}

/** A block in its place on a page. */
interface Set<Surface> {
	block: Block<Surface>;
	group: Group<Surface>;
	height: number;
}

export interface Page<Surface> {
	sets: Set<Surface>[];
}

const heightOf = <S>(blocks: readonly Block<S>[], first: boolean): number =>
	blocks.reduce((sum, { height, gap }, index) => sum + height + (first && index === 0 ? 0 : gap), 0);

/** Groups that may not be parted, headings together with what they head. */
function bundles<S>(groups: readonly Group<S>[]): Group<S>[][] {
	return groups.reduce<Group<S>[][]>((all, group) => {
		const last = all.at(-1);
		if (last?.at(-1)?.keepWithNext) last.push(group);
		else all.push([group]);
		return all;
	}, []);
}

/** Gives a page's spare room to the blocks that take more, each in proportion to what it takes. */
function stretched<S>(sets: Set<S>[], room: number): Set<S>[] {
	const used = sets.reduce((sum, { block, height }, index) => sum + height + (index === 0 ? 0 : block.gap), 0);
	const wanted = sets.reduce((sum, { block }) => sum + block.stretch, 0);
	if (wanted === 0) return sets;
	const share = Math.min(1, Math.max(0, room - used) / wanted);
	return sets.map((set) => ({ ...set, height: set.height + set.block.stretch * share }));
}

/** Lays groups out on pages of a height; what is taller than a page is parted between blocks. */
export function flow<S>(groups: readonly Group<S>[], room: number): Page<S>[] {
	const pages: Page<S>[] = [];
	let left = 0;
	const turn = (): void => {
		pages.push({ sets: [] });
		left = room;
	};
	for (const bundle of bundles(groups)) {
		const blocks = bundle.flatMap((group) => group.blocks);
		const first = (): boolean => (pages.at(-1)?.sets.length ?? 0) === 0;
		const begins = bundle[0]?.breakBefore === true && !first();
		if (pages.length === 0 || begins || (heightOf(blocks, first()) > left && !first())) turn();
		for (const group of bundle) {
			for (const [index, block] of group.blocks.entries()) {
				const height = block.height + (first() ? 0 : block.gap);
				if (height > left && !first()) turn();
				left -= block.height + (first() ? 0 : block.gap);
				pages.at(-1)?.sets.push({ block, group, height: block.height });
				if (index === 0) group.placed?.(pages.length);
			}
		}
	}
	return pages.map(({ sets }) => ({ sets: stretched(sets, room) }));
}

/** Draws a page's blocks below each other, each group within its own structure. */
export function drawPage<S>({ sets }: Page<S>, surface: S, top: number): void {
	let y = top;
	let index = 0;
	while (index < sets.length) {
		const group = sets[index]?.group;
		const own = sets.slice(index).findIndex((set) => set.group !== group);
		const until = own < 0 ? sets.length : index + own;
		const draw = (): void => {
			for (; index < until; index += 1) {
				const set = sets[index];
				if (!set) continue;
				if (index > 0) y += set.block.gap;
				set.block.draw(surface, y, set.height);
				y += set.height;
			}
		};
		if (group?.around) group.around(surface, draw, sets[index]?.block === group.blocks[0]);
		else draw();
	}
}
