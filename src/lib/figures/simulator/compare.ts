import type { StackedSpec } from '$lib/charts/spec.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import type { Result } from '$lib/metrics/result.ts';
import { type CriteriaSet, everyLevel } from '$lib/programme/criteria.ts';
import type { Compared } from '$lib/simulate/scenarios/side-by-side.ts';
import { headlineWithheld } from '$lib/simulate/results/simulation.ts';
import type { FigureEnv } from '../env.ts';
import type { Figure } from '../figure.ts';
import { numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { figure } from '../make-figure.ts';
import { rungOf } from '../shared-pictures.ts';
import { scenarioLines } from './receipt-words.ts';
import { hardestHit, hitWords, simulatorNotes, swapCounts } from './simulator-words.ts';

/** Several scenarios and what they are compared with. */
export interface SideBySide {
	baseline: CriteriaSet;
	compared: readonly Compared[];
	fidelity: Result | null;
}

/** People at each level, ungraded first, then open ones, on one side of a flow; null where hidden. */
function heads({ S4 }: Compared['results'], side: string, env: FigureEnv): (number | null)[] {
	const table = tableOf(S4, 'distribution');
	const [set, level, people] = [textsOf(table, 'set'), numbersOf(table, 'level'), numbersOf(table, 'people')];
	return [...everyLevel(env.plan.criteria), null].map((place) => {
		const row = set.findIndex((own, index) => own === side && (level[index] ?? null) === place);
		return row < 0 ? 0 : (people[row] ?? null);
	});
}

const levelNames = (env: FigureEnv): string[] => [
	...everyLevel(env.plan.criteria).map((level) => env.messages.shell.levels[level] ?? ''),
	simulate[env.locale].open
];

/** One line of the table: what it says of every scenario. */
type Line = [label: string, ...cells: string[]];

/** Everything said of each scenario, a line a measure; a dash where too few people change. */
function linesOf({ baseline, compared, fidelity }: SideBySide, env: FigureEnv): Line[] {
	const words = page[env.locale].compare;
	const { format } = env;
	const withheld = headlineWithheld(fidelity);
	const line = (label: string, by: keyof Compared['near'], say: (one: Compared) => string | null): Line => [
		label,
		...compared.map((one) => (withheld ? words.withheld : one.near[by] === null ? (say(one) ?? '–') : '–'))
	];
	const whole = (value: number | null | undefined): string | null => (value == null ? null : format.count(value));
	const band = ({ low, high }: Result, write: (value: number) => string): string =>
		low === null || high === null || low === high ? '' : ` (${format.range(write(low), write(high))})`;
	const money = (value: number): string => `${value > 0 ? '+' : ''}${format.money(value)}`;
	const number = (value: number): string => format.number(value, 0);
	const names = levelNames(env);
	const shares = names.map((name, place) =>
		line(words.share({ level: name }), 'level', ({ results }) => {
			const all = heads(results, 'scenario', env);
			const own = all[place];
			const sum = results.S4.n + results.S4.missing;
			return own == null || sum === 0 ? null : `${format.count(own)} · ${format.percent(own / sum, 0)}`;
		})
	);
	return [
		[
			words.differs,
			...compared.map(({ set }) => scenarioLines(baseline, set, env.plan, env).join('\n') || words.same)
		],
		[words.reason, ...compared.map(({ set }) => set.reason ?? '')],
		line(words.out, 'qualify', ({ results }) => whole(swapCounts(results.S3)?.out)),
		line(words.in, 'qualify', ({ results }) => whole(swapCounts(results.S3)?.in)),
		...shares.filter(([, ...cells]) => cells.some((cell) => !cell.startsWith('0'))),
		line(words.promotions, 'qualify', ({ results: { S9 } }) =>
			S9.value === null ? null : number(S9.value) + band(S9, number)
		),
		line(words.cost, 'qualify', ({ results: { S8 } }) =>
			S8.value === null ? null : money(S8.value) + band(S8, money)
		),
		line(words.ratio, 'qualify', ({ results: { S7 } }) => (S7.value === null ? null : format.number(S7.value, 2))),
		line(words.hit, 'qualify', ({ results }) => {
			const [hit, swap] = [hardestHit(results), swapCounts(results.S3)];
			return hit && swap && swap.out > 0 ? hitWords(hit, swap.out, env) : null;
		})
	];
}

/** Up to three scenarios beside each other: level shares as a picture, everything else as a table. */
export function compareFigure(given: SideBySide, env: FigureEnv): Figure {
	const words = page[env.locale].compare;
	const { sets } = simulate[env.locale];
	const { compared } = given;
	const [first] = compared;
	const names = levelNames(env);
	const bars = [
		{ name: sets.baseline ?? '', heads: first ? heads(first.results, 'baseline', env) : [] },
		...compared.map(({ set, results, near }) => ({
			name: set.name,
			heads: near.level === null ? heads(results, 'scenario', env) : names.map(() => null)
		}))
	];
	const shown = names.flatMap((_, place) => (bars.some((bar) => (bar.heads[place] ?? 0) > 0) ? [place] : []));
	const chart: StackedSpec = {
		kind: 'stacked',
		categories: bars.map(({ name }) => name),
		share: false,
		unit: 'people',
		parts: shown.map((place) => ({
			name: names[place] ?? '',
			...(place === names.length - 1
				? { role: 'reference' as const }
				: { level: rungOf(place, env), role: 'actual' as const })
		})),
		values: shown.map((place) => bars.map((bar) => bar.heads[place] ?? null))
	};
	const nearNotes = compared.flatMap(({ set, near }) =>
		[...new Set([near.qualify, near.level])].flatMap((other) =>
			other === null ? [] : [words.near({ name: set.name, other, k: String(env.plan.measurement.k) })]
		)
	);
	return figure(env, ['employees', 'assessments'], {
		id: 'simulated-compare',
		title: words.title,
		subtitle: words.subtitle,
		n: first?.results.S4.n ?? 0,
		simulated: true,
		metrics: ['S4', 'S3', 'S7', 'S8', 'S9'],
		notes: [...new Set([...simulatorNotes(first?.results.S4, env), ...nearNotes])],
		chart: shown.length > 0 ? chart : null,
		table: {
			columns: [words.measure, ...compared.map(({ set }) => set.name)].map((label) => ({
				label,
				unit: 'none',
				kind: 'text'
			})),
			rows: linesOf(given, env),
			suppressed: []
		}
	});
}
