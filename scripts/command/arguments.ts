import { parseArgs } from 'node:util';
import { z } from 'zod';
import { digestForms } from '$lib/export/digest/forms.ts';
import { type ReportKind, reportKinds } from '$lib/export/outline/outline.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { metrics, targetables } from '$lib/metrics/registry.ts';
import { type Filters, filters, noFilters } from '$lib/metrics/run/context.ts';
import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import { ownTargetId } from '$lib/programme/targets.ts';
import { MOST_AHEAD } from '$lib/simulate/forecast/past.ts';
import { UsageError } from '../failures.ts';
import { readWatches } from './monthly.ts';
import { reportFormats } from './report.ts';
import { readCuts, readPeriods } from '../publish/views.ts';

const filterKeys = dimensionKeys.map((key) => dimensionOf(key).column);

/** What `--help` prints, and wrong usage after its sentence. */
export const help = `npm run -s outcomes -- [--employees F] [--assessments F] [--tickets F] [--plan F] [--mapping F]
                       [--sheet NAME] [--ignore NAME] [--answer question=value] [--print-mapping]
                       [--print-select] [--engine native|wasm]
                       [--as-of DATE] [--filter key=value] [--json]
                       [--out DIR] [--format png,svg,csv,xlsx,pptx,html,pdf,docx]
                       [--report board|hr|full] [--paper a4,wide]
                       [--template FILE] [--brand FILE] [--notes FILE]
                       [--publish DIR] [--cuts region,level] [--periods 2026-03,2026-01..2026-06]
                       [--digest] [--form text|markdown|wecom|feishu|dingtalk] [--state FILE] [--notify URL|env:NAME]
                       [--fail-on "I3 worse"]
                       [--scenario FILE] [--rounds N] [--report decision]
                       [--solve "level=2 onsite=50..80 target=40 floor=0.8 by=region"]
                       [--lang zh|en|both] [--date DATE]
--publish writes the built site (npm run build) with these results in the place of the sample's, and not one row:
the whole and each single value of each filter, or of those that --cuts names (none for the whole alone),
and the same for --periods: a month is the usual twelve that end with it, FIRST..LAST the months named.
Each publication keeps the headlines of those before it; --scenario publishes the counts of those criteria too.
audit.json tells what was gated together.
--template puts the slides on a company's own .pptx or .potx and says what that lacks.
--brand wears a company's name, logo, colours, fonts, footer and marking (JSON, see README) in every report, and says
what of it cannot be worn.
--notes draws dated remarks: a JSON list of {"day","text"}.
--digest prints what changed since the run that --state FILE remembers, in the --form given; with --out in every form as
files. --notify posts it to a robot of 企业微信, 飞书 or 钉钉, or to any https address;
NOTIFY_SECRET signs it. Nothing is posted without --notify. --fail-on ends with
4 when a metric has that verdict (repeatable).
--scenario judges criteria exported on the simulator page: S1 to S10, the next rounds (--rounds, two a year, 4 by
default) after the check of their method on past ones, and with --out their figures; further scenarios in the file,
three at most, stand beside the first. --report decision writes the scenario's decision paper. --solve searches one
threshold of a level for the one that as many people reach as wanted; with floor=0.8 no region (or by=department,
supervisor, gender, age_band) may fall below 0.8 of the best.
Without files it runs on the sample company. --out writes the report with a manifest of hashes;
--date is the day printed in it, else the as-of day. --debug adds a failure's own words.
Ends with 0 when done, 1 on a failure, 2 on wrong usage, 3 on files that cannot be read, 4 where --fail-on came true.
 Options may be repeated for several files of one kind.
--metric ID computes only that one (repeatable); T-ID the target that the plan makes of a measure, as T-V9.

How files are read: --json tells it under reading and findings. Where a file leaves something open, the run
stops and names the question; --answer "question=value" answers it (repeatable),
--answer "header=field" says what a column is, with nothing after the = that it is not read.
Levels other than the published four: --answer "levels=T1, T2, T3", lowest first.
--ignore leaves out a file or sheet, --sheet reads only the sheets named.
--print-mapping writes what was decided and what every word stands for, as JSON, and computes nothing;
give it back with --mapping:
  npm run -s outcomes -- --tickets may.csv --answer "Opened=dmy" --print-mapping > mapping.json
  npm run -s outcomes -- --tickets june.csv --mapping mapping.json --json
where a column stands as {"mappings":[{"kind":"tickets","columns":{"created_at":{"header":"Opened","order":"dmy"}}}]}.

Files may be CSV, XLSX, JSON, Parquet or Arrow; wildcards in quotes name several ('exports/2026-*.parquet').
--print-select prints the SELECT that a warehouse runs to export tickets, by the columns of --mapping where it is given.
--engine native computes with DuckDB as a program of this machine (optional
package @duckdb/node-api), wasm as the browser does.

Filter keys: ${filterKeys.join(', ')}; period=FIRST..END, two days, the second left out.`;

/** Engines of the command line: DuckDB as WebAssembly, or as a program of the machine. */
const engineNames = ['native', 'wasm'] as const;

/** Filters as they are typed: `region=华东`, `period=2026-01-01..2026-04-01`. */
export function readFilters(pairs: readonly string[]): Filters {
	const read = structuredClone(noFilters);
	for (const pair of pairs) {
		const at = pair.indexOf('=');
		const [, start, end] = /^period=([\d-]+)\.\.([\d-]+)$/.exec(pair) ?? [];
		const period = filters.shape.period.safeParse({ start, end });
		if (start !== undefined && period.success && period.data && period.data.start < period.data.end) {
			read.period = period.data;
			continue;
		}
		const key = dimensionKeys.find((known) => dimensionOf(known).column === pair.slice(0, at));
		if (!key) throw new UsageError(`--filter ${pair}`);
		const chosen = filters.shape[key].safeParse([...read[key], dimensionOf(key).read(pair.slice(at + 1))]);
		if (!chosen.success) throw new UsageError(`--filter ${pair}`);
		Object.assign(read, { [key]: chosen.data });
	}
	return read;
}

const isAhead = (text: string): boolean => /^\d$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_AHEAD;

function readLanguages(given: string): readonly Locale[] {
	if (given === 'both') return locales;
	const found = locales.filter((locale) => locale === given);
	if (found.length === 0) throw new UsageError(`--lang ${given}`);
	return found;
}

/** Every option of the command line. */
export const options = {
	employees: { type: 'string', multiple: true },
	assessments: { type: 'string', multiple: true },
	tickets: { type: 'string', multiple: true },
	plan: { type: 'string' },
	mapping: { type: 'string' },
	'print-mapping': { type: 'boolean' },
	'print-select': { type: 'boolean' },
	engine: { type: 'string' },
	sheet: { type: 'string', multiple: true },
	ignore: { type: 'string', multiple: true },
	answer: { type: 'string', multiple: true },
	'as-of': { type: 'string' },
	filter: { type: 'string', multiple: true },
	json: { type: 'boolean' },
	out: { type: 'string' },
	publish: { type: 'string' },
	cuts: { type: 'string' },
	periods: { type: 'string' },
	format: { type: 'string' },
	date: { type: 'string' },
	metric: { type: 'string', multiple: true },
	scenario: { type: 'string' },
	solve: { type: 'string' },
	rounds: { type: 'string' },
	report: { type: 'string' },
	paper: { type: 'string' },
	template: { type: 'string' },
	brand: { type: 'string' },
	notes: { type: 'string' },
	digest: { type: 'boolean' },
	form: { type: 'string' },
	state: { type: 'string' },
	notify: { type: 'string' },
	'fail-on': { type: 'string', multiple: true },
	lang: { type: 'string' },
	debug: { type: 'boolean' },
	help: { type: 'boolean' }
} as const;

/** The arguments as they were typed, checked; throws a `UsageError` for what makes no sense. */
export function readArguments() {
	const { values } = parseArgs({ options });
	const languages = readLanguages(values.lang ?? 'zh');
	for (const name of ['as-of', 'date'] as const) {
		const day = values[name];
		if (day !== undefined && !z.iso.date().safeParse(day).success) throw new UsageError(`--${name} ${day}`);
	}
	const formats = (values.format ?? 'png,svg,xlsx,pptx,html').split(',').map((name) => {
		const format = reportFormats.find((known) => known === name.trim());
		if (!format) throw new UsageError(`--format ${name}`);
		return format;
	});
	const known = new Set<string>([...metrics.map(({ id }) => id), ...targetables.map(({ id }) => ownTargetId(id))]);
	const unknown = values.metric?.find((id) => !known.has(id));
	if (unknown !== undefined) throw new UsageError(`--metric ${unknown}`);
	const kinds: readonly ReportKind[] = [...reportKinds.filter((known) => known !== 'chosen'), 'decision'];
	const kind = kinds.find((known) => known === (values.report ?? 'full'));
	if (kind === 'decision' && values.scenario === undefined)
		throw new UsageError('--report decision without --scenario');
	if (values.rounds !== undefined && !isAhead(values.rounds)) throw new UsageError(`--rounds ${values.rounds}`);
	if (!kind) throw new UsageError(`--report ${values.report ?? ''}`);
	const papers = (values.paper ?? 'a4').split(',').map((name) => {
		if (name !== 'a4' && name !== 'wide') throw new UsageError(`--paper ${name}`);
		return name;
	});
	const form = digestForms.find((known) => known === (values.form ?? 'text'));
	if (!form) throw new UsageError(`--form ${values.form ?? ''}`);
	const lonely = (['form', 'state', 'notify'] as const).find((name) => values[name] !== undefined && !values.digest);
	if (lonely !== undefined) throw new UsageError(`--${lonely} without --digest`);
	const watches = readWatches(values['fail-on'] ?? []);
	const engine = engineNames.find((known) => known === (values.engine ?? 'wasm'));
	if (!engine) throw new UsageError(`--engine ${values.engine ?? ''}`);
	const lone = (['cuts', 'periods'] as const).find(
		(name) => values[name] !== undefined && values.publish === undefined
	);
	if (lone !== undefined) throw new UsageError(`--${lone} without --publish`);
	const cuts = readCuts(values.cuts);
	const periods = values.periods === undefined ? [] : readPeriods(values.periods);
	if (values.publish !== undefined && (values.filter ?? []).length > 0)
		throw new UsageError('--filter with --publish');
	if (values.out === undefined && values.format !== undefined) throw new UsageError('--format without --out');
	return { ...values, engine, cuts, periods, languages, formats, kind, papers, form, watches };
}

export type Arguments = ReturnType<typeof readArguments>;
