import { offSentence } from '$lib/figures/off-sentence.ts';
import type { FigureEnv } from '$lib/figures/env.ts';
import { exportable, type Figure } from '$lib/figures/figure.ts';
import { simulatorFigures } from '$lib/figures/simulator/figures.ts';
import { groupFigures } from '$lib/figures/simulator/groups.ts';
import { partName } from '$lib/figures/simulator/simulator-words.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import { exportItem, type ExportItem } from '$lib/export/item.ts';
import { type CriteriaSet, gradedLevels } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { type NumericPart, parts } from '$lib/simulate/judge/rule-parts.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import { runScenario, type ScenarioRun } from '$lib/simulate/results/run-scenario.ts';
import { fromFile } from '$lib/simulate/scenarios/share.ts';
import { type Nearest, nearestThreshold, type Wanted } from '$lib/simulate/search/one-threshold.ts';
import { FileError, readBytes, UsageError } from '../failures.ts';

/** The first scenario of a file that the simulator page exports; made for as many levels as the plan has. */
export function readScenario(file: string, { criteria }: Pick<Plan, 'criteria'>): CriteriaSet {
	const read = fromFile(new TextDecoder().decode(readBytes(file)));
	const [set] = read.ok ? read.shared.sets : [];
	if (!set) throw new FileError('badScenario', file, read.ok ? '' : read.at, null);
	if (set.rules.length !== criteria.rules.length) throw new FileError('badScenario', file, 'rules', null);
	return set;
}

/** Short names of the parts of a rule, as they are typed. */
const short: Readonly<Record<string, NumericPart>> = {
	onsite: 'onsite_count',
	docs: 'doc_count',
	large: 'large_project_count',
	accounts: 'key_account_count',
	problems: 'hard_problem_count',
	knowledge: 'panel_knowledge',
	practice: 'panel_practice',
	attitude: 'panel_attitude'
};

const partOf = (name: string): NumericPart | undefined =>
	short[name] ?? parts.filter((part) => part !== 'step').find((part) => part === name);

const whole = (text: string | undefined): number => (text !== undefined && /^\d+$/.test(text) ? Number(text) : NaN);

/** `level=2 onsite=50..80 target=40`: which level, one threshold's range, how many people should reach it. */
export function readSolve(text: string, { criteria }: Pick<Plan, 'criteria'>): Wanted {
	const refuse = (): never => {
		throw new UsageError(`--solve ${text}`);
	};
	const pairs = new Map(
		text
			.trim()
			.split(/\s+/)
			.map((pair): [string, string] => {
				const at = pair.indexOf('=');
				return at > 0 ? [pair.slice(0, at), pair.slice(at + 1)] : refuse();
			})
	);
	const [level, target] = [whole(pairs.get('level')), whole(pairs.get('target'))];
	const ranges = [...pairs].filter(([name]) => name !== 'level' && name !== 'target');
	const [range] = ranges;
	const part = range && partOf(range[0]);
	const [, from = '', to = ''] = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)$/.exec(range?.[1] ?? '') ?? [];
	const inside = gradedLevels(criteria).includes(level);
	if (!part || ranges.length !== 1 || !inside || Number.isNaN(target) || from === '') return refuse();
	if (Number(from) > Number(to)) return refuse();
	return { level, part, from: Number(from), to: Number(to), target };
}

const view = ({ baseline, scenario, focus }: ScenarioRun) => ({ baseline, scenario, focus });

/** The scenario's figures for a report, fidelity first. */
export function scenarioItems(run: ScenarioRun, env: FigureEnv): ExportItem[] {
	const off = offSentence(env.locale);
	const groups = run.groups ? { S3: run.groups } : {};
	const figures = simulatorFigures(view(run))(run.results, env, off);
	const first = (figure: Figure): number => Number(figure.id !== 'replay-fidelity');
	return [
		...figures
			.sort((a, b) => first(a) - first(b))
			.filter(exportable)
			.map((figure) => exportItem(figure, run.results, env)),
		...groupFigures(groups, env, off)
			.filter(exportable)
			.map((figure) => exportItem(figure, groups, env))
	];
}

/** What a search for one threshold came to, as a sentence. */
export function solvedLine({ part, level, threshold, people, target }: Nearest, locale: Locale): string {
	const words = simulate[locale].solveOne;
	const names = { level: String(level), part: partName(part, locale), target: String(target) };
	return threshold === null || people === null
		? words.none(names)
		: words.found({ ...names, threshold: String(threshold), people: String(people) });
}

/** What the arguments ask of the simulator: results and fields for the JSON, figures for the report, what was found. */
export async function judgeAsked(run: MetricContext, given: { scenario?: string; solve?: string }) {
	const asked = given.scenario === undefined ? null : readScenario(given.scenario, run.plan);
	const wanted = given.solve === undefined ? null : readSolve(given.solve, run.plan);
	if (!asked && !wanted) return { results: [], fields: {}, report: {}, solved: null };
	const judged = await runScenario(run, asked ?? run.plan.criteria);
	const solved = wanted && nearestThreshold(judged.simulation, wanted);
	return {
		results: asked ? Object.values(judged.results) : [],
		fields: {
			...(asked && { scenario: { criteria: asked, focus: judged.focus, groups: judged.groups } }),
			...(solved && { solve: solved })
		},
		report: asked ? { more: (env: FigureEnv) => scenarioItems(judged, env) } : {},
		solved
	};
}
