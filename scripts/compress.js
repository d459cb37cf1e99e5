import { createReadStream, createWriteStream } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { filesIn, root } from './setup.js';

const compressible = new Set([
	'.html',
	'.js',
	'.mjs',
	'.css',
	'.json',
	'.svg',
	'.txt',
	'.wasm',
	'.csv',
	'.webmanifest',
	'.ttf'
]);

/** Full effort on 34 MB of WebAssembly takes minutes and saves a tenth; the pages get it, the engine does not. */
const brotliQuality = (/** @type {string} */ path) => (['.wasm', '.ttf'].includes(extname(path)) ? 6 : 11);

/**
 * @param {string} path
 * @param {string} ending
 * @param {import('node:stream').Transform} encoder
 */
async function encode(path, ending, encoder) {
	await pipeline(createReadStream(path), encoder, createWriteStream(path + ending));
}

/**
 * Puts `.br` and `.gz` beside every built file that gains from it.
 * @param {string} [folder]
 * @param {(path: string) => boolean} [wanted]
 */
export async function compress(folder = join(root, 'build'), wanted = () => true) {
	await Promise.all(
		filesIn(folder)
			.filter((path) => compressible.has(extname(path)) && wanted(path))
			.flatMap((path) => [
				encode(
					path,
					'.br',
					createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path) } })
				),
				encode(path, '.gz', createGzip({ level: 9 }))
			])
	);
}
