import type { FigureEnv } from '$lib/figures/env.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import type { ReportKind } from './outline/outline.ts';

/** What is on show. */
export interface OnShow extends Pick<FigureEnv, 'plan' | 'filters' | 'annotations'> {
	dataset: Pick<DatasetInfo, 'sample' | 'asOf' | 'account'>;
}

interface Wanted {
	kind: ReportKind;
	language: Locale | 'both';
	paper: 'a4' | 'wide';
	/** A company's own slides, by name. */
	template?: string | undefined;
	/** A company's own look, by name. */
	brand?: string | undefined;
}

/** A word that a shell takes as it is; quoted where it would not. */
function word(text: string): string {
	return /^[\w./:=,@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Files that the page can save and the command line takes under these names. */
export const savedNames = { plan: 'plan.json', notes: 'notes.json', scenario: 'criteria.json' } as const;

const PROGRAM = 'npm run -s outcomes --';

/** The same files, day, plan and filters. */
function dataOnShow({ dataset, plan, filters }: Omit<OnShow, 'annotations'>) {
	const files = dataset.sample
		? []
		: [...new Set(dataset.account.map(({ kind: table, file }) => `--${table} ${word(file)}`))];
	const chosen = dimensionKeys.flatMap((key) =>
		[...filters[key]].map((value) => `--filter ${word(`${dimensionOf(key).column}=${String(value)}`)}`)
	);
	const { period } = filters;
	const own = JSON.stringify(plan) !== JSON.stringify(publishedPlan);
	return {
		read: [...files, `--as-of ${dataset.asOf.slice(0, 10)}`, ...(own ? [`--plan ${savedNames.plan}`] : [])],
		narrowed: [...chosen, ...(period ? [`--filter period=${period.start}..${period.end}`] : [])]
	};
}

/** The command that judges the scenario on show, as its page saves it, on the same files, day, plan and filters. */
export function scenarioCommand(env: Omit<OnShow, 'annotations'>): string {
	const { read, narrowed } = dataOnShow(env);
	return [PROGRAM, ...read, ...narrowed, `--scenario ${savedNames.scenario} --json`].join(' ');
}

/**
 * The command that writes what is on show without a browser: the same files, day, plan, filters, remarks, report and
 * language. Files are named as they were given; the plan is named as the plan page saves it.
 */
export function commandFor(env: OnShow, { kind, language, paper, template, brand }: Wanted): string {
	const { read, narrowed } = dataOnShow(env);
	return [
		PROGRAM,
		...read,
		...(env.annotations.length > 0 ? [`--notes ${savedNames.notes}`] : []),
		...narrowed,
		`--out report --format pptx,pdf,docx,xlsx,html --report ${kind === 'chosen' ? 'full' : kind}`,
		`--paper ${paper} --lang ${language}`,
		...(template === undefined ? [] : [`--template ${word(template)}`]),
		...(brand === undefined ? [] : [`--brand ${word(brand)}`])
	].join(' ');
}
