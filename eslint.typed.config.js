import ts from 'typescript-eslint';
import base from './eslint.config.js';

const files = ['src/**/*.ts', 'scripts/**/*.ts'];

/** What only types tell: run apart, for it takes a whole type check (`npm run lint:types`). */
export default ts.config(
	...base,
	{ ignores: ['**/*.test.ts', '**/*.svelte', 'tests/'] },
	...ts.configs.strictTypeCheckedOnly.map((config) => ({ ...config, files })),
	{
		files,
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			// An async function without await turns what it throws into a rejection, which callers count on.
			'@typescript-eslint/require-await': 'off',
			// A signal is read so that an effect runs again when it changes.
			'@typescript-eslint/no-meaningless-void-operator': 'off'
		}
	},
	{
		// Arrow's own types say `any` of columns whose type stands in the data.
		files: ['src/lib/engine/decode.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off'
		}
	}
);
