import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { notesOf } from '$lib/figures/result-notes.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { type Filters, filters, noFilters } from '$lib/metrics/run/context.ts';
import { computeAll, createRun, metrics, targetables } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';
import { ownTargetId } from '$lib/programme/targets.ts';
import { baselineHash } from '$lib/programme/changes.ts';
import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import { everyLevel } from '$lib/programme/criteria.ts';
import { planFor } from '$lib/programme/levels.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { failureDetail } from '$lib/ingest/failure.ts';
import { confirmFiles, loadFiles, mappingsOf, withAllValues } from '$lib/ingest/ingest.ts';
import { type TableName, tableNames } from '$lib/ingest/model.ts';
import { digestForms } from '$lib/export/digest/forms.ts';
import { reportKinds } from '$lib/export/outline/outline.ts';
import { exit, explain, readBytes, readJson, readPlan, UsageError, writing } from './failures.ts';
import { readTemplateFile } from './command/face.ts';
import { monthly, readNotes, readWatches, tellWatches } from './command/monthly.ts';
import { reportFormats, writeReport } from './command/report.ts';
import { judgeAsked, solvedLine } from './command/scenario.ts';
import { sampleFiles } from './sample-files.ts';

const help = `npm run -s outcomes -- [--employees F] [--assessments F] [--tickets F] [--plan F] [--mapping F]
                       [--sheet NAME] [--ignore NAME] [--answer question=value] [--print-mapping]
                       [--as-of DATE] [--filter key=value] [--json]
                       [--out DIR] [--format png,svg,csv,xlsx,pptx,html,pdf,docx] [--report board|hr|full] [--paper a4,wide]
                       [--template FILE] [--notes FILE]
                       [--digest] [--form text|markdown|wecom|feishu|dingtalk] [--state FILE] [--notify URL|env:NAME]
                       [--fail-on "I3 worse"]
                       [--lang zh|en|both] [--date DATE]
--template puts the slides on a company's own .pptx or .potx and says what that lacks.
--notes draws dated remarks: a JSON list of {"day","text"}.
--digest prints what changed since the run that --state FILE remembers, in the --form given; with --out in every form as
files. --notify posts it to a robot of 企业微信, 飞书 or 钉钉, or to any https address; NOTIFY_SECRET signs it. Nothing
is posted without --notify. --fail-on ends with 4 when a metric has that verdict (repeatable).
Without files it runs on the sample company. --out writes the report with a manifest of hashes; --date is the day printed
in it, else the as-of day. --debug adds a failure's own words.
Ends with 0 when done, 1 on a failure, 2 on wrong usage, 3 on files that cannot be read, 4 where --fail-on came true.
 Options may be repeated for several files of one kind.
--metric ID computes only that one (repeatable); T-ID the target that the plan makes of a measure, as T-V9.

How files are read: --json tells it under reading and findings. Where a file leaves something open, the run stops and names
the question; --answer "question=value" answers it (repeatable), --answer "header=field" says what a column is, with
nothing after the = that it is not read. Levels other than the published four: --answer "levels=T1, T2, T3", lowest first. --ignore leaves out a file or sheet, --sheet reads only the sheets named.
--print-mapping writes what was decided and what every word stands for, as JSON, and computes nothing; give it back with --mapping:
  npm run -s outcomes -- --tickets may.csv --answer "Opened=dmy" --print-mapping > mapping.json
  npm run -s outcomes -- --tickets june.csv --mapping mapping.json --json
where a column stands as {"mappings":[{"kind":"tickets","columns":{"created_at":{"header":"Opened","order":"dmy"}}}]}.

Filter keys: ${dimensionKeys.map((key) => dimensionOf(key).column).join(', ')}; period=FIRST..END, two days, the second left out.`;

function readFilters(pairs: readonly string[]): Filters {
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

function readLanguages(given: string): readonly Locale[] {
	if (given === 'both') return locales;
	const found = locales.filter((locale) => locale === given);
	if (found.length === 0) throw new UsageError(`--lang ${given}`);
	return found;
}

function readArguments() {
	const { values } = parseArgs({
		options: {
			employees: { type: 'string', multiple: true },
			assessments: { type: 'string', multiple: true },
			tickets: { type: 'string', multiple: true },
			plan: { type: 'string' },
			mapping: { type: 'string' },
			'print-mapping': { type: 'boolean' },
			sheet: { type: 'string', multiple: true },
			ignore: { type: 'string', multiple: true },
			answer: { type: 'string', multiple: true },
			'as-of': { type: 'string' },
			filter: { type: 'string', multiple: true },
			json: { type: 'boolean' },
			out: { type: 'string' },
			format: { type: 'string' },
			date: { type: 'string' },
			metric: { type: 'string', multiple: true },
			scenario: { type: 'string' },
			solve: { type: 'string' },
			report: { type: 'string' },
			paper: { type: 'string' },
			template: { type: 'string' },
			notes: { type: 'string' },
			digest: { type: 'boolean' },
			form: { type: 'string' },
			state: { type: 'string' },
			notify: { type: 'string' },
			'fail-on': { type: 'string', multiple: true },
			lang: { type: 'string' },
			debug: { type: 'boolean' },
			help: { type: 'boolean' }
		}
	});
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
	const known = new Set([...metrics.map(({ id }) => id), ...targetables.map(({ id }) => ownTargetId(id))]);
	const unknown = values.metric?.find((id) => !known.has(id));
	if (unknown !== undefined) throw new UsageError(`--metric ${unknown}`);
	const kind = reportKinds.find((known) => known === (values.report ?? 'full') && known !== 'chosen');
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
	if (values.out === undefined && values.format !== undefined) throw new UsageError('--format without --out');
	return { ...values, languages, formats, kind, papers, form, watches };
}

type Arguments = ReturnType<typeof readArguments>;

function readFiles(given: Arguments): { name: string; bytes: Uint8Array; kind?: TableName }[] {
	const files = tableNames.flatMap((kind) =>
		(given[kind] ?? []).map((path) => ({
			name: basename(path),
			bytes: readBytes(path),
			kind
		}))
	);
	return files.length > 0 ? files : sampleFiles();
}

/** What the arguments say about the reading of the files. */
function howToRead({ plan, mapping, sheet = [], ignore = [], answer = [] }: Arguments) {
	return {
		levels: plan === undefined ? undefined : readPlan(plan).levels,
		...(mapping !== undefined && { mapping: readJson(mapping) }),
		choices: { sheets: sheet, ignore, answers: answer }
	};
}

/** A result as text: its numbers, why it is off, and below them what must be known of it, a sentence a line. */
function linesOf(result: Result, locale: Locale): string[] {
	const { id, value, low, high, verdict, off } = result;
	const why = off ? offSentence(locale)(off.reason, off.needs, id) : (verdict ?? '');
	return [[id, value, low, high, why].join('\t'), ...notesOf(result, { locale }).map((note) => `\t${note}`)];
}

async function main(given: Arguments): Promise<void> {
	const files = readFiles(given);
	const reading = howToRead(given);
	if (given['print-mapping']) {
		const confirmed = await confirmFiles(files, reading);
		const whole = confirmed.map(({ mapping, values = [] }) => ({ mapping: withAllValues(mapping, values) }));
		process.stdout.write(`${JSON.stringify(mappingsOf(whole), null, '\t')}\n`);
		return;
	}
	const ownPlan = given.plan ? readPlan(given.plan) : publishedPlan;
	const template = given.template === undefined ? undefined : readTemplateFile(given.template, given.languages);
	const annotations = given.notes === undefined ? [] : readNotes(given.notes);
	const engine = await startNodeEngine();
	const sample = tableNames.every((kind) => given[kind] === undefined);
	const dataset = await loadFiles(engine, files, {
		sample,
		...reading,
		...(given['as-of'] ? { asOf: given['as-of'] } : {})
	});
	const plan = planFor(ownPlan, dataset);
	const chosen = readFilters(given.filter ?? []);
	const stranger = chosen.levels.find((level) => !everyLevel(plan.criteria).includes(level));
	if (stranger !== undefined) throw new UsageError(`--filter level=${String(stranger)}`);
	const run = await createRun({ engine, dataset, plan, filters: chosen });
	const judged = await judgeAsked(run, given);
	const results = [...(await computeAll(run, given.metric)), ...judged.results];
	const { baseline, current } = run.windows;
	const report = {
		asOf: dataset.asOf,
		fingerprint: dataset.fingerprint,
		rowAccount: dataset.account,
		reading: dataset.reading,
		findings: dataset.findings,
		plan: {
			baseline: baseline && { name: plan.baseline?.name ?? '', ...baseline, hash: baselineHash(plan, baseline) },
			current,
			reasons: plan.reasons
		},
		...judged.fields,
		results
	};
	if (given.out !== undefined) {
		const date = given.date ?? dataset.asOf.slice(0, 10);
		const { out, formats, languages, kind, papers } = given;
		const written = await writing(out, () =>
			writeReport(run, results, {
				out,
				formats,
				locales: languages,
				date,
				kind,
				papers,
				template,
				annotations,
				...judged.report
			})
		);
		if (!given.json) for (const file of written) console.log(file);
	}
	if (given.digest) {
		const { out, form, state, notify, languages } = given;
		const told = await writing(out ?? '', () =>
			monthly(run, results, { locales: languages, annotations, state, out, form, notify })
		);
		if (!given.json) process.stdout.write(told);
	}
	if (tellWatches(given.watches, results, given.languages)) process.exitCode = exit.watched;
	// Whoever reads only the beginning closes the pipe: that is no fault.
	process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
		process.exit(code === 'EPIPE' ? 0 : 1);
	});
	if (given.json) process.stdout.write(`${JSON.stringify(report, null, '\t')}\n`);
	else if (judged.solved) console.log(solvedLine(judged.solved, given.languages[0] ?? 'zh'));
	else if (given.out === undefined && !given.digest)
		for (const result of results) console.log(linesOf(result, given.languages[0] ?? 'zh').join('\n'));
	await engine.close();
}

let languages: readonly Locale[] = locales;
let debug = false;
try {
	const given = readArguments();
	languages = given.languages;
	debug = given.debug ?? false;
	if (given.help) console.log(help);
	else await main(given);
} catch (cause) {
	for (const locale of languages) console.error(explain(cause, locale).sentence);
	const { code } = explain(cause, 'zh');
	if (code === exit.usage) console.error(`\n${help}`);
	if (debug) console.error(failureDetail(cause));
	process.exitCode = code;
}
