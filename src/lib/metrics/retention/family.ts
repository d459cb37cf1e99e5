import type { Metric } from '../metric.ts';
import { exitAfterDecision } from './after-decision.ts';
import { attritionRate } from './attrition-rate.ts';
import { avoidedLeavers } from './avoided-leavers.ts';
import { rateByLevel } from './by-level.ts';
import { textbookRate } from './formulas.ts';
import { newHireSurvival } from './new-hires.ts';
import { regrettedRate } from './regretted.ts';
import { rollingRate } from './rolling.ts';
import { voluntaryRate } from './voluntary.ts';

/** Family A: do people stay? A3, the formulas in use, is a table of A2. */
export const retention: readonly Metric[] = [
	attritionRate,
	textbookRate,
	voluntaryRate,
	regrettedRate,
	rollingRate,
	newHireSurvival,
	rateByLevel,
	exitAfterDecision,
	avoidedLeavers
];
