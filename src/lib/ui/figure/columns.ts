import type { Attachment } from 'svelte/attachments';

const ROW = 8;

/**
 * Lets the figures of a two-column grid follow one another without white space to make neighbours equal.
 *
 * Each takes as many thin rows as it is high, in the order of the document; without scripts they stand level.
 */
export const packed: Attachment<HTMLElement> = (grid) => {
	const place = (figure: HTMLElement): void => {
		const gap = Number.parseFloat(getComputedStyle(grid).columnGap) || 0;
		figure.style.gridRowEnd = `span ${String(Math.ceil((figure.offsetHeight + gap) / ROW))}`;
	};
	const sizes = new ResizeObserver((entries) => {
		for (const { target } of entries) if (target instanceof HTMLElement) place(target);
	});
	const watch = (): void => {
		for (const child of grid.children) if (child instanceof HTMLElement) sizes.observe(child);
	};
	const children = new MutationObserver(watch);
	grid.classList.add('packed');
	watch();
	children.observe(grid, { childList: true });
	return () => {
		sizes.disconnect();
		children.disconnect();
	};
};
