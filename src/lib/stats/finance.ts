import { bisect } from './numeric/root-finding.ts';

/** Net present value Σ CFₜ/(1 + r)ᵗ, the first flow undiscounted. */
export const npv = (rate: number, flows: readonly number[]): number =>
	flows.reduce((sum, flow, t) => sum + flow / (1 + rate) ** t, 0);

const signChanges = (flows: readonly number[]): number => {
	const signs = flows.map(Math.sign).filter((sign) => sign !== 0);
	return signs.slice(1).filter((sign, i) => sign !== signs[i]).length;
};

/** Rate at which the NPV is 0; NaN unless the flows change sign exactly once, for only then it is one number. */
export function irr(flows: readonly number[]): number {
	if (signChanges(flows) !== 1) return NaN;
	return Math.expm1(bisect((logRate) => npv(Math.expm1(logRate), flows), -20, 20));
}

/** Periods until the running total first reaches 0, the last one in part; 0 when it starts there, NaN when never. */
export function payback(flows: readonly number[]): number {
	let total = 0;
	for (const [t, flow] of flows.entries()) {
		if (total + flow >= 0) return t === 0 ? 0 : t - 1 - total / flow;
		total += flow;
	}
	return NaN;
}

/** Payback of the discounted flows. */
export const discountedPayback = (rate: number, flows: readonly number[]): number =>
	payback(flows.map((flow, t) => flow / (1 + rate) ** t));

/** Return on investment (B − C)/C, a share. */
export const roi = (benefit: number, cost: number): number => (benefit - cost) / cost;

/** Benefit–cost ratio B/C. */
export const benefitCostRatio = (benefit: number, cost: number): number => benefit / cost;

/** Share of the benefits at which the NPV is 0, PV(C)/PV(B). */
export const breakEvenShare = (rate: number, benefits: readonly number[], costs: readonly number[]): number =>
	npv(rate, costs) / npv(rate, benefits);

/** Input at which `outcome` is 0 between two bounds; NaN where it has one sign throughout. */
export function breakEven(outcome: (input: number) => number, low: number, high: number): number {
	if (outcome(low) * outcome(high) > 0) return NaN;
	return bisect(outcome, low, high);
}

/** Monthly rate of a yearly one, (1 + r)^(1/12) − 1. */
export const monthlyRate = (yearly: number): number => Math.expm1(Math.log1p(yearly) / 12);

/** One input's low and high, and what the outcome is there with all other inputs at their base. */
export interface Swing<Name extends string> {
	name: Name;
	low: number;
	high: number;
	outcomeLow: number;
	outcomeHigh: number;
}

/** One-at-a-time sensitivity, largest swing first. */
export function tornado<Name extends string>(
	base: Readonly<Record<Name, number>>,
	ranges: readonly { name: Name; low: number; high: number }[],
	outcome: (inputs: Record<Name, number>) => number
): Swing<Name>[] {
	const swings = ranges.map(({ name, low, high }) => ({
		name,
		low,
		high,
		outcomeLow: outcome({ ...base, [name]: low }),
		outcomeHigh: outcome({ ...base, [name]: high })
	}));
	const size = (swing: Swing<Name>): number => Math.abs(swing.outcomeHigh - swing.outcomeLow);
	return swings.sort((a, b) => size(b) - size(a));
}
