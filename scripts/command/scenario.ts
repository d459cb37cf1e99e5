import type { FigureEnv } from '$lib/figures/env.ts';
import { partName } from '$lib/figures/simulator/simulator-words.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import { wordFor } from '$lib/i18n/words.ts';
import type { ExportItem } from '$lib/export/item.ts';
import { decisionPart } from '$lib/export/outline/decision-part.ts';
import type { ReportKind } from '$lib/export/outline/outline.ts';
import { type CriteriaSet, gradedLevels } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { groupings } from '$lib/simulate/judge/people.ts';
import type { Floor } from '$lib/simulate/search/goals.ts';
import { type NumericPart, parts } from '$lib/simulate/judge/rule-parts.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import { runScenario, type ScenarioRun } from '$lib/simulate/results/run-scenario.ts';
import { MOST_SHOWN } from '$lib/simulate/scenarios/scenarios.ts';
import { fromFile } from '$lib/simulate/scenarios/share.ts';
import { type Nearest, nearestThreshold, type Wanted } from '$lib/simulate/search/one-threshold.ts';
import { FileError, readBytes, UsageError } from '../failures.ts';

/**
 * The scenarios of a file that the simulator page exports, the one to judge first; made for as many levels as the plan
 * has.
 */
export function readScenarios(file: string, { criteria }: Pick<Plan, 'criteria'>): [CriteriaSet, ...CriteriaSet[]] {
	const read = fromFile(new TextDecoder().decode(readBytes(file)));
	const [set, ...others] = read.ok ? read.shared.sets : [];
	if (!set) throw new FileError('badScenario', file, read.ok ? '' : read.at, null);
	const fits = ({ rules }: CriteriaSet): boolean => rules.length === criteria.rules.length;
	if (!fits(set)) throw new FileError('badScenario', file, 'rules', null);
	return [set, ...others.filter(fits).slice(0, MOST_SHOWN - 1)];
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

/** The least ratio between groups, of regions unless said otherwise; null = none asked for, undefined = nonsense. */
function readFloor(floor: string | undefined, by: string | undefined): Floor | null | undefined {
	if (floor === undefined) return by === undefined ? null : undefined;
	const grouping = groupings.find((known) => known === (by ?? 'region'));
	const min = /^(?:0?\.\d+|0|1(?:\.0*)?)$/.test(floor) ? Number(floor) : NaN;
	return grouping && min >= 0 && min <= 1 ? { grouping, min } : undefined;
}

/**
 * `level=2 onsite=50..80 target=40 floor=0.8 by=region`: which level, one threshold's range, how many people should
 * reach it, and the least that each group's rate may be of the best one's.
 */
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
	const ranges = [...pairs].filter(([name]) => !['level', 'target', 'floor', 'by'].includes(name));
	const [range] = ranges;
	const part = range && partOf(range[0]);
	const [, from = '', to = ''] = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)$/.exec(range?.[1] ?? '') ?? [];
	const inside = gradedLevels(criteria).includes(level);
	if (!part || ranges.length !== 1 || !inside || Number.isNaN(target) || from === '') return refuse();
	if (Number(from) > Number(to)) return refuse();
	const floor = readFloor(pairs.get('floor'), pairs.get('by'));
	if (floor === undefined) return refuse();
	return { level, part, from: Number(from), to: Number(to), target, ...(floor && { floor }) };
}

const view = ({ baseline, scenario, focus }: ScenarioRun) => ({ baseline, scenario, focus });

/** The scenario's figures for a report: fidelity first, what comes after the check on past rounds. */
export function scenarioItems(run: ScenarioRun, env: FigureEnv): ExportItem[] {
	return decisionPart({ ...run, view: view(run), all: true }, env).items;
}

/** What a search for one threshold came to, as a sentence. */
export function solvedLine({ part, level, threshold, people, target, floor, ratio }: Nearest, locale: Locale): string {
	const words = simulate[locale].solveOne;
	const names = { level: String(level), part: partName(part, locale), target: String(target) };
	const held = floor && {
		grouping: wordFor(simulate[locale].groupings, floor.grouping) ?? '',
		min: String(floor.min)
	};
	if (threshold === null || people === null) return words.none(names) + (held ? words.noneHolds(held) : '');
	const found = words.found({ ...names, threshold: String(threshold), people: String(people) });
	if (!held) return found;
	return found + (ratio == null ? words.nobodyCompared(held) : words.holds({ ...held, ratio: String(ratio) }));
}

/** What the arguments ask of the simulator: results and fields for the JSON, figures for the report, what was found. */
export async function judgeAsked(
	run: MetricContext,
	given: { scenario?: string; solve?: string; rounds?: string; kind: ReportKind }
) {
	const asked = given.scenario === undefined ? null : readScenarios(given.scenario, run.plan);
	const wanted = given.solve === undefined ? null : readSolve(given.solve, run.plan);
	if (!asked && !wanted) return { results: [], fields: {}, report: {}, solved: null };
	const [set = run.plan.criteria, ...others] = asked ?? [];
	const judged = await runScenario(run, set, { others, ...(given.rounds && { ahead: Number(given.rounds) }) });
	const solved = wanted && nearestThreshold(judged.simulation, wanted);
	const decided = { ...judged, view: view(judged) };
	const { forecast, focus, groups, compared } = judged;
	return {
		results: asked ? [...Object.values(judged.results), ...Object.values(forecast)] : [],
		fields: {
			...(asked && { scenario: { criteria: set, focus, groups, compared } }),
			...(solved && { solve: solved })
		},
		report: {
			...(asked && { more: (env: FigureEnv) => scenarioItems(judged, env) }),
			...(asked && given.kind === 'decision' && { part: (env: FigureEnv) => decisionPart(decided, env) })
		},
		solved
	};
}
