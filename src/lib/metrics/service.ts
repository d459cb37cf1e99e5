import type { Metric } from './metric.ts';
import { backlog, flow } from './service/backlog.ts';
import { caseMix } from './service/case-mix.ts';
import { workingTime } from './service/clocks.ts';
import { closedMean } from './service/closed-mean.ts';
import { complaintRate } from './service/complaints.ts';
import { firstTimeFix, reopenRate, repeatComplaints, slaAttainment } from './service/outcomes.ts';
import { firstResponse, medianTime } from './service/percentiles.ts';
import { resolvedWithin, restrictedMeanTime } from './service/resolution.ts';
import { responseRate } from './service/response.ts';
import { dissatisfaction, satisfaction } from './service/satisfaction.ts';

export const service: readonly Metric[] = [
	closedMean, medianTime, restrictedMeanTime, resolvedWithin, workingTime, backlog, slaAttainment, reopenRate, firstTimeFix,
	satisfaction, responseRate, dissatisfaction, caseMix, complaintRate, repeatComplaints, firstResponse, flow
];
