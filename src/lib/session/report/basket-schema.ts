import { z } from 'zod';
import type { ChartSpec } from '$lib/charts/spec.ts';
import type { Explanation, Figure } from '$lib/figures/figure.ts';
import type { ExportItem } from '$lib/export/item.ts';
import { locales } from '$lib/i18n/locale.ts';
import { units } from '$lib/metrics/result.ts';

const number = z.number();
const maybe = z.number().nullable();
const list = z.array(maybe);
const unit = z.enum(units);
const role = z.enum(['actual', 'previous', 'simulated', 'reference', 'hidden']);
const axis = z.object({ label: z.string(), unit, zero: z.boolean(), max: number.optional() });
const rules = z.array(z.object({ value: number, label: z.string(), role: z.enum(['baseline', 'target', 'limit']) }));
const level = number.optional();
const bounds = { low: maybe.optional(), high: maybe.optional() };

const line = z.object({
	kind: z.literal('line'),
	x: z.array(z.string()),
	yearFrom: number.optional(),
	y: axis,
	rules,
	beside: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).optional(),
	series: z.array(
		z.object({
			name: z.string(),
			role,
			values: list,
			level,
			band: z.object({ low: list, high: list }).optional(),
			flags: z.array(z.object({ index: number, kind: z.enum(['improvement', 'concern']) })).optional()
		})
	),
	marks: z.array(
		z.object({ x: z.string(), label: z.string(), role: z.enum(['programme', 'annotation', 'incomplete']) })
	),
	limits: z.array(z.object({ from: z.string(), to: z.string(), mean: number, low: number, high: number }))
});
const stacked = z.object({
	kind: z.literal('stacked'),
	categories: z.array(z.string()),
	parts: z.array(z.object({ name: z.string(), level, role })),
	values: z.array(list),
	share: z.boolean(),
	unit
});
const bars = z.object({
	kind: z.literal('bars'),
	categories: z.array(z.string()),
	series: z.array(z.object({ name: z.string(), role, values: list, level })),
	y: axis,
	upright: z.boolean(),
	rules,
	thresholds: z.array(z.object({ before: number, label: z.string() })),
	concern: z.array(number)
});
const dots = z.object({
	kind: z.literal('dots'),
	categories: z.array(z.string()),
	x: axis,
	rules,
	dumbbell: z.boolean(),
	concern: z.array(number),
	series: z.array(
		z.object({
			name: z.string(),
			role,
			points: z.array(z.object({ value: number, low: maybe, high: maybe, n: number.optional() }).nullable())
		})
	)
});
const curve = z.object({
	kind: z.literal('curve'),
	x: axis,
	y: axis,
	rules,
	dots: z.array(z.object({ x: number, y: number, label: z.string(), role })),
	series: z.array(
		z.object({
			name: z.string(),
			role,
			step: z.boolean(),
			level,
			points: z.array(z.object({ x: number, y: number, ...bounds }))
		})
	)
});
const points = z.object({
	kind: z.literal('points'),
	x: axis,
	y: axis,
	rules,
	points: z.array(z.object({ x: number, y: number, label: z.string(), concern: z.boolean(), ...bounds })),
	lines: z.array(
		z.object({
			name: z.string(),
			role: z.enum(['mean', 'limit', 'wide_limit']),
			points: z.array(z.tuple([number, number]))
		})
	)
});
const sankey = z.object({
	kind: z.literal('sankey'),
	stages: z.array(z.string()),
	nodes: z.array(z.object({ id: z.string(), label: z.string(), level: maybe, stage: number })),
	links: z.array(z.object({ source: z.string(), target: z.string(), value: number, role }))
});
const matrix = z.object({
	kind: z.literal('matrix'),
	columns: z.array(z.string()),
	rows: z.array(z.string()),
	columnsLabel: z.string(),
	rowsLabel: z.string(),
	values: z.array(list),
	unit,
	outlined: z.array(z.object({ row: number, column: number, role }))
});
const tornado = z.object({
	kind: z.literal('tornado'),
	base: number,
	unit,
	label: z.string(),
	rules,
	items: z.array(
		z.object({ name: z.string(), low: number, high: number, lowLabel: z.string(), highLabel: z.string() })
	)
});

/** Held to the types: a picture that grows a field without the store knowing is a compile error. */
const chart: z.ZodType<ChartSpec> = z.discriminatedUnion('kind', [
	line,
	stacked,
	bars,
	dots,
	curve,
	points,
	sankey,
	matrix,
	tornado
]);

const cell = z.union([z.string(), number, z.boolean(), z.null()]);
const figure: z.ZodType<Figure> = z.object({
	id: z.string(),
	title: z.string(),
	mood: z.enum(['improved', 'worsened', 'unclear', 'plain']),
	subtitle: z.string(),
	notes: z.array(z.string()),
	source: z.string(),
	sourceShort: z.string().optional(),
	filters: z.string(),
	n: number,
	off: z.string().nullable(),
	chart: chart.nullable(),
	table: z.object({
		columns: z.array(z.object({ label: z.string(), unit, kind: z.enum(['text', 'number', 'month', 'day']) })),
		rows: z.array(z.array(cell)),
		suppressed: z.array(number)
	}),
	metrics: z.array(z.string()),
	simulated: z.boolean(),
	asOf: z.string(),
	period: z.string(),
	baseline: z.string().default(''),
	fingerprint: z.string(),
	sample: z.boolean()
});
const explanation: z.ZodType<Explanation> = z.object({
	id: z.string(),
	name: z.string(),
	definition: z.string(),
	denominator: z.string(),
	formula: z.string(),
	method: z.string(),
	source: z.string(),
	n: number,
	missing: number,
	excluded: z.array(z.object({ label: z.string(), count: number })),
	sql: z.string()
});
const item: z.ZodType<ExportItem> = z.object({
	locale: z.enum(locales),
	figure,
	explanations: z.array(explanation),
	k: number
});

/** A figure put aside for the report, as it was seen, in every language that its page could give. */
export const basketEntry = z.object({ key: z.string(), zh: item.nullable(), en: item.nullable() });
export type BasketEntry = z.output<typeof basketEntry>;

/** At most as many as a report can carry. */
export const storedBasket = z.array(basketEntry).max(60);
