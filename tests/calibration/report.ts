import type { Excluded } from './attributed.ts';
import type { Row } from './tally.ts';

const percent = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1));

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

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf<T>(named: readonly [string, (row: T) => string][], rows: readonly T[]): string {
	const head = [line(named.map(([name]) => name)), line(named.map(() => '---'))];
	return [...head, ...rows.map((row) => line(named.map(([, of]) => of(row))))].join('\n');
}

const excludedColumns: readonly [string, (row: Excluded) => string][] = [
	['world', ({ world }) => world],
	['estimate', ({ estimate }) => estimate],
	['offered', ({ offered }) => percent(offered)],
	['excludes no change', ({ excludes }) => percent(excludes)]
];

/** The tables of calibration, a row a world and outcome or estimate, in per cent of companies. */
export function markdownOf(
	{ rows, excluded }: { rows: readonly Row[]; excluded: readonly Excluded[] },
	{ companies, seed }: { companies: number; seed: number }
): string {
	return `# What the verdicts do where the truth is known

${String(companies)} made companies a world, seeds from ${String(seed)}; written by \`npm run calibrate\`. Worlds stand in
\`worlds.ts\`. Per cent of companies; the interval is judged among those that have one.
"Before" is the verdict as it was: clusters of engineers alone, exact counts of leavers, the months before the start unasked.

${tableOf(columns, rows)}

## Estimates of what grading did, where it did nothing

How often the interrupted series (I10), teams graded first against others (I11) and the case-mix-adjusted time (V13)
exclude no change, of the companies where they give an interval.

${tableOf(excludedColumns, excluded)}
`;
}
