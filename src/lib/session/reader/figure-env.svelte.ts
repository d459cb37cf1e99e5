import type { FigureEnv, Wording } from '$lib/figures/env.ts';
import { annotations } from './annotations.svelte.ts';
import { i18n } from './i18n.svelte.ts';
import { workspace } from '../workspace.svelte.ts';

/** What anything is written with right now. */
export const wording = (): Wording => ({ locale: i18n.locale, messages: i18n.m, format: i18n.format });

/** What figures are phrased with right now; null before anything is on show. */
export function figureEnv(): FigureEnv | null {
	const { dataset, windows, plan, filters } = workspace;
	if (!dataset || !windows) return null;
	return {
		...wording(),
		dataset,
		plan,
		filters,
		windows,
		annotations: annotations.list
	};
}
