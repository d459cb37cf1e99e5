import { type Locale, languageTag } from './locale.ts';

/** True minus sign, no-break space before the percent sign as both house styles want it. */
const MINUS = '\u2212';
const tidy = (text: string): string => text.replaceAll('-', MINUS);

/** Writes numbers, dates and units in one language; made once per locale. */
export class Format {
	readonly locale: Locale;
	#plain: Map<string, Intl.NumberFormat> = new Map();

	constructor(locale: Locale) {
		this.locale = locale;
	}

	#intl(options: Intl.NumberFormatOptions): Intl.NumberFormat {
		const key = JSON.stringify(options);
		let format = this.#plain.get(key);
		if (!format) {
			format = new Intl.NumberFormat(languageTag[this.locale], options);
			this.#plain.set(key, format);
		}
		return format;
	}

	/** A plain number with at most `digits` decimals. */
	number(value: number, digits = 1): string {
		return tidy(this.#intl({ maximumFractionDigits: digits }).format(value));
	}

	/** A whole number with grouping. */
	count(value: number): string {
		return tidy(this.#intl({ maximumFractionDigits: 0 }).format(value));
	}

	/** A large number in the language's own units: 万 and 亿, k and M. */
	compact(value: number): string {
		const text = tidy(this.#intl({ notation: 'compact', maximumFractionDigits: 1 }).format(value));
		return this.locale === 'en' ? text.replace('K', 'k') : text;
	}

	/** A share (0 to 1) as a percentage. */
	percent(share: number, digits = 1): string {
		return `${tidy(this.#intl({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(100 * share))}\u00A0%`;
	}

	/** A change with its sign, as a percentage of the baseline. */
	change(share: number, digits = 1): string {
		return `${tidy(this.#intl({ signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(100 * share))}\u00A0%`;
	}

	/** A difference of shares, in percentage points. */
	points(difference: number, digits = 1): string {
		const value = tidy(this.#intl({ signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(100 * difference));
		return this.locale === 'zh' ? `${value} 个百分点` : `${value} pp`;
	}

	/** Elapsed hours. */
	hours(value: number, digits = 1): string {
		return `${this.number(value, digits)}\u00A0h`;
	}

	/** CNY, in 万元 or thousands where that reads better. */
	money(value: number): string {
		const sign = value < 0 ? MINUS : '';
		const size = Math.abs(value);
		if (this.locale === 'en') return `${sign}CNY ${this.compact(size)}`;
		return size >= 10_000 ? `${sign}${this.number(size / 10_000, 1)} 万元` : `${sign}${this.count(size)} 元`;
	}

	/** An ISO day as the reader writes it. */
	day(iso: string): string {
		return iso.slice(0, 10);
	}

	/** The month of an ISO day, `2026-06`. */
	month(iso: string): string {
		return iso.slice(0, 7);
	}

	/** A half-open window of whole months, by its first and last month. */
	months(start: string, end: string): string {
		const last = new Date(Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)) - 2, 1)).toISOString().slice(0, 7);
		const first = start.slice(0, 7);
		if (first === last) return first;
		return this.locale === 'zh' ? `${first} 至 ${last}` : `${first} to ${last}`;
	}

	/** A range of two written values. */
	range(low: string, high: string): string {
		return this.locale === 'zh' ? `${low} 至 ${high}` : `${low} to ${high}`;
	}

	/** A list in prose. */
	list(parts: readonly string[]): string {
		return new Intl.ListFormat(languageTag[this.locale], { type: 'conjunction' }).format(parts);
	}
}

const formats = { zh: new Format('zh'), en: new Format('en') };

/** The one formatter of a language. */
export function formatFor(locale: Locale): Format {
	return formats[locale];
}
