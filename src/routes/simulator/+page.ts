import { loadScenario } from '$lib/session/publication/load-publication.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { publication } = await parent();
	return { judged: publication && (await loadScenario(fetch)) };
};
