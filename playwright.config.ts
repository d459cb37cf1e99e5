import { defineConfig } from '@playwright/test';
import { origin } from './tests/support/origin.js';

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	// When a hang is called one; no test measures time, and a busy machine may take thrice as long to start an engine.
	timeout: 180_000,
	expect: { timeout: 40_000 },
	reporter: [['list']],
	use: {
		baseURL: origin,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		// A service worker would answer before a test can refuse or hold back a request; the offline test allows it.
		serviceWorkers: 'block',
		viewport: { width: 1440, height: 900 },
		// A line that moves while something is computed is drawn anew at every frame, for which the answer waits.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			args: [
				'--no-sandbox',
				// Most statements are asked once: compiling their code a second time, for speed, takes longer than they do.
				'--js-flags=--liftoff-only',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: 'node scripts/serve-tests.js',
		url: origin,
		// A server left over from another build would answer with files that are gone: pages would never come alive.
		reuseExistingServer: false,
		stdout: 'ignore'
	}
});
