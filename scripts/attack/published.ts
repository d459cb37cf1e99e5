import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import type { Filters } from '$lib/metrics/run/context.ts';
import type { Result, Span } from '$lib/metrics/result.ts';
import { dimensionKeys } from '$lib/programme/dimensions.ts';
import { KnownSums } from './linear.ts';
import { at as itemAt } from '$lib/stats/numeric/at.ts';
import { type Cell, cellsOf, fewest, keepCases } from './cells.ts';
import { columnOf, entryOf, type Narrowed, type Recovered, shownBy, type Target, written } from './views.ts';

/** One published view: its filters, the windows that it tells of and its results. */
export interface Cut {
	filters: Filters;
	current: Span | null;
	results: Readonly<Record<string, Result>>;
}

/** A small group that came out, and what of a publication tells of it. */
export interface Leak extends Recovered {
	group: string;
	/** Values of the group by column. */
	narrowed: Narrowed;
}

const spanKey = ({ start, end }: Span): string => `${start} ${end}`;

/** What is chosen in a view, by column. */
const narrowedBy = ({ filters }: Cut): Narrowed =>
	Object.fromEntries(
		dimensionKeys.flatMap((key) => (filters[key].length > 0 ? [[columnOf(key), String(filters[key][0])]] : []))
	);

/** What the differences of windows single out: each window, each pair of them, and what exactly some of them count. */
function stretchesOf(spans: readonly Span[], masks: readonly string[]): { name: string; has(mask: string): boolean }[] {
	const counts = (mask: string, at: number): boolean => mask.charAt(at) === '1';
	return [
		...spans.map((span, at) => ({ name: spanKey(span), has: (mask: string) => counts(mask, at) })),
		...spans.flatMap((one, at) =>
			spans.flatMap((other, less) =>
				at === less
					? []
					: [
							{
								name: `${spanKey(one)} without ${spanKey(other)}`,
								has: (mask: string) => counts(mask, at) && !counts(mask, less)
							}
						]
			)
		),
		...masks.map((own) => ({ name: `in exactly ${own}`, has: (mask: string) => mask === own }))
	];
}

/** Windows of all views, each once. */
const spansOf = (cuts: readonly Cut[]): Span[] => [
	...new Map(cuts.flatMap(({ current }) => (current ? [[spanKey(current), current]] : []))).values()
];

const inside = ({ values }: Cell, narrowed: Narrowed): boolean =>
	Object.entries(narrowed).every(([column, value]) => values[column] === value);

/** Attacks one kind of counts: what they count is read once, whichever facets are attacked and however often. */
export class PublishedAttack {
	readonly #engine: Engine;
	readonly #k: number;
	readonly #spans: readonly Span[];
	readonly #metric: Target['metric'];
	readonly #table: string;
	readonly #cells = new Map<string, readonly Cell[]>();

	private constructor(engine: Engine, metric: Target['metric'], spans: readonly Span[], table: string, k: number) {
		this.#engine = engine;
		this.#metric = metric;
		this.#spans = spans;
		this.#table = table;
		this.#k = k;
	}

	/** Reads what a metric counts in the windows of the views. */
	static async on(
		engine: Engine,
		dataset: DatasetInfo,
		cuts: readonly Cut[],
		metric: Target['metric'],
		k: number
	): Promise<PublishedAttack> {
		const spans = spansOf(cuts);
		const table = await keepCases(engine, metric, spans, dataset.asOf.slice(0, 10));
		return new PublishedAttack(engine, metric, spans, table, k);
	}

	async #cellsBy(columns: readonly [string, string]): Promise<readonly Cell[]> {
		const key = columns.join(' ');
		const known = this.#cells.get(key) ?? (await cellsOf(this.#engine, this.#table, columns, this.#k));
		this.#cells.set(key, known);
		return known;
	}

	/**
	 * Works out by addition and subtraction of all that the published views and their tables tell of two facets, in all
	 * published windows together, whatever it can; returns the groups of 1 to k - 1 people that come out.
	 */
	async through(cuts: readonly Cut[], [one, other]: Target['facets']): Promise<Leak[]> {
		const columns = [columnOf(one), columnOf(other)] as const;
		const cells = await this.#cellsBy(columns);
		const told = cuts.filter((cut) => Object.keys(narrowedBy(cut)).every((column) => columns.includes(column)));
		const within = (narrowed: Narrowed, has: (mask: string) => boolean): number[] =>
			cells.flatMap((cell, at) => (inside(cell, narrowed) && has(cell.mask) ? [at] : []));
		const known = this.#known(told, columns, within, cells.length);
		const stretches = stretchesOf(this.#spans, [...new Set(cells.map(({ mask }) => mask))].sort());
		return groupsOf(cells, columns).flatMap((group) =>
			stretches.flatMap(({ name, has }): Leak[] => {
				const own = within(group, has);
				const people = fewest(
					own.map((at) => itemAt(cells, at)),
					this.#k
				);
				if (people === 0 || people >= this.#k || !known.gives(own, cells.length)) return [];
				const from = `${String(told.length)} published views together`;
				return [{ metric: this.#metric, group: `${written(group)} ${name}`, narrowed: group, people, from }];
			})
		);
	}

	/** All sums of cells that the views and their tables tell. */
	#known(
		told: readonly Cut[],
		columns: readonly string[],
		within: (narrowed: Narrowed, has: (mask: string) => boolean) => number[],
		size: number
	): KnownSums {
		const known = new KnownSums();
		for (const cut of told) {
			const result = cut.results[entryOf(this.#metric)];
			const window = this.#spans.findIndex((span) => cut.current && spanKey(span) === spanKey(cut.current));
			if (!result || window < 0) continue;
			for (const group of shownBy(result, narrowedBy(cut), this.#metric))
				if (Object.keys(group).every((column) => columns.includes(column)))
					known.learn(
						within(group, (mask) => mask.charAt(window) === '1'),
						size
					);
		}
		return known;
	}
}

/** The values of each facet alone and together. */
function groupsOf(cells: readonly Cell[], columns: readonly [string, string]): Narrowed[] {
	const [ones, others] = columns.map((column) =>
		[...new Set(cells.map(({ values }) => values[column] ?? ''))].map((value): Narrowed => ({ [column]: value }))
	);
	const pairs = (ones ?? []).flatMap((one) => (others ?? []).map((other): Narrowed => ({ ...one, ...other })));
	return [...(ones ?? []), ...(others ?? []), ...pairs];
}
