import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './setup.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium on the PATH, or nothing. */
function onPath() {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
		if (found) return found;
	}
	return undefined;
}

/** Fetches what a bare Debian lacks, as root; elsewhere Playwright brings its own browser. */
function installChromium() {
	if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
			DEBIAN_FRONTEND: 'noninteractive'
		});
		return onPath();
	}
	run('npx', ['playwright', 'install', 'chromium']);
	return undefined;
}

/** The Chromium that the browser tests drive: named, found, or installed; undefined means Playwright's own. */
export function chromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (spawnSync(named, ['--version']).status !== 0) throw new Error(`CHROMIUM_PATH does not start: ${named}`);
		return named;
	}
	return onPath() ?? installChromium();
}
