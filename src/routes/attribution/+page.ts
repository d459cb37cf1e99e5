import { loadSnapshot } from '$lib/session/data/load-snapshot.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => ({ snapshot: await loadSnapshot(fetch, 'attribution') });
