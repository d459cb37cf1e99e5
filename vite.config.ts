import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { filesIn } from './scripts/setup.js';

/** Tests that replace modules or what a browser has, or whose subject is a state that a module keeps. */
const replaces = /\bvi\.(mock|doMock|resetModules|stubGlobal|unstubAllGlobals)\(/;
const alone = [
	'src/lib/session/**/*.test.ts',
	...['src', 'scripts', 'tests']
		.flatMap((folder) => filesIn(folder))
		.filter((path) => path.endsWith('.test.ts') && replaces.test(readFileSync(path, 'utf8')))
];

/** Short files that take long: begun last, they would keep one core waiting for the other. */
const long = /(metrics\/degenerate|attack\/(scenarios|sample)|tests\/own-levels|calibration|golden\/sample)\.test\.ts$/;

class LongFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
		return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
	}
}

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022' },
	worker: { format: 'es' },
	test: {
		env: { TZ: process.env.TZ ?? 'Asia/Shanghai' },
		// One per core: the default leaves one core idle.
		maxWorkers: availableParallelism(),
		sequence: { sequencer: LongFirst },
		// Generous, so that a busy machine is no failure; a test that hangs still ends.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		projects: [
			// Each of these gets modules of its own.
			{ extends: true, test: { name: 'alone', include: alone } },
			{
				extends: true,
				test: {
					name: 'together',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: alone,
					// Modules are read and engines linked once a process, not once a file.
					isolate: false,
					sequence: { groupOrder: 1 }
				}
			}
		]
	}
});
