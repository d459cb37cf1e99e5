/** A month's value; months without one are null. */
export interface Month {
	/** First day. */
	month: string;
	value: number | null;
}

/** The change that a start would show, had it been then. */
export interface StartChange {
	month: string;
	/** ln of the mean of the months from it on over that of as many before. */
	change: number;
}

/** The real start among every earlier one that could have been. */
export interface PlaceboStarts {
	/** Months on either side. */
	width: number;
	earlier: StartChange[];
	own: StartChange;
	/** Earlier starts at which the change was as good or better. */
	asGood: number;
}

/** Months on either side: a year where that leaves enough starts, else less. */
const WIDTHS = [12, 6, 3] as const;
/** Fewer earlier starts than this tell nothing. */
const FEWEST_STARTS = 6;

function changeAt(months: readonly Month[], at: number, width: number): StartChange | null {
	const mean = (from: number): number | null => {
		const values = months.slice(from, from + width).map(({ value }) => value);
		const known = values.filter((value) => value !== null);
		return known.length === width ? known.reduce((sum, value) => sum + value, 0) / width : null;
	};
	const [before, after, own] = [at >= width ? mean(at - width) : null, mean(at), months[at]];
	if (!own || before === null || after === null || !(before > 0) || !(after > 0)) return null;
	return { month: own.month, change: Math.log(after / before) };
}

/**
 * The same estimate at every earlier start whose months all lie before the real one (a placebo in time; Abadie,
 * Diamond & Hainmueller 2010, section 3.4): the real one must stand out. Null where there is no change at the real
 * start or fewer than six earlier ones. `start` is the real start's place among the months.
 */
export function placeboStarts(
	months: readonly Month[],
	start: number,
	better: 'higher' | 'lower'
): PlaceboStarts | null {
	for (const width of WIDTHS) {
		const own = changeAt(months, start, width);
		const places = Array.from({ length: Math.max(0, start - 2 * width + 1) }, (_, i) => width + i);
		const earlier = places.map((at) => changeAt(months, at, width)).filter((one) => one !== null);
		if (!own || earlier.length < FEWEST_STARTS) continue;
		const good = better === 'higher' ? 1 : -1;
		return {
			width,
			earlier,
			own,
			asGood: earlier.filter(({ change }) => good * change >= good * own.change).length
		};
	}
	return null;
}
