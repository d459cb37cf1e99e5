import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './setup.js';

/**
 * @param {string} folder
 * @returns {string[]}
 */
function files(folder) {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? files(path) : [path];
	});
}

/**
 * Writes the names of all hashed files for the service worker: its own list lacks what only a worker asks for, such as the
 * reader of Parquet.
 */
export function writeOfflineList(directory = join(root, 'build')) {
	const names = files(join(directory, '_app', 'immutable'))
		.map((path) => relative(directory, path).split(sep).join('/'))
		.filter((name) => !/\.(br|gz|map)$/.test(name))
		.sort();
	writeFileSync(join(directory, 'offline.json'), JSON.stringify(names));
}
