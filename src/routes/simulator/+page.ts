import { loadSnapshot } from '$lib/session/data/load-snapshot.ts';
import { loadScenario } from '$lib/session/publication/load-publication.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { publication } = await parent();
	return publication
		? { judged: await loadScenario(fetch), snapshot: null }
		: { judged: null, snapshot: await loadSnapshot(fetch, 'dataset') };
};
