import { type Plan, plan as schema, publishedPlan } from './plan.ts';

/** One setting that differs from the published plan; the path is dotted, values are JSON. */
export interface Change {
	path: string;
	published: unknown;
	value: unknown;
}

function isBranch(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compare(published: unknown, value: unknown, path: string): Change[] {
	if (isBranch(published) && isBranch(value)) {
		const keys = [...new Set([...Object.keys(published), ...Object.keys(value)])];
		return keys.flatMap((key) => compare(published[key], value[key], path ? `${path}.${key}` : key));
	}
	return JSON.stringify(published) === JSON.stringify(value) ? [] : [{ path, published, value }];
}

/** Every setting in which a plan differs from another, `published` there; the log of reasons is not a setting. */
export function differences(from: Plan, to: Plan): Change[] {
	return compare({ ...from, reasons: [] }, { ...to, reasons: [] }, '');
}

/** Every setting in which a plan differs from the published one; the log of reasons is not a setting. */
export function changesOf(plan: Plan): Change[] {
	return differences(publishedPlan, plan);
}

/** Settings whose change moves a baseline or a target, so that it needs a reason. */
export function needsReason(path: string): boolean {
	return ['targets', 'baseline', 'current', 'programmeStart'].includes(path.split('.')[0] ?? '');
}

/** The value at a dotted path. */
export function valueAt(plan: Plan, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(branch, key) =>
				isBranch(branch) || Array.isArray(branch) ? (branch as Record<string, unknown>)[key] : undefined,
			plan
		);
}

function withValue(branch: unknown, keys: readonly string[], value: unknown): unknown {
	const [key, ...rest] = keys;
	if (key === undefined) return value;
	if (Array.isArray(branch))
		return branch.map((item: unknown, index) => (String(index) === key ? withValue(item, rest, value) : item));
	const copy = isBranch(branch) ? branch : {};
	if (rest.length === 0 && value === undefined)
		return Object.fromEntries(Object.entries(copy).filter(([own]) => own !== key));
	return { ...copy, [key]: withValue(copy[key], rest, value) };
}

/**
 * The plan with one setting changed, checked as a whole; undefined takes away what may be missing.
 *
 * A change that moves a baseline or a target keeps its reason (at least three characters) and the local time given;
 * without one, or with a value that the plan does not allow, it throws and nothing has changed.
 */
export function withSetting(plan: Plan, path: string, value: unknown, reason: string | null, at: string): Plan {
	const from = valueAt(plan, path);
	const changed = withValue(plan, path.split('.'), value) as Plan;
	if (!needsReason(path)) return schema.parse(changed);
	const entry = {
		path,
		from: JSON.stringify(from ?? null),
		to: JSON.stringify(value ?? null),
		reason: reason?.trim() ?? '',
		at
	};
	return schema.parse({ ...changed, reasons: [...plan.reasons, entry] });
}

/**
 * The published plan with changes, as `changesOf` gives them, and their reasons; throws where the plan forbids them.
 */
export function planWith(changes: readonly Pick<Change, 'path' | 'value'>[], reasons: unknown): Plan {
	const changed = changes.reduce<unknown>(
		(plan, { path, value }) => withValue(plan, path.split('.'), value),
		publishedPlan
	);
	return schema.parse(withValue(changed, ['reasons'], reasons));
}

/** Answers to open questions of the plan that were changed, as the log of reasons names them. */
export const ANSWERED = 'criteria.';

/**
 * The plan with other criteria, each changed answer kept with its reason; throws where the plan does not allow them.
 */
export function withCriteria(
	plan: Plan,
	criteria: Plan['criteria'],
	answers: readonly { code: string; from: string | null; to: string }[],
	{ reason, at }: { reason: string; at: string }
): Plan {
	const entries = answers.map(({ code, from, to }) => ({
		path: ANSWERED + code,
		from: JSON.stringify(from),
		to: JSON.stringify(to),
		reason: reason.trim(),
		at
	}));
	return schema.parse({ ...plan, criteria, reasons: [...plan.reasons, ...entries] });
}

/**
 * FNV-1a over the settings that a baseline rests on: equal hashes mean the same baseline under the same definitions.
 */
export function baselineHash(plan: Plan, window: { start: string; end: string }): string {
	const content = JSON.stringify([window, plan.measurement, plan.programmeStart]);
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(content))
		hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	return hash.toString(16).padStart(16, '0');
}
