import type { ExportItem } from '$lib/export/item.ts';
import { exportable, type Figure } from '$lib/figures/figure.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { type BasketEntry, storedBasket } from './basket-schema.ts';
import { recall, remember } from '../persisted.ts';

const KEY = 'report';

/** What tells one view of a figure from another: the same figure under another filter is another one. */
const signature = (figure: Figure): string =>
	JSON.stringify([figure.id, figure.filters, figure.period, figure.fingerprint, figure.title]);

/** The figures chosen for the report, in their order, as they were seen; kept in this browser only. */
class Basket {
	entries = $state.raw<readonly BasketEntry[]>([]);
	/** False where the browser has no room: the figures then live as long as the page. */
	kept = $state(true);

	/** Takes up what this browser remembers, but for what can't be exported. */
	start(): void {
		this.entries = (recall(KEY, storedBasket) ?? []).filter(({ zh, en }) =>
			[zh, en].some((item) => item && exportable(item.figure))
		);
	}

	/** Puts a figure at the end, unless this view of it is there already or there is nothing in it. */
	add(items: readonly ExportItem[]): void {
		const of = (locale: Locale): ExportItem | null => items.find((item) => item.locale === locale) ?? null;
		const first = items[0];
		if (!first || !exportable(first.figure) || this.find(first.locale, first.figure)) return;
		this.#keep([...this.entries, { key: signature(first.figure), zh: of('zh'), en: of('en') }]);
	}

	/** Where this view of a figure stands in the report, in whichever language it was put there. */
	find(locale: Locale, figure: Figure): BasketEntry | undefined {
		const wanted = signature(figure);
		return this.entries.find((entry) => {
			const own = entry[locale];
			return own !== null && signature(own.figure) === wanted;
		});
	}

	remove(key: string): void {
		this.#keep(this.entries.filter((entry) => entry.key !== key));
	}

	/** Moves a figure by a number of places, as far as there are any. */
	move(key: string, by: number): void {
		const from = this.entries.findIndex((entry) => entry.key === key);
		const to = from + by;
		const entry = this.entries[from];
		if (!entry || to < 0 || to >= this.entries.length) return;
		const rest = this.entries.filter((_, index) => index !== from);
		this.#keep([...rest.slice(0, to), entry, ...rest.slice(to)]);
	}

	clear(): void {
		this.#keep([]);
	}

	#keep(entries: readonly BasketEntry[]): void {
		this.entries = entries;
		remember(KEY, entries);
		this.kept = (recall(KEY, storedBasket)?.length ?? 0) === entries.length;
	}
}

export const basket = new Basket();
