import type { InputRange } from '$lib/programme/plan.ts';
import type { Rate } from '$lib/stats/counts/rates.ts';

/** Lowest, likeliest and highest value of an input. */
export type Range = Pick<InputRange, 'low' | 'base' | 'high'>;

/** A measured effect with its 95 % interval and standard error. */
export interface Effect extends Range {
	se: number;
}

/** What the calculation rests on; one benefit per mechanism, null where a mechanism can't be put in money. */
export interface RoiInputs {
	/** CNY for holding the rounds of the window. */
	rounds: number;
	/** Engineers assessed, summed over rounds. */
	assessed: number;
	assessorHours: Range;
	assessorRate: Range;
	/** CNY in the window for allowances by level, training and tools. */
	allowances: number;
	training: number;
	tool: number;
	attrition: { before: Rate; now: Rate; avoided: Range; replacementShare: Range; salary: Range } | null;
	/** Labour hours saved a ticket, over the window's tickets. */
	handling: { saved: Effect; tickets: number; rate: Range } | null;
	/** Rise in the share of satisfied customers, over the window's rated ones. */
	satisfaction: { rise: Effect; rated: number; worth: Range } | null;
	/** Share of the change credited to the programme, 0 to 1. */
	attribution: number;
	/** Months of the window, over which costs and benefits accrue. */
	months: number;
}

/** One value for each uncertain input. */
export interface Point {
	avoided: number;
	replacementShare: number;
	salary: number;
	saved: number;
	labourRate: number;
	rise: number;
	worth: number;
	assessorHours: number;
	assessorRate: number;
}

/** CNY by cost item; `direct` is what the rounds cost, `loaded` everything. */
export interface Costs {
	rounds: number;
	staff: number;
	allowances: number;
	training: number;
	tool: number;
	direct: number;
	loaded: number;
}

/** CNY by mechanism before attribution; null where it is not monetised. */
export interface Benefits {
	attrition: number | null;
	handling: number | null;
	satisfaction: number | null;
	total: number;
}

/** Every input at its likeliest value. */
export function basePoint({ attrition, handling, satisfaction, assessorHours, assessorRate }: RoiInputs): Point {
	return {
		avoided: attrition?.avoided.base ?? 0,
		replacementShare: attrition?.replacementShare.base ?? 0,
		salary: attrition?.salary.base ?? 0,
		saved: handling?.saved.base ?? 0,
		labourRate: handling?.rate.base ?? 0,
		rise: satisfaction?.rise.base ?? 0,
		worth: satisfaction?.worth.base ?? 0,
		assessorHours: assessorHours.base,
		assessorRate: assessorRate.base
	};
}

/** Cost of the programme in the window. */
export function costsAt(inputs: RoiInputs, { assessorHours, assessorRate }: Point): Costs {
	const { rounds, allowances, training, tool } = inputs;
	const staff = inputs.assessed * assessorHours * assessorRate;
	return {
		rounds,
		staff,
		allowances,
		training,
		tool,
		direct: rounds,
		loaded: rounds + staff + allowances + training + tool
	};
}

/** Benefit in the window, before any of it is credited to the programme. */
export function benefitsAt({ attrition, handling, satisfaction }: RoiInputs, point: Point): Benefits {
	const parts = {
		attrition: attrition && point.avoided * point.replacementShare * point.salary,
		handling: handling && point.saved * handling.tickets * point.labourRate,
		satisfaction: satisfaction && point.rise * satisfaction.rated * point.worth
	};
	return { ...parts, total: (parts.attrition ?? 0) + (parts.handling ?? 0) + (parts.satisfaction ?? 0) };
}

/** Whether any mechanism has a price; without one there is no return to speak of. */
export function isMonetised({ attrition, handling, satisfaction }: RoiInputs): boolean {
	return attrition !== null || handling !== null || satisfaction !== null;
}

/**
 * Return on cost (B - C) / C, benefit-cost ratio B / C and payback months; null where cost or benefit is not above 0.
 */
export interface Returns {
	benefit: number;
	cost: number;
	saving: number;
	roi: number | null;
	bcr: number | null;
	payback: number | null;
}

/** Returns of a credited benefit against a cost, over a window of `months`. */
export function returnsOf(benefit: number, cost: number, months: number): Returns {
	const saving = benefit - cost;
	const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null);
	return {
		benefit,
		cost,
		saving,
		roi: ratio(saving, cost),
		bcr: ratio(benefit, cost),
		payback: ratio(months * cost, benefit)
	};
}

/** Fully loaded return at one point and one attribution; NaN where nothing was spent. */
export function roiAt(inputs: RoiInputs, point: Point, attribution = inputs.attribution): number {
	const { loaded } = costsAt(inputs, point);
	return returnsOf(attribution * benefitsAt(inputs, point).total, loaded, inputs.months).roi ?? NaN;
}
