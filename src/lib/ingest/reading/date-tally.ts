import type { CheckCode } from '../sentences/checks.ts';
import type { CheckFinding } from '../model.ts';
import { instantStyles } from '../vocabulary/parse-instant.ts';

/** Bit that marks a style whose text names a zone. */
export const ZONED = 8;

/** Hears of something found, with how often and examples. */
export type AddFinding = (code: CheckCode, field: string, count: number, examples: CheckFinding['examples']) => void;

/** How the dates of one column are written, counted by style, with one example each. */
export class DateTally {
	readonly #counts = new Int32Array(2 * ZONED);
	readonly #examples = new Map<number, { row: number; value: string }>();

	add(style: number, row: number, text: () => string): void {
		const count = this.#counts[style] ?? 0;
		this.#counts[style] = count + 1;
		if (count === 0) this.#examples.set(style, { row, value: text() });
	}

	#sum(test: (style: number) => boolean): number {
		return this.#counts.reduce((sum, count, style) => sum + (test(style) ? count : 0), 0);
	}

	#shown(test: (style: number) => boolean): CheckFinding['examples'] {
		return [...this.#examples].filter(([style]) => test(style)).map(([, example]) => example);
	}

	/** Share of the values that name a zone; NaN where there are none. */
	get zoned(): number {
		return this.#sum((style) => style >= ZONED) / this.#sum(() => true);
	}

	/** How many values there are, and one of each style. */
	get all(): { count: number; examples: CheckFinding['examples'] } {
		return { count: this.#sum(() => true), examples: this.#shown(() => true).slice(0, 3) };
	}

	/** Tells two spellings or days taken for months, months without a day, and zones on some of the values. */
	tell(field: string, swapped: boolean, add: AddFinding): void {
		const perStyle = instantStyles.map((_, at) => this.#sum((style) => style % ZONED === at));
		const total = perStyle.reduce((sum, count) => sum + count, 0);
		const most = Math.max(...perStyle);
		if (most < total)
			add(
				swapped ? 'swapped_dates' : 'mixed_date_spellings',
				field,
				swapped ? (perStyle[0] ?? 0) : total - most,
				this.#shown(() => true)
			);
		const monthOnly = instantStyles.indexOf('month only');
		const isMonth = (style: number) => style % ZONED === monthOnly;
		if (this.#sum(isMonth) > 0) add('month_only', field, this.#sum(isMonth), this.#shown(isMonth));
		const zoned = this.#sum((style) => style >= ZONED);
		if (zoned > 0 && zoned < total)
			add(
				'mixed_zones',
				field,
				Math.min(zoned, total - zoned),
				this.#shown(() => true)
			);
	}
}

/** Tells columns of one file of which some name a zone and others do not: their differences may be hours off. */
export function tellZones(tallies: ReadonlyMap<string, DateTally>, add: AddFinding): void {
	const withZone = [...tallies].filter(([, tally]) => tally.zoned === 1);
	const without = [...tallies].filter(([field, tally]) => tally.zoned === 0 && field !== 'due_at');
	if (withZone.length === 0) return;
	for (const [field, { all }] of without) add('zone_on_others_only', field, all.count, all.examples);
}
