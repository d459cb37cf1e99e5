import { offSentence } from '$lib/figures/off-sentence.ts';
import type { FigureEnv } from '$lib/figures/env.ts';
import { exportable, type Figure } from '$lib/figures/figure.ts';
import { simulatorFigures } from '$lib/figures/simulator/figures.ts';
import { groupFigures } from '$lib/figures/simulator/groups.ts';
import { simulatorHeadline } from '$lib/figures/simulator/simulator-words.ts';
import { exportItem, type ExportItem } from '$lib/export/item.ts';
import { type CriteriaSet, gradedLevels } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { type NumericPart, parts } from '$lib/simulate/judge/rule-parts.ts';
import type { ScenarioRun } from '$lib/simulate/results/run-scenario.ts';
import { fromFile } from '$lib/simulate/scenarios/share.ts';
import type { Wanted } from '$lib/simulate/search/one-threshold.ts';
import { FileError, readBytes, UsageError } from './failures.ts';

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

/** What the page's heading says of the scenario. */
export const scenarioHeadline = (run: ScenarioRun, env: FigureEnv): string =>
	simulatorHeadline(run.results, view(run), env);
