import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzz, fuzzFile } from './fuzz.ts';

// Reads changed files as the browser does: npm run fuzz -- [--files 1000] [--seed 1] [--first 0] [--write NUMBER]
const { values } = parseArgs({
	options: {
		files: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '1' },
		first: { type: 'string', default: '0' },
		write: { type: 'string' }
	}
});

const [files, seed, first] = [Number(values.files), Number(values.seed), Number(values.first)];
if (values.write !== undefined) {
	const { name, bytes } = fuzzFile(seed, Number(values.write));
	const safe = name.replace(/[^\w.-]/g, '_').slice(-80);
	writeFileSync(`fuzz-${values.write}-${safe}`, bytes);
	console.log(`fuzz-${values.write}-${safe}`);
} else {
	let known = 0;
	const report = await fuzz({
		files,
		seed,
		first,
		told: (done, faults) => {
			for (const fault of faults.slice(known)) console.log(JSON.stringify(fault));
			known = faults.length;
			if (done % 100 === 0) console.log(`${String(done)} files, ${String(faults.length)} faults`);
		}
	});
	const { faults, ...counts } = report;
	console.log(JSON.stringify({ seed, first, ...counts, faults: faults.length }));
	process.exitCode = faults.length > 0 ? 1 : 0;
}
