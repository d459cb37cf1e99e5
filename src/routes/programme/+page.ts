import { loadSnapshot } from '$lib/session/data/load-snapshot.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { publication } = await parent();
	return { snapshot: publication ? null : await loadSnapshot(fetch, 'dataset') };
};
