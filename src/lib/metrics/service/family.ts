import type { Metric } from '../metric.ts';
import { backlog, flow } from './backlog.ts';
import { caseMix } from './case-mix.ts';
import { workingTime } from './clocks.ts';
import { closedMean } from './closed-mean.ts';
import { complaintRate } from './complaints.ts';
import { firstTimeFix, reopenRate, repeatComplaints, slaAttainment } from './outcomes.ts';
import { firstResponse, medianTime } from './percentiles.ts';
import { resolvedWithin, restrictedMeanTime } from './resolution.ts';
import { responseRate } from './response.ts';
import { dissatisfaction, satisfaction } from './satisfaction.ts';

export const service: readonly Metric[] = [
	closedMean,
	medianTime,
	restrictedMeanTime,
	resolvedWithin,
	workingTime,
	backlog,
	slaAttainment,
	reopenRate,
	firstTimeFix,
	satisfaction,
	responseRate,
	dissatisfaction,
	caseMix,
	complaintRate,
	repeatComplaints,
	firstResponse,
	flow
];
