import type { PageLoad } from './$types';

/** The whole dictionary, in the prerendered page too: it can be read, searched and linked to before any script runs. */
export const load: PageLoad = async () => {
	const [{ metrics }, { simulateDefinitions }] = await Promise.all([
		import('$lib/metrics/registry.ts'),
		import('$lib/simulate/definitions.ts')
	]);
	return { entries: [...metrics, ...simulateDefinitions] };
};
