import type { DimensionKey } from '$lib/programme/dimensions.ts';

/** Values by dimension that, chosen beside the present ones, would leave 1 to k - 1 people over. */
export type UnsafeChoices = Readonly<Partial<Record<DimensionKey, readonly string[]>>>;

export const noUnsafeChoices: UnsafeChoices = {};
