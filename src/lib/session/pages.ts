/** The metrics that each page shows; the build computes the sample's for every page listed here. */
export const pageMetrics = {
	overview: ['I1', 'I2', 'I3', 'R5', 'R6', 'I4', 'G1', 'I12'],
	service: ['I1', 'I2', 'I9', 'V2', 'V3', 'V4', 'V6', 'V7', 'V8', 'V9', 'V11', 'V12', 'V13', 'V15'],
	attribution: ['I10', 'I11', 'V17', 'G2', 'G11', 'V9', 'I1', 'I2', 'I3'],
	grading: ['G1', 'G4', 'G6', 'G7', 'G9', 'G10', 'G11'],
	fairness: ['F1', 'F2', 'F3', 'F6', 'G12', 'F9', 'F10', 'F12', 'F13'],
	retention: ['A1', 'A2', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'I3'],
	roi: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'A10'],
	data: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6']
} as const satisfies Record<string, readonly string[]>;

export type PageName = keyof typeof pageMetrics;
