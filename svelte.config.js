import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '404.html' }),
		paths: { relative: true },
		typescript: {
			config: (config) => {
				config.include.push(
					'../scripts/**/*.ts',
					'../scripts/**/*.js',
					'../tests/**/*.ts',
					'../playwright.config.ts'
				);
				return config;
			}
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				// DuckDB compiles WebAssembly; nothing else is ever evaluated.
				'script-src': ['self', 'wasm-unsafe-eval'],
				'worker-src': ['self'],
				// Widths that are measured and places that follow the pointer are style attributes (ECharts tooltips, bars,
				// bits-ui), and the first charts of a page come with a style element of the build: neither is known to a hash
				// beforehand. A style can not run a script, and `connect-src`, `img-src` and `default-src` leave it no other
				// origin to load from.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none'],
				// Where the browser enforces it, text becomes HTML or a script's address only through `early.js`' default
				// policy, Svelte's templates, and SvelteKit's registration of the service worker.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['default', 'svelte-trusted-html', 'sveltekit-trusted-url']
			}
		}
	}
};
