import { asset } from '$app/paths';
import type { z } from 'zod';
import { type Publication, publication } from './publication.ts';
import { type History, history } from './history.ts';
import { type PublishedScenario, publishedScenario } from './published-scenario.ts';

/** A file of the publication; null where there is none or it is none of ours. */
async function loadJson<S extends z.ZodType>(
	fetch: typeof globalThis.fetch,
	path: string,
	schema: S
): Promise<z.output<S> | null> {
	const response = await fetch(asset(`/${path}`));
	if (!response.ok) return null;
	const parsed = schema.safeParse(await response.json());
	return parsed.success ? parsed.data : null;
}

/** What this site publishes; null on a site that reads files itself. */
export const loadPublication = (fetch: typeof globalThis.fetch): Promise<Publication | null> =>
	loadJson(fetch, 'snapshot/publication.json', publication);

/** The headlines of this and earlier publications. */
export const loadHistory = (fetch: typeof globalThis.fetch): Promise<History | null> =>
	loadJson(fetch, 'snapshot/history.json', history);

/** Criteria judged when the results were published; null where none were. */
export const loadScenario = (fetch: typeof globalThis.fetch): Promise<PublishedScenario | null> =>
	loadJson(fetch, 'snapshot/scenario.json', publishedScenario);
