import { bindingCriterion } from './grading/binding-criterion.ts';
import { coverage } from './grading/coverage.ts';
import { criteriaAttainment } from './grading/criteria-attainment.ts';
import { cycleTime } from './grading/cycle-time.ts';
import { feedback } from './grading/feedback.ts';
import { firstGrade } from './grading/first-grade.ts';
import { levelDistribution } from './grading/level-distribution.ts';
import { participation } from './grading/participation.ts';
import { passRate } from './grading/pass-rate.ts';
import { promotionRate } from './grading/promotions.ts';
import { skillDispersion } from './grading/skill-dispersion.ts';
import { span } from './grading/span.ts';
import { timeInLevel } from './grading/time-in-level.ts';
import { transitions } from './grading/transitions.ts';
import { validity } from './grading/validity.ts';
import type { Metric } from './metric.ts';

/** How grading itself runs, G1 to G15. */
export const grading: readonly Metric[] = [
	levelDistribution, coverage, participation, passRate, promotionRate, transitions, timeInLevel, firstGrade,
	criteriaAttainment, bindingCriterion, skillDispersion, cycleTime, feedback, span, validity
];
