import { mean } from '../numeric/descriptive.ts';
import { at as itemAt } from '../numeric/at.ts';

/** Wheeler's constants for individual values: 3/1.128 and 3.267, both rounded as printed in his tables. */
const LIMIT = 2.66;
const RANGE_LIMIT = 3.267;
/** Fewer points than this make limits only a trial. */
const TRIAL_BELOW = 12;
const RUN = 7;

/** Which way is better, or neither. */
export type Better = 'higher' | 'lower' | 'neither';

/** Special causes after NHS "Making Data Count", in the order in which the first one names a point. */
export type SpecialCause = 'beyond-limit' | 'run' | 'trend' | 'two-of-three';

/** Natural process limits of one phase. */
export interface Limits {
	mean: number;
	/** Mean moving range, after screening where asked for. */
	movingRange: number;
	low: number;
	high: number;
	/** 3.267 × the unscreened mean moving range: the limit of the moving ranges. */
	rangeLimit: number;
	/** How many points the limits rest on. */
	points: number;
	/** Fewer than 12 points: trial limits. */
	trial: boolean;
}

/** One plotted point. */
export interface XmrPoint {
	value: number;
	/** Distance from the point before in the same phase; NaN for the first. */
	movingRange: number;
	limits: Limits;
	/** Every rule that the point is part of. */
	rules: SpecialCause[];
	/** The first of `rules`, with the side or direction it points to. */
	cause: { rule: SpecialCause; side: 'above' | 'below' } | null;
	variation: 'common' | 'improvement' | 'concern' | 'special';
}

/** How a series is charted. */
export interface XmrOptions {
	better?: Better;
	/** Leave out moving ranges above 3.267 × their mean, once, when the limits are set. */
	screened?: boolean;
	/** Set each phase's limits from its first so many points only, and keep them for the rest. */
	freeze?: number;
	/** Indices at which a new phase starts (rebase). */
	rebase?: readonly number[];
}

const ranges = (values: readonly number[]): number[] =>
	values.slice(1).map((value, i) => Math.abs(value - itemAt(values, i)));

/**
 * x̄ ± 2.66·m̄R̄ of a series (Shewhart; Wheeler 1993), moving ranges over 3.267·m̄R̄ left out once where
 * `screened`.
 */
export function xmrLimits(values: readonly number[], screened = false): Limits {
	const centre = mean(values);
	const all = ranges(values);
	const rangeLimit = RANGE_LIMIT * mean(all);
	const movingRange = screened ? mean(all.filter((range) => range <= rangeLimit)) : mean(all);
	return {
		mean: centre,
		movingRange,
		low: centre - LIMIT * movingRange,
		high: centre + LIMIT * movingRange,
		rangeLimit,
		points: values.length,
		trial: values.length < TRIAL_BELOW
	};
}

/** Marks every member of each stretch of at least `length` equal non-zero signs. */
function stretches(signs: readonly number[], length: number): boolean[] {
	const marked = signs.map(() => false);
	for (let start = 0; start < signs.length;) {
		let end = start + 1;
		while (end < signs.length && signs[end] === signs[start]) end++;
		if (signs[start] !== 0 && end - start >= length) marked.fill(true, start, end);
		start = end;
	}
	return marked;
}

/** Marks points of the outer third where two of three in a row are there and all three lie on one side. */
function twoOfThree(sides: readonly number[], near: readonly boolean[]): boolean[] {
	const marked = sides.map(() => false);
	for (let i = 0; i + 2 < sides.length; i++) {
		const window = [i, i + 1, i + 2];
		const hits = window.filter((j) => near[j]);
		const oneSide = window.every((j) => sides[j] === sides[i]);
		if (oneSide && hits.length >= 2) for (const j of hits) marked[j] = true;
	}
	return marked;
}

/** The four rules on one phase. */
function rulesOf(values: readonly number[], limits: Limits): Record<SpecialCause, boolean[]> {
	const sides = values.map((value) => Math.sign(value - limits.mean));
	const beyond = values.map((value) => value < limits.low || value > limits.high);
	const third = (2 / 3) * (limits.high - limits.mean);
	const near = values.map((value, i) => !beyond[i] && Math.abs(value - limits.mean) > third);
	const steps = values.slice(1).map((value, i) => Math.sign(value - itemAt(values, i)));
	const rising = stretches(steps, RUN - 1);
	return {
		'beyond-limit': beyond,
		run: stretches(sides, RUN),
		// A point belongs to a trend by the step that leads to it or the one that leads away.
		trend: values.map((_, i) => Boolean(rising[i - 1] || rising[i])),
		'two-of-three': twoOfThree(sides, near)
	};
}

const ORDER: readonly SpecialCause[] = ['beyond-limit', 'run', 'trend', 'two-of-three'];

function judge(side: 'above' | 'below', better: Better): XmrPoint['variation'] {
	if (better === 'neither') return 'special';
	return (side === 'above') === (better === 'higher') ? 'improvement' : 'concern';
}

function phase(values: readonly number[], { better = 'neither', screened = false, freeze }: XmrOptions): XmrPoint[] {
	const limits = xmrLimits(freeze === undefined ? values : values.slice(0, freeze), screened);
	const rules = rulesOf(values, limits);
	return values.map((value, i) => {
		const own = ORDER.filter((rule) => rules[rule][i]);
		const rule = own[0];
		const previous = values[i - 1];
		const rises = previous !== undefined && rules.trend[i - 1] ? value > previous : (values[i + 1] ?? NaN) > value;
		const side = (rule === 'trend' ? rises : value > limits.mean) ? 'above' : 'below';
		return {
			value,
			movingRange: previous === undefined ? NaN : Math.abs(value - previous),
			limits,
			rules: own,
			cause: rule ? { rule, side } : null,
			variation: rule ? judge(side, better) : 'common'
		};
	});
}

/** XmR chart: each point with its phase's limits and the special causes it is part of. */
export function xmr(values: readonly number[], options: XmrOptions = {}): XmrPoint[] {
	const inside = (options.rebase ?? []).filter((at) => at > 0 && at < values.length);
	const starts = [0, ...[...inside].sort((a, b) => a - b)];
	return starts.flatMap((start, i) => phase(values.slice(start, starts[i + 1]), options));
}

/** Whether the process as it stands will meet a target: always, never, or by chance. */
export function assurance(
	limits: Limits,
	target: number,
	better: Exclude<Better, 'neither'>
): 'pass' | 'fail' | 'hit-or-miss' {
	if (better === 'higher') return target > limits.high ? 'fail' : target < limits.low ? 'pass' : 'hit-or-miss';
	return target < limits.low ? 'fail' : target > limits.high ? 'pass' : 'hit-or-miss';
}
