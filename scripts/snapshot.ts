import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageMetrics } from '$lib/figures/reads.ts';
import { keysOf } from '$lib/programme/records.ts';
import { snapshot } from '$lib/session/data/snapshot.ts';
import { packedFile } from './packed-file.ts';
import { openSample } from './sample-figures.ts';
import { root } from './setup.js';

const { engine, dataset, windows, resultsOf, close } = await openSample();
const folder = join(root, 'static', 'snapshot');
mkdirSync(folder, { recursive: true });
// A site that reads files itself publishes nothing.
for (const name of ['publication', 'history', 'scenario']) writeFileSync(join(folder, `${name}.json`), 'null');
writeFileSync(join(folder, 'dataset.json'), JSON.stringify(snapshot.parse({ dataset, windows, results: {} })));
for (const page of keysOf(pageMetrics)) {
	const kept = snapshot.parse({ dataset, windows, results: await resultsOf(page) });
	writeFileSync(join(folder, `${page}.json`), JSON.stringify(kept));
}
// Compressed here: hosts send a file of this ending as it is.
writeFileSync(join(folder, 'sample.tables'), await packedFile(engine, dataset, 9));
await close();
