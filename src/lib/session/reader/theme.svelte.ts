import { MediaQuery } from 'svelte/reactivity';
import { z } from 'zod';
import { recall, remember } from '../persisted.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const KEY = 'theme';

/** Light or dark, by the system or by choice. */
class Theme {
	choice = $state<ThemeChoice>('system');
	#prefersDark = new MediaQuery('prefers-color-scheme: dark', false);
	#printing = new MediaQuery('print', false);
	/** What is drawn; paper is always light. */
	readonly name: 'light' | 'dark' = $derived.by(() => {
		if (this.#printing.current) return 'light';
		if (this.choice !== 'system') return this.choice;
		return this.#prefersDark.current ? 'dark' : 'light';
	});

	start(): void {
		this.choose(recall(KEY, z.enum(themeChoices)) ?? 'system');
	}

	choose(choice: ThemeChoice): void {
		this.choice = choice;
		remember(KEY, choice);
		if (choice === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = choice;
	}
}

export const theme = new Theme();
