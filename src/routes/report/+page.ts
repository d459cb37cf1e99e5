import { loadSnapshot } from '$lib/session/data/load-snapshot.ts';
import type { PageLoad } from './$types';

// The verdicts that open a report are those of the overview.
export const load: PageLoad = async ({ fetch }) => ({ snapshot: await loadSnapshot(fetch, 'overview') });
