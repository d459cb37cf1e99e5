import { asset } from '$app/paths';
import grading from '../../../../data/grading.xlsx?url';
import roster from '../../../../data/roster.csv?url';
import tickets from '../../../../data/tickets.csv?url';

/** The sample company's exports, under the names that the account and the sources show. */
const files = [
	{ name: 'roster.csv', url: roster },
	{ name: 'grading.xlsx', url: grading },
	{ name: 'tickets.csv', url: tickets }
];

/** Fetches the sample's files from this site. */
export async function fetchSample(signal?: AbortSignal): Promise<{ name: string; bytes: Uint8Array }[]> {
	return Promise.all(
		files.map(async ({ name, url }) => {
			const response = await fetch(url, signal ? { signal } : {});
			if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
			return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
		})
	);
}

/** The tables that the build has made of the sample's files; throws where they can't be fetched. */
export async function fetchSampleTables(): Promise<Blob> {
	const response = await fetch(asset('/snapshot/sample.tables'));
	if (!response.ok || !response.body) throw new Error(`sample.tables: ${String(response.status)}`);
	return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).blob();
}
