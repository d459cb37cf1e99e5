import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run } from './setup.js';

// Holds tickets in ClickHouse to those in DuckDB with the real engine in this process: 566 MB, hence not with the rest.
const home = join(root, 'node_modules', '.cache', 'clickhouse');
const chdb = join(home, 'node_modules', 'chdb');
install();
if (!existsSync(chdb)) {
	mkdirSync(home, { recursive: true });
	writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
	run('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', 'chdb@3.4.0']);
}
process.env['CHDB'] = chdb;
run('npx', ['vitest', 'run', 'tests/clickhouse', ...process.argv.slice(2)]);
