import type { zh } from '../zh/measures.ts';

export const en = {
	V1: 'Mean time of closed tickets',
	V2: 'Median resolution time',
	V3: 'Mean resolution time',
	V4: 'Resolved within the stated hours',
	V7: 'SLA attainment',
	V8: 'Reopening',
	V9: 'First-time fix',
	V10: 'Satisfaction',
	V11: 'Response rate',
	V12: 'Low ratings',
	V14: 'Complaint incidence',
	V15: 'Repeat complaints',
	V16: 'First response time',
	A1: 'Attrition',
	A4: 'Voluntary attrition',
	A5: 'Regretted attrition',
	A7: 'New-hire retention'
} satisfies typeof zh;
