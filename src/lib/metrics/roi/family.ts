import type { Metric } from '../metric.ts';
import { attritionBenefit, handlingBenefit, satisfactionBenefit } from './benefits.ts';
import { programmeCost } from './cost.ts';
import { returnOdds } from './odds.ts';
import { returnOnInvestment } from './returns.ts';
import { sensitivity } from './tornado.ts';

/** Family R: is it worth it? */
export const roi: readonly Metric[] = [
	programmeCost,
	attritionBenefit,
	handlingBenefit,
	satisfactionBenefit,
	returnOnInvestment,
	returnOdds,
	sensitivity
];
