import { writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesIn, root } from './setup.js';

/**
 * Writes the names of all hashed files for the service worker: its own list lacks what only a worker asks for, such as the
 * reader of Parquet.
 */
export function writeOfflineList(directory = join(root, 'build')) {
	const names = filesIn(join(directory, '_app', 'immutable'))
		.map((path) => relative(directory, path).split(sep).join('/'))
		.filter((name) => !/\.(br|gz|map)$/.test(name))
		.sort();
	writeFileSync(join(directory, 'offline.json'), JSON.stringify(names));
}
