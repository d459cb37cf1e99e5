import type { OtherBaselines } from '$lib/metrics/impact/other-baselines.ts';
import { workspace } from './workspace.svelte.ts';

/** The targets under every baseline that the data allow, each in a run of its own. */
export async function targetsUnderOthers(targets: readonly string[], signal: AbortSignal): Promise<OtherBaselines> {
	const context = await workspace.run();
	const [{ createRun }, { otherBaselines }] = await Promise.all([
		import('$lib/metrics/registry.ts'),
		import('$lib/metrics/impact/other-baselines.ts')
	]);
	const { engine, dataset, plan, filters } = context;
	return otherBaselines({ ...context, signal }, targets, (window) =>
		createRun({ engine, dataset, filters, signal, plan: { ...plan, baseline: { name: '', ...window } } })
	);
}
