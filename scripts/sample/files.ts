import type { Company } from './generate.ts';
import { gradingFile } from './grading-file.ts';
import { rosterFile } from './roster-file.ts';
import { ticketsFile } from './tickets-file.ts';

/** The three exports by file name. */
export async function exportFiles(company: Company): Promise<Record<string, Uint8Array>> {
	return {
		'roster.csv': rosterFile(company),
		'grading.xlsx': await gradingFile(company),
		'tickets.csv': ticketsFile(company)
	};
}
