import type { Row } from './tally.ts';

const percent = (share: number): string => (100 * share).toFixed(1);

const columns: readonly [string, (row: Row) => string][] = [
	['world', ({ world }) => world],
	['target', ({ outcome }) => outcome],
	['good', ({ good }) => percent(good)],
	['met', ({ met }) => percent(met)],
	['worse', ({ worse }) => percent(worse)],
	['good, months before unasked', ({ goodUnasked }) => percent(goodUnasked)],
	['already moving', ({ moving }) => percent(moving)],
	['unusual baseline', ({ unusual }) => percent(unusual)],
	['good before', ({ goodPlain }) => percent(goodPlain)],
	['met before', ({ metPlain }) => percent(metPlain)],
	['interval holds the truth', ({ covers }) => percent(covers)],
	['no interval', ({ refused }) => percent(refused)],
	['half width (log)', ({ half }) => half.toFixed(3)]
];

/** The table of calibration, a row a world and outcome, in per cent of companies. */
export function markdownOf(rows: readonly Row[], { companies, seed }: { companies: number; seed: number }): string {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return `# What the verdicts do where the truth is known

${String(companies)} made companies a world, seeds from ${String(seed)}; written by \`npm run calibrate\`. Worlds stand in
\`worlds.ts\`. Per cent of companies; the interval is judged among those that have one.
"Before" is the verdict as it was: clusters of engineers alone, exact counts of leavers, the months before the start unasked.

${line(columns.map(([name]) => name))}
${line(columns.map(() => '---'))}
${rows.map((row) => line(columns.map(([, of]) => of(row)))).join('\n')}
`;
}
