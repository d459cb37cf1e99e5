/** A number axis: round ends, round steps, and the decimals that tell the steps apart. */
export interface Scale {
	min: number;
	max: number;
	step: number;
	/** Decimals of a tick in the axis's raw numbers. */
	digits: number;
}

/** Round steps around a rough one; the step wins that comes near the wanted number and wastes little. */
function roundStep(low: number, high: number, ticks: number): number {
	const power = 10 ** Math.floor(Math.log10((high - low) / ticks));
	const cost = (step: number): number => {
		const steps = Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9);
		return Math.abs(steps - ticks) * 0.15 + (steps * step) / (high - low);
	};
	return [0.5, 1, 2, 2.5, 5, 10, 20]
		.map((lead) => lead * power)
		.reduce((best, step) => (cost(step) < cost(best) - 1e-9 ? step : best));
}

/** Decimals needed to write a step exactly, at most twelve. */
function decimals(step: number): number {
	for (let digits = 0; digits < 12; digits += 1) {
		const whole = Math.round(step * 10 ** digits);
		if (whole > 0 && Math.abs(step * 10 ** digits - whole) < 1e-6) return digits;
	}
	return 12;
}

/** Differences below this are no differences, in any unit we draw. */
const FLAT = 1e-6;

/** Without a float's tail: 0.30000000000000004 is 0.3. */
const exact = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * Scale over the drawn values with about `ticks` steps.
 * `zero` puts zero on the axis; `max` is a ceiling that the data can't pass, such as 1 for shares.
 */
export function niceScale(
	values: readonly (number | null | undefined)[],
	{ zero, max, ticks = 4 }: { zero: boolean; max?: number | undefined; ticks?: number }
): Scale {
	const known = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
	let low = Math.min(...known, ...(zero ? [0] : []));
	let high = Math.max(...known, ...(zero ? [0] : []));
	if (known.length === 0) [low, high] = [0, max ?? 1];
	if (max !== undefined && zero) high = max;
	if (high - low < FLAT)
		[low, high] =
			Math.abs(low) < FLAT
				? [0, 1]
				: zero
					? [Math.min(0, low), Math.max(0, high)]
					: [low - Math.abs(low) / 10, Math.min(high + Math.abs(high) / 10, Math.max(high, max ?? Infinity))];
	const step = roundStep(low, high, ticks);
	const digits = decimals(step);
	const top = exact(Math.ceil(high / step - 1e-9) * step, digits);
	return {
		min: exact(Math.floor(low / step + 1e-9) * step, digits),
		max: max === undefined ? top : Math.min(top, Math.max(max, high)),
		step,
		digits
	};
}

/** The values at which an axis is labelled. */
export function ticksOf({ min, max, step, digits }: Scale): number[] {
	const count = Math.floor((max - min) / step + 1e-9);
	return Array.from({ length: count + 1 }, (_, index) => exact(min + index * step, digits));
}
