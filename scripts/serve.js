import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { root } from './setup.js';

/** Sent with every answer. */
const headers = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff'
};

/**
 * The policy that a built page carries, so that it can be sent as a header too; '' for anything else.
 * @param {string} directory
 * @param {string} path
 */
function policyOf(directory, path) {
	const file = join(directory, path.endsWith('/') ? `${path}index.html` : path);
	if (!file.endsWith('.html') || !existsSync(file)) return '';
	const carried = /http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'));
	return carried?.[1] ? `${carried[1]}; ` : '';
}

/**
 * Whether one range of bytes is asked for that can be given.
 *
 * Several, and those counted from the end, are answered with the whole.
 * @param {import('node:http').IncomingMessage} request
 */
function rangeIsSound(request) {
	const { range } = request.headers;
	if (range === undefined) return true;
	const [, first, last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
	if (first === undefined) {
		delete request.headers.range;
		return true;
	}
	const [start, end] = [Number(first), last === '' ? Number.MAX_SAFE_INTEGER : Number(last)];
	return start <= end && end <= Number.MAX_SAFE_INTEGER;
}

/**
 * Serves the built site on this machine. `frameAncestors` names the pages that may show it in a frame, as the content
 * policy writes them; nobody without it.
 * @param {{ port: number, directory?: string, frameAncestors?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve({ port, directory = join(root, 'build'), frameAncestors = "'none'" }) {
	if (/[;,\r\n]/.test(frameAncestors)) throw new Error('frame ancestors are parted by blanks, without ; or ,');
	/** @type {Map<string, string>} */
	const policies = new Map();
	/** @param {string} path */
	const policy = (path) => {
		const known = policies.get(path) ?? `${policyOf(directory, path)}frame-ancestors ${frameAncestors}`;
		policies.set(path, known);
		return known;
	};
	const files = sirv(directory, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
			response.setHeader('Content-Security-Policy', policy(path));
			const hashed = path.startsWith('/_app/immutable/');
			response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		}
	});
	const server = createServer((request, response) => {
		if (!rangeIsSound(request)) {
			response.writeHead(416, headers);
			response.end();
			return;
		}
		files(request, response, () => {
			response.writeHead(404, {
				...headers,
				'Content-Security-Policy': `default-src 'none'; frame-ancestors ${frameAncestors}`,
				'Content-Type': 'text/plain; charset=utf-8'
			});
			response.end('404');
		});
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const actual = typeof address === 'object' && address ? address.port : port;
			resolve({
				url: `http://localhost:${String(actual)}/`,
				close: () =>
					new Promise((done) =>
						server.close(() => {
							done(undefined);
						})
					)
			});
		});
	});
}
