import { bindingCriterion } from './binding-criterion.ts';
import { coverage } from './coverage.ts';
import { criteriaAttainment } from './criteria-attainment.ts';
import { cycleTime } from './cycle-time.ts';
import { feedback } from './feedback.ts';
import { firstGrade } from './first-grade.ts';
import { levelDistribution } from './level-distribution.ts';
import { participation } from './participation.ts';
import { passRate } from './pass-rate.ts';
import { promotionRate } from './promotions.ts';
import { skillDispersion } from './skill-dispersion.ts';
import { span } from './span.ts';
import { timeInLevel } from './time-in-level.ts';
import { transitions } from './transitions.ts';
import { validity } from './validity.ts';
import type { Metric } from '../metric.ts';

/** How grading itself runs, G1 to G15. */
export const grading: readonly Metric[] = [
	levelDistribution,
	coverage,
	participation,
	passRate,
	promotionRate,
	transitions,
	timeInLevel,
	firstGrade,
	criteriaAttainment,
	bindingCriterion,
	skillDispersion,
	cycleTime,
	feedback,
	span,
	validity
];
