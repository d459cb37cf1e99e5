/**
 * Root of an increasing `f` between `low` and `high`: Newton steps, halved whenever one leaves the bracket.
 * `f` returns its value and its slope; a slope of 0 falls back to halving.
 */
export function increasingRoot(
	f: (x: number) => { value: number; slope: number },
	low: number,
	high: number,
	start = (low + high) / 2
): number {
	let [a, b, x] = [low, high, Math.min(Math.max(start, low), high)];
	for (let step = 0; step < 200; step++) {
		const { value, slope } = f(x);
		if (value === 0) return x;
		if (value < 0) a = x;
		else b = x;
		const newton = x - value / slope;
		// Two values at infinity give no step to trust.
		const next = Number.isFinite(newton) && newton > a && newton < b ? newton : (a + b) / 2;
		if (Math.abs(next - x) <= 1e-15 * Math.max(1, Math.abs(x)) || next === a || next === b) return next;
		x = next;
	}
	return x;
}

/**
 * Root of a continuous `f` that changes sign between `low` and `high`, by halving until the bracket stops shrinking.
 */
export function bisect(f: (x: number) => number, low: number, high: number): number {
	let [a, b] = [low, high];
	const rising = f(a) < 0;
	for (let step = 0; step < 200; step++) {
		const middle = (a + b) / 2;
		if (middle === a || middle === b) return middle;
		if (f(middle) < 0 === rising) a = middle;
		else b = middle;
	}
	return (a + b) / 2;
}
