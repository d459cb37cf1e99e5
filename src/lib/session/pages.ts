/** The metrics that each page shows; the build computes the sample's for every page listed here. */
export const pageMetrics = {
	overview: ['I1', 'I2', 'I3', 'R5', 'R6', 'I4', 'G1'],
	service: ['I1', 'I2', 'I9', 'V2', 'V3', 'V4', 'V6', 'V7', 'V8', 'V9', 'V11', 'V12', 'V13', 'V15'],
	attribution: ['I10', 'I11', 'V17']
} as const satisfies Record<string, readonly string[]>;

export type PageName = keyof typeof pageMetrics;
