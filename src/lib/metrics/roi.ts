import type { Metric } from './metric.ts';
import { attritionBenefit, handlingBenefit, satisfactionBenefit } from './roi/benefits.ts';
import { programmeCost } from './roi/cost.ts';
import { returnOdds } from './roi/odds.ts';
import { returnOnInvestment } from './roi/returns.ts';
import { sensitivity } from './roi/tornado.ts';

/** Family R: is it worth it? */
export const roi: readonly Metric[] = [
	programmeCost, attritionBenefit, handlingBenefit, satisfactionBenefit, returnOnInvestment, returnOdds, sensitivity
];
