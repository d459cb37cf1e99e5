import { z } from 'zod';
import { formatFor } from '$lib/i18n/format.ts';
import { type Locale, languageTag, locales } from '$lib/i18n/locale.ts';
import { messagesFor } from '$lib/i18n/messages.ts';
import { workspace } from '../workspace.svelte.ts';
import { recall, remember } from '../persisted.ts';

const KEY = 'language';

/** The language of the page; everything written follows a change at once. */
class I18n {
	locale = $state<Locale>('zh');
	readonly m = $derived(messagesFor(this.locale, workspace.plan.levels));
	readonly format = $derived(formatFor(this.locale));

	/** Takes up the reader's choice, else the browser's language. */
	start(): void {
		const browser = navigator.language.startsWith('zh') ? 'zh' : 'en';
		this.choose(recall(KEY, z.enum(locales)) ?? browser, false);
	}

	choose(locale: Locale, keep = true): void {
		this.locale = locale;
		document.documentElement.lang = languageTag[locale];
		if (keep) remember(KEY, locale);
	}
}

export const i18n = new I18n();
