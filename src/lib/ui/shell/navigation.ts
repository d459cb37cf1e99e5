import { resolve } from '$app/paths';
import type { Messages } from '$lib/i18n/messages.ts';

type GroupKey = keyof Messages['shell']['groups'];
type PageKey = keyof Messages['shell']['pages'];

/** The pages that exist, in the order of the questions they answer. */
export const navigation = [
	{
		key: 'results',
		pages: [
			{ key: 'overview', path: '/' },
			{ key: 'service', path: '/service' },
			{ key: 'retention', path: '/retention' },
			{ key: 'attribution', path: '/attribution' },
			{ key: 'roi', path: '/roi' }
		]
	},
	{
		key: 'grading',
		pages: [
			{ key: 'grading', path: '/grading' },
			{ key: 'fairness', path: '/fairness' },
			{ key: 'simulator', path: '/simulator' },
			{ key: 'career', path: '/career' }
		]
	},
	{
		key: 'basis',
		pages: [
			{ key: 'data', path: '/data' },
			{ key: 'plan', path: '/programme' },
			{ key: 'definitions', path: '/definitions' },
			{ key: 'report', path: '/report' }
		]
	}
] as const satisfies readonly { key: GroupKey; pages: readonly { key: PageKey; path: string }[] }[];

/** The address of a page under wherever the site is served; every page is a folder, so it ends in a slash. */
export function pathOf(path: (typeof navigation)[number]['pages'][number]['path']): string {
	// resolve() wants one literal route; each path of the union is one.
	const resolved = resolve(path as '/');
	return resolved.endsWith('/') ? resolved : `${resolved}/`;
}
