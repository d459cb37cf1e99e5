import { loadSnapshot } from '$lib/session/data/load-snapshot.ts';
import { loadHistory } from '$lib/session/publication/load-publication.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { publication } = await parent();
	return {
		snapshot: await loadSnapshot(fetch, 'overview'),
		history: publication && (await loadHistory(fetch))
	};
};
