import { unbroken } from '../unbroken.ts';
import type { Args } from '../words.ts';

/** What a target of the company's own says of itself, beside what its measure says. */
export const ownTarget = {
	name: ({ name }: Args<'name'>) => `${name}（自定目标）`,
	definition: ({ id, definition }: Args<'id' | 'definition'>) =>
		unbroken`${id} 在当前窗口与基线窗口之间的变化，
			按与其他目标相同的规则判定。${definition}`
};
