import type { Level } from '$lib/programme/criteria.ts';
import { SLACK } from './csat-gate.ts';
import { type Evaluation, type Judged, judgedAt } from './evaluate.ts';
import { bitOf, type NumericPart, ruleOf, valuesOf, withThreshold } from './rule-parts.ts';
import type { People } from './people.ts';

/** Eligible people at each threshold of one part, all else as in the evaluation. */
export interface Sweep {
	level: Level;
	part: NumericPart;
	thresholds: Float64Array;
	eligible: Int32Array;
}

const MOST_POINTS = 160;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000] as const;
/** Grid points to a unit: half score points, half percentage points. */
const perUnit = (part: NumericPart): number => (part === 'csat' ? 200 : part.startsWith('panel_') ? 2 : 1);

/** Round thresholds over the range that people show for a part, with the given marks among them; ascending. */
export function thresholdsFor(
	evaluation: Evaluation,
	level: Level,
	part: NumericPart,
	marks: readonly number[] = []
): Float64Array {
	const values = valuesOf(evaluation.people, evaluation.set, ruleOf(evaluation.set, level), part);
	let [low, high] = [Infinity, -Infinity];
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		if (value < low) low = value;
		if (value > high) high = value;
	}
	for (const mark of marks) [low, high] = [Math.min(low, mark), Math.max(high, mark)];
	if (low > high) return Float64Array.from(marks).sort();
	const scale = perUnit(part);
	const [first, last] = [Math.floor(low * scale + SLACK), Math.ceil(high * scale - SLACK) + 1];
	const step = steps.find((size) => (last - first) / size <= MOST_POINTS) ?? Math.ceil((last - first) / MOST_POINTS);
	const grid: number[] = [];
	for (let at = Math.floor(first / step) * step; at < last + step; at += step) grid.push(at / scale);
	return Float64Array.from(new Set([...grid, ...marks])).sort();
}

/** How many thresholds a value reaches; unknown reaches only a threshold of 0, which asks for nothing. */
function reached(thresholds: Float64Array, value: number): number {
	let [low, high] = [0, thresholds.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		const threshold = thresholds[middle] as number;
		if (threshold <= 0 || value >= threshold - SLACK) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether all parts but those of `bits` are met. */
const othersMet = ({ unmet, unknown }: Judged, i: number, bits: number): boolean =>
	(((unmet[i] as number) | (unknown[i] as number)) & ~bits) === 0;

/** Turns "reaches exactly this many thresholds" into "reaches at least this threshold", in place. */
function accumulate(reaching: Int32Array, from: number, count: number, stride: number): void {
	for (let j = count - 2; j >= 0; j--) {
		const place = from + j * stride;
		reaching[place] = (reaching[place] as number) + (reaching[place + stride] as number);
	}
}

// The curve does not depend on the threshold that it sweeps: while that one is dragged, the last curve stands.
const swept = new WeakMap<People, { key: string; eligible: Int32Array }>();

const keyOf = ({ set }: Evaluation, level: Level, part: NumericPart, thresholds: Float64Array): string =>
	JSON.stringify([
		level,
		part,
		withThreshold(ruleOf(set, level), part, 0),
		set.countsWindow,
		set.allowSkip,
		set.placement,
		set.missing,
		thresholds.join()
	]);

/** Eligible people as one threshold moves: one counting pass answers all thresholds. */
export function sweep(
	evaluation: Evaluation,
	level: Level,
	part: NumericPart,
	thresholds = thresholdsFor(evaluation, level, part)
): Sweep {
	const key = keyOf(evaluation, level, part, thresholds);
	const known = swept.get(evaluation.people);
	if (known?.key === key) return { level, part, thresholds, eligible: known.eligible };
	const values = valuesOf(evaluation.people, evaluation.set, ruleOf(evaluation.set, level), part);
	const reaching = new Int32Array(thresholds.length + 1);
	const judged = judgedAt(evaluation, level);
	for (let i = 0; i < values.length; i++) {
		if (!othersMet(judged, i, bitOf(part))) continue;
		const count = reached(thresholds, values[i] as number);
		reaching[count] = (reaching[count] as number) + 1;
	}
	accumulate(reaching, 0, reaching.length, 1);
	const eligible = reaching.subarray(1);
	swept.set(evaluation.people, { key, eligible });
	return { level, part, thresholds, eligible };
}

/** One criterion of a heat map. */
export interface Axis {
	part: NumericPart;
	thresholds: Float64Array;
}

/** Eligible people of a level by two thresholds, row by row of the first axis. */
export function heat(evaluation: Evaluation, level: Level, rows: Axis, columns: Axis): Int32Array {
	const rule = ruleOf(evaluation.set, level);
	const [a, b] = [rows, columns].map(({ part }) => valuesOf(evaluation.people, evaluation.set, rule, part)) as [
		Float64Array,
		Float64Array
	];
	const [height, width] = [rows.thresholds.length + 1, columns.thresholds.length + 1];
	const reaching = new Int32Array(height * width);
	const judged = judgedAt(evaluation, level);
	for (let i = 0; i < a.length; i++) {
		if (!othersMet(judged, i, bitOf(rows.part) | bitOf(columns.part))) continue;
		const place = reached(rows.thresholds, a[i] as number) * width + reached(columns.thresholds, b[i] as number);
		reaching[place] = (reaching[place] as number) + 1;
	}
	for (let r = 0; r < height; r++) accumulate(reaching, r * width, width, 1);
	for (let c = 0; c < width; c++) accumulate(reaching, c, height, width);
	return Int32Array.from(
		{ length: (height - 1) * (width - 1) },
		(_, place) => reaching[(Math.floor(place / (width - 1)) + 1) * width + (place % (width - 1)) + 1] as number
	);
}
