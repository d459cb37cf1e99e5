import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { noCircles } from './scripts/lint/no-circles.js';
import { sqlDialect } from './scripts/lint/sql-dialect.js';
import svelteConfig from './svelte.config.js';

/** The rooms of src, top floor first: a room may import from those below it, never from above. */
const rooms = [
	'routes',
	'lib/ui',
	'lib/session',
	'lib/export',
	'lib/figures',
	'lib/charts',
	'lib/simulate',
	'lib/metrics',
	'lib/ingest',
	'lib/engine',
	'lib/stats',
	'lib/programme',
	'lib/i18n'
];

const floors = rooms.map((room, index) => ({
	files: [`src/${room}/**/*.{ts,svelte}`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				paths: [
					{
						name: 'apache-arrow',
						importNames: ['vectorFromArray', 'makeBuilder', 'tableFromArrays', 'tableFromJSON'],
						message: 'Builders compile functions from text, which the content policy forbids: use makeData.'
					},
					...(room === 'lib/charts'
						? []
						: [{ name: 'echarts', message: 'Only src/lib/charts imports echarts.' }])
				],
				patterns: [
					...rooms.slice(0, index).map((above) => ({
						regex: `^(\\$lib|\\.\\.(/\\.\\.)*)/(lib/)?${above.replace('lib/', '')}(/|$)`,
						message: `${room} lies below ${above}: imports only go down.`
					})),
					...(room === 'lib/charts'
						? []
						: [{ regex: '^echarts/', message: 'Only src/lib/charts imports echarts.' }])
				]
			}
		]
	}
}));

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'node_modules/', 'test-results/', 'static/', 'data/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			// The site has no server routes of its own; links go through resolve() where they are computed.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		plugins: { house: { rules: { 'no-circles': noCircles } } },
		rules: { 'house/no-circles': 'error' }
	},
	{
		files: ['src/**/*.ts'],
		ignores: ['src/lib/engine/**', 'src/lib/ingest/**', '**/*.test.ts'],
		plugins: { sql: { rules: { dialect: sqlDialect } } },
		rules: { 'sql/dialect': 'error' }
	},
	...floors
);
