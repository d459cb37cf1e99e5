import { asset } from '$app/paths';
import { type Snapshot, snapshot } from './snapshot.ts';

/** The sample's results for one page as the build computed them; null where they can't be read. */
export async function loadSnapshot(fetch: typeof globalThis.fetch, page: string): Promise<Snapshot | null> {
	const response = await fetch(asset(`/snapshot/${page}.json`));
	if (!response.ok) return null;
	const parsed = snapshot.safeParse(await response.json());
	return parsed.success ? parsed.data : null;
}
