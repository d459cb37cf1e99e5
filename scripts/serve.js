import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { root } from './setup.js';

/** Sent with every answer; the pages carry their own content policy, this adds what a page can't say of itself. */
const headers = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff'
};

/**
 * Serves the built site on this machine.
 * @param {{ port: number, directory?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve({ port, directory = join(root, 'build') }) {
	const files = sirv(directory, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
			const hashed = path.startsWith('/_app/immutable/');
			response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		}
	});
	const server = createServer((request, response) => {
		files(request, response, () => {
			response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
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
