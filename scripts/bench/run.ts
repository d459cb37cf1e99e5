import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { run } from '../setup.js';

/** Parts of the benchmark in the order of the budgets; name some to run only those. */
const parts = ['site', 'import', 'filters', 'pages', 'simulate', 'slider'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
	console.error(`no such part: ${unknown.join(', ')}; there are ${parts.join(', ')}`);
	process.exit(2);
}
console.log(
	`${String(cpus().length)} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ` +
		`Node ${process.versions.node}; medians, lowest to highest (runs)\n`
);
console.log('| what | median | range | budget | median / budget |\n|---|---|---|---|---|');
for (const part of parts.filter((name) => wanted.length === 0 || wanted.includes(name))) {
	run('npx', ['tsx', join('scripts', 'bench', `${part}.ts`)]);
}
