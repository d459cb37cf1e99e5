import type { TableName } from '../model.ts';
import { assessmentDecisions } from './headers/assessment-decisions.ts';
import { assessmentEvidence } from './headers/assessment-evidence.ts';
import { employeeHeaders } from './headers/employee-headers.ts';
import { ticketOutcomes } from './headers/ticket-outcomes.ts';
import { ticketSubjects } from './headers/ticket-subjects.ts';
import { ticketTimes } from './headers/ticket-times.ts';

/** Header spellings seen in real exports, per table and field; looked up after `headerKey`. */
export const headerAliases: Record<TableName, Record<string, readonly string[]>> = {
	employees: employeeHeaders,
	assessments: { ...assessmentDecisions, ...assessmentEvidence },
	tickets: { ...ticketSubjects, ...ticketTimes, ...ticketOutcomes }
};
