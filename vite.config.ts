import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022' },
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
		env: { TZ: process.env.TZ ?? 'Asia/Shanghai' },
		// One per core: the default leaves one core idle.
		maxWorkers: availableParallelism(),
		// Generous, so that a busy machine is no failure; a test that hangs still ends.
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
