import { each, type PeopleKey, peopleKeys } from '$lib/programme/dimensions.ts';

/** Values by dimension that, chosen beside the present ones, would leave 1 to k - 1 people over. */
export type UnsafeChoices = Readonly<Record<PeopleKey, readonly string[]>>;

export const noUnsafeChoices: UnsafeChoices = each(peopleKeys, () => []);
