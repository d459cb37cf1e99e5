import type { Args } from '../words.ts';
import type { ownTarget as zh } from '../zh/own-target.ts';

/** What a target of the company's own says of itself, beside what its measure says. */
export const ownTarget = {
	name: ({ name }: Args<'name'>) => `${name}, own target`,
	definition: ({ id, definition }: Args<'id' | 'definition'>) =>
		`Change of ${id} from the baseline to the current window, judged by the rules of every other ` +
		`target. ${definition}`
} satisfies typeof zh;
