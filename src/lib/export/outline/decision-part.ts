import type { FigureEnv, Results } from '$lib/figures/env.ts';
import { exportable, type Figure } from '$lib/figures/figure.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { compareFigure } from '$lib/figures/simulator/compare.ts';
import { simulatorFigures } from '$lib/figures/simulator/figures.ts';
import { forecastFigures } from '$lib/figures/simulator/forecast-figures.ts';
import { groupFigures } from '$lib/figures/simulator/groups.ts';
import { scenarioLines } from '$lib/figures/simulator/receipt-words.ts';
import { simulatorHeadline, type SimulatorView, swapCounts } from '$lib/figures/simulator/simulator-words.ts';
import { figureName } from '$lib/i18n/figure-words.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { Compared } from '$lib/simulate/scenarios/side-by-side.ts';
import { FIDELITY_FLOOR, headlineWithheld } from '$lib/simulate/results/simulation.ts';
import { absent, exportItem, type ReportPart, type Told } from '../item.ts';

/** A scenario with all that was worked out for it. */
export interface Decided {
	view: SimulatorView;
	/** S1 to S10. */
	results: Results;
	groups: Result | null;
	forecast: Results;
	/** Other scenarios beside it; fewer than two are not compared. */
	compared: readonly Compared[];
	/** Every figure, not only those that a decision needs. */
	all?: boolean;
}

/** What a decision needs, in the order of the questions: how sure, who, how many, what next. */
const wanted = [
	'replay-fidelity',
	'simulated-eligible',
	'simulated-swap',
	'simulated-groups',
	'simulated-ratio',
	'simulated-levels',
	'simulated-back-test',
	'simulated-projection',
	'simulated-cost',
	'simulated-compare'
];

function trustOf({ results: { S1 } }: Decided, { locale, format }: FigureEnv): string[] {
	const words = page[locale].decision;
	if (S1?.value == null) return [words.noFidelity];
	const percent = (value: number | null): string => format.percent(value ?? 0);
	const said = words.fidelity({
		agree: format.count(S1.numerator ?? 0),
		all: format.count(S1.denominator ?? 0),
		share: percent(S1.value),
		low: percent(S1.low),
		high: percent(S1.high)
	});
	return [said, ...(headlineWithheld(S1) ? [words.below({ floor: format.percent(FIDELITY_FLOOR, 0) })] : [])];
}

/** How many move, the lowest ratio, promotions and cost; nothing where history is not repeated well enough. */
function effectOf({ results }: Decided, { locale, format, plan }: FigureEnv): string[] {
	const words = page[locale].decision;
	const { S1 = null, S3, S7, S8, S9 } = results;
	if (headlineWithheld(S1)) return [];
	const number = (value: number): string => format.number(value, 0);
	const money = (value: number): string => `${value > 0 ? '+' : ''}${format.money(value)}`;
	const range = ({ low, high }: Result, write: (value: number) => string): string =>
		low === null || high === null || low === high ? '' : words.range({ low: write(low), high: write(high) });
	const swap = swapCounts(S3);
	const lowest = S7?.notes.find(({ code }) => code === 'lowest_group')?.values;
	return [
		swap
			? words.moves({ out: format.count(swap.out), in: format.count(swap.in) })
			: words.hidden({ k: format.count(plan.measurement.k) }),
		...(S7?.value != null && lowest
			? [
					words.ratio({
						group: String(lowest.group),
						before: S7.baseline?.value == null ? '–' : format.number(S7.baseline.value, 2),
						after: format.number(S7.value, 2),
						p: format.pValue(Number(lowest.p))
					})
				]
			: []),
		...(S9?.value != null
			? [
					words.promotions({
						before: S9.baseline?.value == null ? '–' : number(S9.baseline.value),
						after: number(S9.value),
						range: range(S9, number)
					})
				]
			: []),
		...(S8?.value != null ? [words.cost({ value: money(S8.value), range: range(S8, money) })] : [])
	];
}

function openingOf(decided: Decided, figures: readonly Figure[], env: FigureEnv): Told[] {
	const words = page[env.locale].decision;
	const { scenario, baseline } = decided.view;
	const published = { ...env.plan.criteria, id: 'published' };
	const lines = scenarioLines(published, scenario, env.plan, env);
	const other = JSON.stringify(baseline.rules) !== JSON.stringify(published.rules) && baseline.name !== '';
	const titled = (id: string): string[] =>
		figures.flatMap(({ id: own, off, title }) =>
			// A figure that only says its name has nothing that may be said.
			own === id && off === null && title !== figureName(env.locale, id) ? [title] : []
		);
	const coming = [...titled('simulated-projection'), ...titled('simulated-cost')];
	const hidden = words.comingHidden({ k: env.format.count(env.plan.measurement.k) });
	return [
		{
			heading: words.proposal,
			lines: [
				words.name({ name: scenario.name }),
				scenario.reason ? words.reason({ reason: scenario.reason }) : words.noReason,
				...(scenario.note === '' ? [] : [words.note({ note: scenario.note })])
			]
		},
		{
			heading: words.differs,
			lines: [
				...(lines.length > 0 ? lines : [words.same]),
				...(other ? [words.baseline({ name: baseline.name })] : [])
			]
		},
		{ heading: words.trust, lines: [...trustOf(decided, env), ...titled('simulated-back-test')] },
		{
			heading: words.effect,
			lines: [
				...effectOf(decided, env),
				...(coming.length > 0 || decided.forecast.projection?.off ? coming : [hidden])
			]
		}
	].filter((told) => told.lines.length > 0);
}

function closingOf({ results: { S2 } }: Decided, { locale, format, plan }: FigureEnv): Told[] {
	const { cannot, cannots } = page[locale].decision;
	const k = plan.measurement.k;
	const missing = S2?.missing ?? 0;
	return [
		{
			heading: cannot,
			lines: [
				cannots.behaviour,
				cannots.cause,
				...(missing >= k ? [cannots.missing({ count: format.count(missing) })] : []),
				cannots.fairness,
				cannots.projection,
				cannots.people({ k: format.count(k) })
			]
		}
	];
}

/** Each scenario beside the others, a line a measure. */
function besideOf(figure: Figure | undefined, env: FigureEnv): Told[] {
	const words = page[env.locale].decision;
	const [, ...names] = figure?.table.columns ?? [];
	return names.map(({ label }, scenario) => ({
		heading: words.beside({ name: label }),
		lines: (figure?.table.rows ?? []).flatMap(([measure, ...cells]) => {
			const text = String(cells[scenario] ?? '').replaceAll('\n', words.semicolon);
			return text === '' ? [] : [words.line({ label: String(measure), text })];
		})
	}));
}

/** A scenario as a document: what is proposed, how far it can be trusted, who is hit, what comes, what is open. */
export function decisionPart(decided: Decided, env: FigureEnv): ReportPart {
	const { view, results, groups, forecast, compared } = decided;
	const words = page[env.locale].decision;
	const off = offSentence(env.locale);
	const groupResults: Results = groups ? { S3: groups } : {};
	const [first] = compared;
	const side = { baseline: view.baseline, compared, fidelity: results.S1 ?? null };
	const all: [Figure, Results][] = [
		...simulatorFigures(view)(results, env, off).map((figure): [Figure, Results] => [figure, results]),
		...groupFigures(groupResults, env, off).map((figure): [Figure, Results] => [figure, groupResults]),
		...forecastFigures(forecast, env, off).map((figure): [Figure, Results] => [figure, forecast]),
		...(first && compared.length > 1 ? [[compareFigure(side, env), first.results] satisfies [Figure, Results]] : [])
	];
	const rank = ([{ id }]: [Figure, Results]): number => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
	const own = all
		.filter((one) => decided.all === true || rank(one) < wanted.length)
		.sort((a, b) => rank(a) - rank(b));
	return {
		locale: env.locale,
		title: words.title({ name: view.scenario.name }),
		headline: simulatorHeadline(results, view, env),
		cards: [],
		opening: openingOf(
			decided,
			own.map(([figure]) => figure),
			env
		),
		closing: [
			...besideOf(
				own.map(([figure]) => figure).find(({ id }) => id === 'simulated-compare'),
				env
			),
			...closingOf(decided, env)
		],
		items: own.filter(([figure]) => exportable(figure)).map(([figure, given]) => exportItem(figure, given, env)),
		absent: own.flatMap(([figure]) => (figure.off === null ? [] : [absent(figure, env.locale)]))
	};
}
