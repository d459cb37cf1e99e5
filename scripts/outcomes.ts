import { basename, resolve } from 'node:path';
import { startNativeEngine } from '$lib/engine/duckdb-native/native-engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { notesOf } from '$lib/figures/result-notes.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { publishMessages } from '$lib/i18n/publish.ts';
import { computeAll, createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';
import { baselineHash } from '$lib/programme/changes.ts';
import { everyLevel } from '$lib/programme/criteria.ts';
import { planFor } from '$lib/programme/levels.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { failureDetail } from '$lib/ingest/failure.ts';
import { confirmFiles, loadFiles, mappingsOf, parseMappingSet, withAllValues } from '$lib/ingest/ingest.ts';
import { type TableName, tableNames } from '$lib/ingest/model.ts';
import { type Arguments, help, readArguments, readFilters } from './command/arguments.ts';
import { exit, explain, readBytes, readJson, readPlan, UsageError, writing } from './failures.ts';
import { readBrandFile, readTemplateFile } from './command/face.ts';
import { filesFor } from './command/globs.ts';
import { ticketSelect } from './command/print-select.ts';
import { monthly, readNotes, tellWatches } from './command/monthly.ts';
import { writeReport } from './command/report.ts';
import { judgeAsked, readScenarios, solvedLine } from './command/scenario.ts';
import { checkFolder, publish, type Publishing } from './publish/publish.ts';
import { sampleFiles } from './sample-files.ts';

function readFiles(given: Arguments): { name: string; bytes: Uint8Array; kind?: TableName }[] {
	const files = tableNames.flatMap((kind) =>
		(given[kind] ?? []).flatMap(filesFor).map((path) => ({
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

/** Publishes into a folder and says what came of it; progress goes where it is in nobody's way. */
async function publishTo(
	folder: string,
	data: Pick<Publishing, 'engine' | 'dataset' | 'plan'>,
	{ cuts, periods, scenario: file, languages: [locale = 'zh'], json }: Arguments
): Promise<void> {
	const words = publishMessages[locale];
	const scenario = file === undefined ? undefined : readScenarios(file, data.plan)[0];
	const step = (done: number, total: number): void => {
		console.error(words.step({ done: String(done), total: String(total) }));
	};
	const told = await writing(folder, () =>
		publish({ ...data, cuts, periods, scenario, step, now: new Date() }, resolve(folder))
	);
	if (json) {
		console.log(JSON.stringify(told, null, '\t'));
		return;
	}
	console.log(words.written({ folder, views: String(told.views) }));
	const withheld = Object.values(told.withheld).reduce((sum, count) => sum + count, 0);
	if (withheld > 0) console.log(words.withheld({ count: String(withheld) }));
}

async function main(given: Arguments): Promise<void> {
	if (given['print-select']) {
		const set = given.mapping === undefined ? null : parseMappingSet(readJson(given.mapping));
		console.log(ticketSelect(set));
		return;
	}
	const files = readFiles(given);
	const reading = howToRead(given);
	if (given['print-mapping']) {
		const confirmed = await confirmFiles(files, reading);
		const whole = confirmed.map(({ mapping, values = [] }) => ({ mapping: withAllValues(mapping, values) }));
		process.stdout.write(`${JSON.stringify(mappingsOf(whole), null, '\t')}\n`);
		return;
	}
	if (given.publish !== undefined) checkFolder(resolve(given.publish));
	const ownPlan = given.plan ? readPlan(given.plan) : publishedPlan;
	const template = given.template === undefined ? undefined : readTemplateFile(given.template, given.languages);
	const brand =
		given.brand === undefined ? undefined : readBrandFile(given.brand, given.languages, template !== undefined);
	const annotations = given.notes === undefined ? [] : readNotes(given.notes);
	const engine = given.engine === 'native' ? await startNativeEngine() : await startNodeEngine();
	const sample = tableNames.every((kind) => given[kind] === undefined);
	const dataset = await loadFiles(engine, files, {
		sample,
		...reading,
		...(given['as-of'] ? { asOf: given['as-of'] } : {})
	});
	const plan = planFor(ownPlan, dataset);
	if (given.publish !== undefined) {
		await publishTo(given.publish, { engine, dataset, plan }, given);
		await engine.close();
		return;
	}
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
				brand,
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
