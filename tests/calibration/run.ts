import { writeFileSync } from 'node:fs';
import { excludedIn } from './attributed.ts';
import { markdownOf } from './report.ts';
import { tallyOf } from './tally.ts';
import { attributedWorlds, worlds } from './worlds.ts';

// npm run calibrate [-- COMPANIES [WORLD ...]]: every world, or those named, and its table beside this file.
const [count = '2000', ...named] = process.argv.slice(2);
const companies = Number(count);
const seed = 1000;
const chosen = worlds.filter(({ name }) => named.length === 0 || named.includes(name));
const rows = chosen.flatMap((world) => {
	const tallied = tallyOf(world, companies, seed);
	process.stderr.write(`${world.name}\n`);
	return tallied;
});
const excluded = attributedWorlds
	.filter(({ world }) => named.length === 0 || named.includes(world.name))
	.flatMap(({ metric, world }) => excludedIn(world, metric, companies, seed));
const markdown = markdownOf({ rows, excluded }, { companies, seed });
if (named.length === 0) writeFileSync(new URL('./results.md', import.meta.url), markdown);
else process.stdout.write(markdown);
