import type { ReportFormat } from '$lib/export/report.browser.ts';
import { wordingIn } from '$lib/figures/env.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { figureEnv } from '../reader/figure-env.svelte.ts';
import { stampToday } from '../report/stamp.ts';
import { nextRounds } from './next-rounds.svelte.ts';
import { simulation } from './simulation.svelte.ts';

/** The scenario on show as a document: what is not yet worked out is worked out first. */
class DecisionPaper {
	state = $state<'idle' | 'working' | 'failed'>('idle');

	async save(format: ReportFormat, language: Locale | 'both'): Promise<void> {
		const env = figureEnv();
		if (!env || !simulation.people) return;
		this.state = 'working';
		try {
			await nextRounds.work(new AbortController().signal);
			const [{ decisionPart }, { saveReport }] = await Promise.all([
				import('$lib/export/outline/decision-part.ts'),
				import('$lib/export/report.browser.ts')
			]);
			const { baseline, scenario, focus, results, sideBySide } = simulation;
			const decided = {
				view: { baseline, scenario, focus },
				results,
				groups: simulation.groupsHit(),
				forecast: nextRounds.results,
				compared: sideBySide
			};
			const parts = (language === 'both' ? locales : [language]).map((locale) =>
				decisionPart(decided, { ...env, ...wordingIn(locale, env.plan) })
			);
			// A turn of the loop for each figure, so that the page goes on answering.
			const step = () =>
				new Promise<void>((resolve) => {
					setTimeout(resolve);
				});
			await saveReport({ stamp: stampToday(), parts }, format, {
				kind: 'decision',
				paper: 'a4',
				progress: { step }
			});
			this.state = 'idle';
		} catch (cause) {
			console.error(cause);
			this.state = 'failed';
		}
	}
}

export const decisionPaper = new DecisionPaper();
