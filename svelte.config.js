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
				// ECharts tooltips and measured widths are style attributes.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none']
			}
		}
	}
};
