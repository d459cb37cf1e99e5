import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a command in the project's folder with its output shown; ends the process when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(command, args, env = {}) {
	const { status, error } = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32'
	});
	if (error) throw error;
	if (status !== 0) process.exit(status ?? 1);
}

/**
 * Runs scripts of package.json side by side, each one's output shown when it ends; ends the process when one failed.
 * @param {string[]} names
 */
export async function runTogether(names) {
	const ends = names.map(
		(name) =>
			new Promise((resolve) => {
				const child = spawn('npm', ['run', '-s', name], { cwd: root, shell: process.platform === 'win32' });
				/** @type {Buffer[]} */
				const output = [];
				for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
				child.on('error', (error) => {
					output.push(Buffer.from(`${error.message}\n`));
				});
				child.on('close', (status) => {
					process.stdout.write(Buffer.concat(output));
					resolve(status);
				});
			})
	);
	const statuses = await Promise.all(ends);
	if (statuses.some((status) => status !== 0)) process.exit(1);
}

/** Installs the packages of the lock file where they are missing or older than it. */
export function install() {
	const marker = join(root, 'node_modules', '.package-lock.json');
	const lock = join(root, 'package-lock.json');
	if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/**
 * Every file in a folder and in those below.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? filesIn(path) : [path];
	});
}

/**
 * The newest change below a file or folder, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) return 0;
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the site where the last build is missing or older than what it was made from. */
export function build() {
	const built = newest(join(root, 'build', 'index.html'));
	const sources = ['src', 'static', 'data', 'scripts', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
	if (built > Math.max(...sources.map((name) => newest(join(root, name))))) return;
	run('node', ['scripts/build.js']);
}
