import { type Locale, languageTag, locales } from './locale.ts';
import { writing } from './writing.ts';

/** True minus sign, no-break space before the percent sign as both house styles want it. */
const MINUS = '\u2212';
const tidy = (text: string): string => text.replaceAll('-', MINUS);

/** Units a raw value can come in: shares 0 to 1, `rate` per person-year, `per100` already per hundred. */
export type WrittenUnit =
	| 'share'
	| 'change'
	| 'points'
	| 'hours'
	| 'days'
	| 'months'
	| 'count'
	| 'people'
	| 'rate'
	| 'per100'
	| 'cny'
	| 'ratio'
	| 'score'
	| 'level'
	| 'probability'
	| 'none';

/** Writes numbers, dates and units in one language; made once per locale. */
export class Format {
	readonly locale: Locale;
	readonly #writing: (typeof writing)[Locale];
	#plain: Map<string, Intl.NumberFormat> = new Map();

	constructor(locale: Locale) {
		this.locale = locale;
		this.#writing = writing[locale];
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

	/** A p value as it is reported: "p = 0.021", never "p = 0". */
	pValue(value: number): string {
		return value < 0.001
			? 'p\u00A0<\u00A00.001'
			: `p\u00A0=\u00A0${this.number(value, 3)}`;
	}

	/** A whole number with grouping. */
	count(value: number): string {
		return tidy(this.#intl({ maximumFractionDigits: 0 }).format(value));
	}

	/** A large number in the language's own units: 万 and 亿, k and M. */
	compact(value: number): string {
		const text = tidy(
			this.#intl({
				notation: 'compact',
				maximumFractionDigits: 1
			}).format(value)
		);
		return this.#writing.compact(text);
	}

	/** A share (0 to 1) as a percentage. */
	percent(share: number, digits = 1): string {
		const format = this.#intl({
			minimumFractionDigits: digits,
			maximumFractionDigits: digits
		});
		return `${tidy(format.format(100 * share))}\u00A0%`;
	}

	/** A change with its sign, as a percentage of the baseline. */
	change(share: number, digits = 1): string {
		const decimals = {
			minimumFractionDigits: digits,
			maximumFractionDigits: digits
		};
		return `${tidy(this.#intl({ signDisplay: 'exceptZero', ...decimals }).format(100 * share))}\u00A0%`;
	}

	/** A difference of shares, in percentage points. */
	points(difference: number, digits = 1): string {
		const value = tidy(
			this.#intl({
				signDisplay: 'exceptZero',
				minimumFractionDigits: digits,
				maximumFractionDigits: digits
			}).format(100 * difference)
		);
		return this.#writing.points(value);
	}

	/** Elapsed hours. */
	hours(value: number, digits = 1): string {
		return `${this.number(value, digits)}\u00A0h`;
	}

	/** CNY, in 万元 or thousands where that reads better. */
	money(value: number): string {
		const sign = value < 0 ? MINUS : '';
		const size = Math.abs(value);
		return sign + this.#writing.money(size, this);
	}

	/** A chance, never written as certain or impossible. */
	probability(value: number, digits = 0): string {
		const step = 10 ** -(digits + 2);
		if (value > 0 && value < step) return `<${this.percent(step, digits)}`;
		if (value < 1 && value > 1 - step)
			return `>${this.percent(1 - step, digits)}`;
		return this.percent(value, digits);
	}

	#counted(
		value: number,
		digits: number,
		[one = '', other = '']: readonly string[]
	): string {
		return `${this.number(value, digits)}${value === 1 ? one : other}`;
	}

	/** A raw value in its unit; counts and people stay bare, what is counted stands in the label beside them. */
	unit(value: number, unit: WrittenUnit, digits?: number): string {
		if (!Number.isFinite(value)) return '–';
		switch (unit) {
			case 'share':
				return this.percent(value, digits);
			case 'probability':
				return this.probability(value, digits);
			case 'change':
				return this.change(value, digits);
			case 'points':
				return this.points(value, digits);
			case 'hours':
				return this.hours(value, digits);
			case 'days':
				return this.#counted(value, digits ?? 1, this.#writing.days);
			case 'months':
				return this.#counted(value, digits ?? 1, this.#writing.months);
			case 'rate':
				return this.#writing.perHundredYears(
					this.number(100 * value, digits)
				);
			case 'per100':
				return this.#writing.perHundred(this.number(value, digits));
			case 'cny':
				return this.money(value);
			case 'ratio':
			case 'level':
				return this.number(value, digits ?? 2);
			case 'count':
			case 'people':
			case 'score':
			case 'none':
				return this.number(value, digits);
		}
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
		const last = new Date(
			Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)) - 2, 1)
		)
			.toISOString()
			.slice(0, 7);
		const first = start.slice(0, 7);
		if (first === last) return first;
		return this.range(first, last);
	}

	/** A range of two written values. */
	range(low: string, high: string): string {
		return this.#writing.range(low, high);
	}

	/** Names or values one after the other, without an "and". */
	items(parts: readonly string[]): string {
		return parts.join(this.#writing.between);
	}

	/** A text as a sentence: in English a word that it begins with has a capital; a sign such as p has not. */
	sentence(text: string): string {
		return this.#writing.beginning(text);
	}

	/** Sentences one after the other. */
	sentences(parts: readonly string[]): string {
		return parts.filter(Boolean).join(this.#writing.betweenSentences);
	}

	/** A sentence that lacks only its stop. */
	stopped(text: string): string {
		return text + this.#writing.stop;
	}

	/** What is found, and why it counts as it does. */
	because(found: string, reason: string): string {
		return found + this.#writing.because + reason;
	}

	/** What a text is about, before it. */
	headed(head: string, text: string): string {
		return head + this.#writing.colon + text;
	}

	/** What stands beside a number, apart from the sentence. */
	aside(text: string): string {
		return this.#writing.aside(text);
	}

	/** A name within a sentence: in English it begins with a small letter, unless it is an abbreviation. */
	within(name: string): string {
		return this.#writing.within(name);
	}

	/** A list in prose. */
	list(parts: readonly string[]): string {
		return new Intl.ListFormat(languageTag[this.locale], {
			type: 'conjunction'
		}).format(parts);
	}
}

const formats = new Map(locales.map((locale) => [locale, new Format(locale)]));

/** The one formatter of a language. */
export function formatFor(locale: Locale): Format {
	return formats.get(locale) ?? new Format(locale);
}
