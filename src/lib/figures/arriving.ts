import type { Figure } from './figure.ts';

/** A figure on show, and whether a newer one is on its way. */
export interface ShownFigure {
	figure: Figure;
	stale: boolean;
}

/**
 * A page's figures while the results of a newer run come in: each is the newer one as soon as all that it reads is
 * there, and the earlier one until then. Where there is no earlier one nothing behind it is shown yet, so that what
 * stands already is not moved.
 */
export function arriving(
	earlier: readonly Figure[],
	built: readonly Figure[],
	there: (metric: string) => boolean
): ShownFigure[] {
	const shown: ShownFigure[] = [];
	for (const figure of built) {
		const before = earlier.find(({ id }) => id === figure.id);
		if (figure.metrics.every(there)) shown.push({ figure, stale: false });
		else if (before) shown.push({ figure: before, stale: true });
		else break;
	}
	return shown;
}
