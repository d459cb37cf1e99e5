import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Digest, digestOf, type RunState, runState, stateOf } from '$lib/export/digest/digest.ts';
import { digestAs, type DigestForm, digestForms } from '$lib/export/digest/forms.ts';
import type { Annotation } from '$lib/figures/env.ts';
import { digestWords } from '$lib/i18n/digest.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import * as verdictWords from '$lib/i18n/verdicts.ts';
import { metrics } from '$lib/metrics/registry.ts';
import { type Result, type Verdict, verdicts } from '$lib/metrics/result.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import { baselineHash } from '$lib/programme/changes.ts';
import { FaceError, readJson, UsageError } from '../failures.ts';
import { addressOf, formFor, notify, NotSent } from './notify.ts';
import { reportOf } from './report.ts';

/** A verdict that somebody waits for. */
export interface Watch {
	id: string;
	verdict: Verdict;
}

/** `--fail-on "I3 worse"`: a metric and a verdict, as many as are given. */
export function readWatches(given: readonly string[]): Watch[] {
	return given.map((text) => {
		const [id = '', word = '', ...rest] = text.trim().split(/\s+/);
		const verdict = verdicts.find((known) => known === word);
		const known = metrics.some((metric) => metric.id === id) || id.startsWith('T-');
		if (!known || !verdict || rest.length > 0) throw new UsageError(`--fail-on ${text}`);
		return { id, verdict };
	});
}

/** What came of the watches: those that came true, and those of which nobody can tell. */
export function watched(
	watches: readonly Watch[],
	results: readonly Pick<Result, 'id' | 'verdict'>[]
): { came: Watch[]; blind: Watch[] } {
	const of = ({ id }: Watch): Verdict | null => results.find((result) => result.id === id)?.verdict ?? null;
	return {
		came: watches.filter((watch) => of(watch) === watch.verdict),
		blind: watches.filter((watch) => of(watch) === null)
	};
}

const notes = z.array(z.strictObject({ day: z.iso.date(), text: z.string().trim().min(1).max(60) }));

/** The reader's dated remarks, as the page keeps them. */
export function readNotes(file: string): Annotation[] {
	const read = notes.safeParse(readJson(file));
	if (read.success) return [...read.data].sort((a, b) => a.day.localeCompare(b.day));
	const path = read.error.issues[0]?.path.join('.') ?? '';
	throw new FaceError((locale) => digestWords[locale].badNotes({ file, path }), read.error);
}

function readState(file: string): RunState | null {
	if (!existsSync(file)) return null;
	const read = runState.safeParse(readJson(file));
	if (read.success) return read.data;
	throw new FaceError((locale) => digestWords[locale].badState({ file }), read.error);
}

export interface MonthlyOptions {
	locales: readonly Locale[];
	annotations: readonly Annotation[];
	/** Where this run is remembered for the next. */
	state?: string | undefined;
	/** A folder that receives the message in every form. */
	out?: string | undefined;
	form: DigestForm;
	notify?: string | undefined;
}

const endings: Record<DigestForm, string> = {
	text: '.txt',
	markdown: '.md',
	wecom: '-wecom.json',
	feishu: '-feishu.json',
	dingtalk: '-dingtalk.json'
};

/** The message in every form, a file each. */
function writeForms(folder: string, digests: readonly Digest[]): void {
	mkdirSync(folder, { recursive: true });
	for (const digest of digests) {
		const language = digests.length > 1 ? `_${digest.locale}` : '';
		for (const form of digestForms)
			writeFileSync(join(folder, `digest${language}${endings[form]}`), digestAs(digest, form));
	}
}

async function send(given: string, form: DigestForm, digests: readonly Digest[]): Promise<void> {
	const locales = digests.map(({ locale }) => locale);
	try {
		const address = addressOf(given, process.env);
		const own = formFor(address, form);
		for (const digest of digests)
			await notify(address, {
				body: digestAs(digest, own),
				form: own,
				secret: process.env.NOTIFY_SECRET,
				now: Date.now()
			});
		for (const locale of locales) console.error(digestWords[locale].sent({ host: address.hostname }));
	} catch (cause) {
		if (!(cause instanceof NotSent)) throw cause;
		const { host, reason } = cause;
		throw new FaceError((locale) => digestWords[locale].notSent({ host, why: reason(locale) }), cause);
	}
}

/** Names a plan and its baseline so that another one is seen. */
function planName({ plan, windows: { baseline } }: MetricContext): string {
	const said = JSON.stringify([plan.targets, plan.measurement, baseline && baselineHash(plan, baseline)]);
	return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

/**
 * Tells what changed since the last run, and remembers this one: the message is printed, written in every form, and
 * posted where an address is given; a run that could not be told is not remembered.
 */
export async function monthly(
	run: MetricContext,
	computed: readonly Result[],
	{ locales, annotations, state, out, form, notify: address }: MonthlyOptions
): Promise<string> {
	const { asOf, fingerprint } = run.dataset;
	const before = state === undefined ? null : readState(state);
	const { parts } = await reportOf(run, computed, { locales, annotations, date: asOf });
	const [first] = parts;
	if (!first) return '';
	const now = stateOf(first, { asOf, fingerprint, plan: planName(run) });
	const digests = parts.map((part) => digestOf(part, now, before));
	if (out !== undefined) writeForms(out, digests);
	if (address !== undefined) await send(address, form, digests);
	if (state !== undefined) writeFileSync(state, `${JSON.stringify(now, null, '\t')}\n`);
	return digests.map((digest) => digestAs(digest, form)).join('\n');
}

/** Says which watches came true, and of which nobody can tell; whether any came true. */
export function tellWatches(
	watches: readonly Watch[],
	computed: readonly Result[],
	locales: readonly Locale[]
): boolean {
	const { came, blind } = watched(watches, computed);
	for (const locale of locales) {
		const m = digestWords[locale];
		for (const { id } of blind) console.error(m.blind({ id }));
		const names = came.map(({ id, verdict }) => `${id} ${verdictWords[locale][verdict]}`);
		if (came.length > 0) console.error(m.watched({ names: names.join(m.separator) }));
	}
	return came.length > 0;
}
