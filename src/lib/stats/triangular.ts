/** Lowest, likeliest and highest value. */
export interface Triangle {
	low: number;
	base: number;
	high: number;
}

/** Quantile of the triangular distribution on [low, high] with mode `base`; a point where all three agree. */
export function triangularQuantile(u: number, { low, base, high }: Triangle): number {
	if (!(high > low)) return base;
	return u < (base - low) / (high - low)
		? low + Math.sqrt(u * (high - low) * (base - low))
		: high - Math.sqrt((1 - u) * (high - low) * (high - base));
}
