import type { Metric } from './metric.ts';
import { exitAfterDecision } from './retention/after-decision.ts';
import { attritionRate } from './retention/attrition-rate.ts';
import { avoidedLeavers } from './retention/avoided-leavers.ts';
import { rateByLevel } from './retention/by-level.ts';
import { textbookRate } from './retention/formulas.ts';
import { newHireSurvival } from './retention/new-hires.ts';
import { regrettedRate } from './retention/regretted.ts';
import { rollingRate } from './retention/rolling.ts';
import { voluntaryRate } from './retention/voluntary.ts';

/** Family A: do people stay? A3, the formulas in use, is a table of A2. */
export const retention: readonly Metric[] = [
	attritionRate, textbookRate, voluntaryRate, regrettedRate, rollingRate, newHireSurvival, rateByLevel, exitAfterDecision, avoidedLeavers
];
