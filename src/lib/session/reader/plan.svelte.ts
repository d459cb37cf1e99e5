import { withCriteria, withSetting } from '$lib/programme/changes.ts';
import { localTime } from '$lib/programme/local-time.ts';
import { type Plan, plan as schema, parsePlan, publishedPlan } from '$lib/programme/plan.ts';
import { recall, remember } from '../persisted.ts';
import { workspace } from '../workspace.svelte.ts';

const KEY = 'plan';

function adopt(plan: Plan): void {
	workspace.plan = plan;
	remember(KEY, plan);
}

/** Takes up the plan that this browser remembers. */
export function startPlan(): void {
	workspace.plan = recall(KEY, schema) ?? publishedPlan;
}

/**
 * Changes one setting everywhere at once; throws, with nothing changed, where the plan or a missing reason forbids
 * it.
 */
export function setSetting(path: string, value: unknown, reason: string | null): void {
	adopt(withSetting(workspace.plan, path, value, reason, localTime()));
}

/** Answers open questions of the plan otherwise, everywhere at once, with the reason that is printed. */
export function answerQuestions(
	criteria: Plan['criteria'],
	answers: Parameters<typeof withCriteria>[2],
	reason: string
): void {
	adopt(
		withCriteria(workspace.plan, { ...criteria, id: workspace.plan.criteria.id }, answers, {
			reason,
			at: localTime()
		})
	);
}

/** Back to the published plan, reasons included. */
export function resetPlan(): void {
	adopt(publishedPlan);
}

/** Takes a whole plan, as a scenario was made under. */
export function takePlan(plan: Plan): void {
	adopt(schema.parse(plan));
}

/** Takes a plan from JSON text; throws, with nothing changed, where it is none. */
export function importPlan(json: string): void {
	adopt(parsePlan(JSON.parse(json)));
}
