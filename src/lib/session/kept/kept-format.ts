import { z } from 'zod';
import { mappingSet } from '$lib/ingest/mapping/mapping.ts';
import { tableNames } from '$lib/ingest/model.ts';
import { sha256 } from '$lib/ingest/shown/sum.ts';

const file = z.strictObject({
	name: z.string(),
	kind: z.enum(tableNames).optional(),
	drop: z.number().int().optional()
});
const summedFile = file.extend({ length: z.number().int().nonnegative(), sha256: z.string() });
const about = { savedAt: z.string(), mapping: mappingSet, asOf: z.iso.date().optional() };

/** What the first versions kept: without lengths and sums, so that nothing tells whether it is whole. */
const unproven = z.strictObject({ version: z.literal(1), files: z.array(file), ...about });
const envelope = z.strictObject({ version: z.literal(2), sha256: z.string(), body: z.unknown() });
const proven = z.strictObject({ files: z.array(summedFile), ...about });
const anyVersion = z.looseObject({ version: z.number() });

/** What was imported together: names of the files in order with length and sum, and how they were read. */
export type Manifest = z.output<typeof proven>;
export type UnprovenManifest = z.output<typeof unproven>;

/** The set in use, and the one before it, by folder. */
const pointer = z.strictObject({ current: z.string(), previous: z.string().nullable() });
export type Pointer = z.output<typeof pointer>;

/** What is wrong with kept files; `file` is the name under which the person imported it. */
export type Damage =
	{ kind: 'pointer' | 'manifest' | 'newer' } | { kind: 'missing' | 'cut' | 'changed' | 'unreadable'; file: string };

/** Kept files are not as they were written. */
export class KeptDamage extends Error {
	readonly damage: Damage;

	constructor(damage: Damage, cause?: unknown) {
		super(`kept files: ${damage.kind}`, { cause });
		this.name = 'KeptDamage';
		this.damage = damage;
	}
}

function parsed(text: string, kind: 'pointer' | 'manifest'): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new KeptDamage({ kind }, cause);
	}
}

/** Which sets are in use; throws a `KeptDamage` on anything else. */
export function readPointer(text: string): Pointer {
	const found = pointer.safeParse(parsed(text, 'pointer'));
	if (!found.success) throw new KeptDamage({ kind: 'pointer' }, found.error);
	return found.data;
}

/** A manifest as text, with a sum over itself. */
export async function writeManifest(body: Manifest): Promise<string> {
	const plainBody: unknown = JSON.parse(JSON.stringify(body));
	return JSON.stringify({ version: 2, sha256: await sha256(JSON.stringify(plainBody)), body: plainBody });
}

/** A manifest as it was written; throws a `KeptDamage` where it is another or of a later version. */
export async function readManifest(text: string): Promise<Manifest | UnprovenManifest> {
	const json = parsed(text, 'manifest');
	const version = anyVersion.safeParse(json).data?.version ?? 0;
	if (version > 2) throw new KeptDamage({ kind: 'newer' });
	const early = unproven.safeParse(json);
	if (early.success) return early.data;
	const outer = envelope.safeParse(json);
	const sound = outer.success && outer.data.sha256 === (await sha256(JSON.stringify(outer.data.body)));
	const inner = sound ? proven.safeParse(outer.data.body) : null;
	if (!inner?.success) throw new KeptDamage({ kind: 'manifest' }, inner?.error);
	return inner.data;
}
