/** Values by filter that, chosen beside the present ones, would leave 1 to k - 1 people over. */
export interface UnsafeChoices {
	regions: readonly string[];
	departments: readonly string[];
	levels: readonly string[];
}

export const noUnsafeChoices: UnsafeChoices = { regions: [], departments: [], levels: [] };
