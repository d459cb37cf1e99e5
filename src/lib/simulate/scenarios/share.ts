import { z } from 'zod';
import {
	type csatGates,
	type CriteriaSet,
	criteriaSet,
	type Evidence,
	levelCounts,
	type LevelRule
} from '$lib/programme/criteria.ts';
import { changesOf, planWith } from '$lib/programme/changes.ts';
import { type Plan, plan as planSchema } from '$lib/programme/plan.ts';

/** What the numbers of a scenario rest on beside the data: the sender's plan, and the product's version there. */
export interface Rests {
	plan: Plan;
	version: string;
}

/** Rule sets as they travel, with a mark of the dataset that they were made on; never any data. */
export interface Shared {
	/** Left out where it is not known. */
	rests?: Rests | undefined;
	sets: CriteriaSet[];
	/** First characters of the dataset's fingerprint; null = not known. */
	madeOn: string | null;
}

/** Why a file or a link is refused; each code has a sentence in the catalogue. */
export const refusals = [
	'not_json',
	'not_scenarios',
	'newer_version',
	'bad_rules',
	'link_shape',
	'link_newer',
	'link_damaged',
	'link_rules'
] as const;
export type Refusal = (typeof refusals)[number];

/** What was read, or why it was not; `at` names the place of the first offence. */
export type Read = { ok: true; shared: Shared } | { ok: false; code: Refusal; at: string };

const refuse = (code: Refusal, at = ''): Read => ({ ok: false, code, at });
const MARK = 12;

/** The mark of a dataset. */
export const markOf = (fingerprint: string): string => fingerprint.slice(0, MARK);

/** Whether rule sets were made on another dataset than this one; false where that is not known. */
export const fromElsewhere = ({ madeOn }: Shared, fingerprint: string): boolean =>
	madeOn !== null && madeOn !== markOf(fingerprint);

const FORMAT = 'grading-outcomes/criteria';
const VERSION = 1;
const envelope = z.object({ format: z.literal(FORMAT), version: z.number().int() });
const file = z.object({
	madeOn: z.string().max(MARK).nullable(),
	sets: z.array(criteriaSet).min(1).max(200),
	rests: z.object({ plan: planSchema, version: z.string().max(20) }).optional()
});

/** Rule sets as a JSON file. */
export function toFile({ sets, madeOn, rests }: Shared): string {
	return `${JSON.stringify({ format: FORMAT, version: VERSION, madeOn, sets, rests }, null, '\t')}\n`;
}

function checked(value: unknown, code: Refusal): Read {
	const parsed = file.safeParse(value);
	return parsed.success
		? { ok: true, shared: parsed.data }
		: refuse(code, parsed.error.issues[0]?.path.join('.') ?? '');
}

/** Reads a JSON file of rule sets; anything else is refused with a code. */
export function fromFile(text: string): Read {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return refuse('not_json');
	}
	const head = envelope.safeParse(value);
	if (!head.success) return refuse('not_scenarios');
	return head.data.version > VERSION
		? refuse('newer_version', String(head.data.version))
		: checked(value, 'bad_rules');
}

/*
 * A link is `2.<payload>.<check>`, or `1.` without the plan it rests on, or `3.` with reasons and, in the place of the
 * plan, it or null: the payload is base64url of a JSON list, the check its FNV-1a hash. Places in the lists below are
 * part of links that people have sent to each other: only ever append.
 */
const LINK_EVIDENCE = [
	'onsite_count',
	'doc_count',
	'large_project_count',
	'key_account_count',
	'hard_problem_count',
	'panel_knowledge',
	'panel_practice',
	'panel_attitude'
] as const satisfies readonly Evidence[];
const LINK_GATES = ['raw', 'min_n', 'wilson_lower', 'shrunken'] as const satisfies typeof csatGates;
const LINK_BASES = ['in_level', 'since_hire'] as const;
const LINK_SWITCHES = {
	countsWindow: ['cumulative', 'since_level', 'last_12_months'],
	allowSkip: [false, true],
	allowDemotion: [false, true],
	missing: ['unknown', 'fail'],
	placement: ['any_level', 'one_step']
} as const;
const switches = Object.keys(LINK_SWITCHES) as (keyof typeof LINK_SWITCHES)[];
const LONGEST = 16_000;
export const MOST_LINKED = 4;

const packRule = ({ tenure, minimums, csat }: LevelRule): unknown[] => [
	tenure.months,
	LINK_BASES.indexOf(tenure.basis),
	LINK_EVIDENCE.flatMap((name, place) => (minimums[name] === undefined ? [] : [place, minimums[name]])),
	csat ? [csat.rate, LINK_GATES.indexOf(csat.gate), csat.minN] : 0
];

const packSet = (set: CriteriaSet): unknown[] => [
	set.name,
	switches.map((name) => (LINK_SWITCHES[name] as readonly unknown[]).indexOf(set[name])),
	set.rules.map(packRule),
	...(set.reason ? [set.reason] : [])
];

const whole = z.number().int().min(0);
const packedRule = z.tuple([
	z.number(),
	whole,
	z.array(z.number()),
	z.union([z.literal(0), z.tuple([z.number(), whole, whole])])
]);
const packedSet = z
	.tuple([z.string(), z.array(whole), z.array(packedRule).min(levelCounts.fewest).max(levelCounts.most)])
	.rest(z.string());
const packedSets = z.array(packedSet).min(1).max(MOST_LINKED);
const packed = z.tuple([z.string().nullable(), packedSets]);
/** The settings of the plan that differ from the published ones, with the reasons for them. */
const packedRests = z.tuple([z.array(z.tuple([z.string(), z.unknown()])).max(200), z.array(z.unknown()), z.string()]);
const packedWhole = z.tuple([z.string().nullable(), packedSets, packedRests]);
const packedReasons = z.tuple([z.string().nullable(), packedSets, packedRests.nullable()]);
const WITH_PLAN = 2;
const WITH_REASON = 3;

const packRests = ({ plan, version }: Rests): unknown[] => [
	changesOf(plan).map(({ path, value }) => [path, value]),
	plan.reasons,
	version
];

/** Throws where the plan does not allow what the link says. */
const unpackRests = ([changes, reasons, version]: z.output<typeof packedRests>): Rests => ({
	plan: planWith(
		changes.map(([path, value]) => ({ path, value })),
		reasons
	),
	version
});

function unpackRule([months, basis, minimums, csat]: z.output<typeof packedRule>, index: number): unknown {
	const pairs = Array.from({ length: Math.ceil(minimums.length / 2) }, (_, pair): [string, unknown] => [
		String(LINK_EVIDENCE[minimums[2 * pair] ?? -1]),
		minimums[2 * pair + 1]
	]);
	return {
		level: index + 1,
		tenure: { months, basis: LINK_BASES[basis] },
		minimums: Object.fromEntries(pairs),
		csat: csat === 0 ? null : { rate: csat[0], gate: LINK_GATES[csat[1]], minN: csat[2] }
	};
}

const unpackSet = ([name, places, rules, reason]: z.output<typeof packedSet>, index: number): unknown => ({
	id: `link-${String(index + 1)}`,
	name,
	parentId: null,
	note: '',
	...(reason !== undefined && { reason }),
	rules: rules.map(unpackRule),
	...Object.fromEntries(switches.map((key, place) => [key, LINK_SWITCHES[key][places[place] ?? 0]]))
});

/** FNV-1a, 32 bits, in base 36. */
function hash(text: string): string {
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
	return value.toString(36);
}

function toBase64(text: string): string {
	const bytes = String.fromCharCode(...new TextEncoder().encode(text));
	return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): string {
	const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
		character.charCodeAt(0)
	);
	return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * Rule sets as the value of a URL fragment: rules, names, reasons, switches and the plan they rest on; no notes and no
 * data.
 */
export function toLink({ sets, madeOn, rests }: Shared): string {
	const linked = sets.slice(0, MOST_LINKED);
	const own = [madeOn, linked.map(packSet)];
	const reasoned = linked.some(({ reason }) => reason);
	const last = rests ? [packRests(rests)] : reasoned ? [null] : [];
	const payload = toBase64(JSON.stringify([...own, ...last]));
	// An older page opens what holds no reasons.
	const version = reasoned ? WITH_REASON : rests ? WITH_PLAN : VERSION;
	return `${String(version)}.${payload}.${hash(payload)}`;
}

function unpacked(payload: string): unknown {
	try {
		return JSON.parse(fromBase64(payload));
	} catch {
		return null;
	}
}

/** Reads the value of a fragment; a cut, mangled or unknown link is refused with a code. */
export function fromLink(link: string): Read {
	const [, version = '', payload = '', check = ''] =
		/^(\d{1,3})\.([\w-]+)\.([0-9a-z]+)$/.exec(link.slice(0, LONGEST)) ?? [];
	if (version === '') return refuse(/^\d{1,3}\.[\w-]*/.test(link) ? 'link_damaged' : 'link_shape');
	if (Number(version) > WITH_REASON) return refuse('link_newer', version);
	if (Number(version) < VERSION) return refuse('link_shape');
	if (hash(payload) !== check) return refuse('link_damaged');
	const form = { [WITH_PLAN]: packedWhole, [WITH_REASON]: packedReasons }[Number(version)] ?? packed;
	const content = form.safeParse(unpacked(payload));
	if (!content.success) return refuse('link_rules');
	const [madeOn, sets, rests] = content.data;
	try {
		return checked(
			{ madeOn, sets: sets.map(unpackSet), ...(rests && { rests: unpackRests(rests) }) },
			'link_rules'
		);
	} catch {
		return refuse('link_rules');
	}
}
