import type { Messages } from '$lib/i18n/messages.ts';

type GroupKey = keyof Messages['shell']['groups'];
type PageKey = keyof Messages['shell']['pages'];

/** The pages that exist, in the order of the questions they answer. */
export const navigation = [
	{ key: 'results', pages: [{ key: 'overview', path: '/' }] },
	{ key: 'basis', pages: [{ key: 'definitions', path: '/definitions' }] }
] as const satisfies readonly { key: GroupKey; pages: readonly { key: PageKey; path: string }[] }[];
