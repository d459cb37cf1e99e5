import { loadPublication } from '$lib/session/publication/load-publication.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
/** Folders with an index: what every static host serves without configuration. */
export const trailingSlash = 'always';

export const load: LayoutLoad = async ({ fetch }) => ({ publication: await loadPublication(fetch) });
