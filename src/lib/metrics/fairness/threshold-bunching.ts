import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { bunching } from '$lib/stats/counts/bunching.ts';
import { clopperPearson } from '$lib/stats/counts/proportions.ts';
import type { MetricContext } from '../run/context.ts';
import { decisions, decisionWindow, has, off } from '../assessments/decisions.ts';
import type { Metric } from '../metric.ts';
import type { Cell, DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { noteOf } from '../note.ts';
import { numbersIn } from '../../engine/columns.ts';

/** Fewer beside a threshold say nothing. */
const FEWEST = 30;
const WIDTH = { onsite_count: 5, csat_rate: 0.03 } as const;
/** Bins shown on either side of a threshold. */
const SHOWN = 6;
type Evidence = keyof typeof WIDTH;

interface Threshold {
	level: number;
	evidence: Evidence;
	at: number;
}

/** Visits and satisfaction that the criteria ask for, as far as they are on record. */
function thresholdsOf(context: MetricContext): Threshold[] {
	return context.plan.criteria.rules
		.flatMap(({ level, minimums, csat }) => {
			const found: Threshold[] = [];
			if (minimums.onsite_count) found.push({ level, evidence: 'onsite_count', at: minimums.onsite_count });
			if (csat && csat.rate > 0) found.push({ level, evidence: 'csat_rate', at: csat.rate });
			return found;
		})
		.filter(({ evidence }) => has(context, `assessments.${evidence}`));
}

const candidates = (context: MetricContext): string => `${decisions(context)},
candidates AS (SELECT * FROM d WHERE coalesce(result, '') <> 'absent')`;

/** Bins of evidence from its threshold up; a value equal to it must not fall below by its binary rounding. */
const headlineSql = (context: MetricContext, threshold: Threshold): string => `${candidates(context)},
x AS (
	SELECT employee_id,
		floor((${threshold.evidence} - ${sql.number(threshold.at)}) / ${sql.number(WIDTH[threshold.evidence])}
		+ 1e-9) AS bin
	FROM candidates WHERE target_level = ${String(threshold.level)}
)
SELECT (count(*) FILTER (WHERE bin = 0))::DOUBLE / nullif(count(*) FILTER (WHERE bin IN (-1, 0)), 0) AS value,
	(count(DISTINCT employee_id) FILTER (WHERE bin IN (-1, 0)))::DOUBLE AS people
FROM x`;

/** Evidence of every candidate, by column. */
async function evidenceOf(context: MetricContext) {
	const found = await context.engine.columns(
		`${candidates(context)}
SELECT target_level::DOUBLE AS target_level, onsite_count::DOUBLE AS onsite_count, csat_rate::DOUBLE AS csat_rate,
	dense_rank() OVER (ORDER BY employee_id)::DOUBLE AS person FROM candidates`,
		context.signal
	);
	const of = (name: string) => numbersIn(found, name);
	return {
		target_level: of('target_level'),
		onsite_count: of('onsite_count'),
		csat_rate: of('csat_rate'),
		person: of('person')
	};
}

/** One threshold tested, with the candidates in the bins around it. */
function test(threshold: Threshold, found: Awaited<ReturnType<typeof evidenceOf>>) {
	const [values, width] = [found[threshold.evidence], WIDTH[threshold.evidence]];
	const own = [...values.keys()].filter((i) => found.target_level[i] === threshold.level && !Number.isNaN(values[i]));
	const { below, above, expectedShare, p } = bunching(
		own.map((i) => values[i] ?? NaN),
		threshold.at,
		width
	);
	const bins = new Map<number, number[]>();
	for (const i of own) {
		const bin = Math.floor(((values[i] ?? NaN) - threshold.at) / width + 1e-9);
		if (Math.abs(bin + 0.5) < SHOWN) bins.set(bin, [...(bins.get(bin) ?? []), found.person[i] ?? NaN]);
	}
	return { threshold, below, above, expectedShare, p: below + above >= FEWEST ? p : NaN, bins };
}
type Tested = ReturnType<typeof test>;

const dimensions = [column('target_level', 'dimension', 'level', 'level'), column('evidence', 'dimension', 'code')];

function tables(tested: readonly Tested[]): Record<string, DataTable> {
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	const byThreshold = tested.map(({ threshold, below, above, expectedShare, p }): Record<string, Cell> => ({
		target_level: threshold.level,
		evidence: threshold.evidence,
		threshold: threshold.at,
		cases: below + above,
		below,
		above,
		share: above / (below + above),
		expected: expectedShare,
		p: Number.isNaN(p) ? null : p
	}));
	const histogram = tested.flatMap(({ threshold, bins }) =>
		[...bins]
			.toSorted(([a], [b]) => a - b)
			.map(([bin, persons]): Record<string, Cell> => ({
				target_level: threshold.level,
				evidence: threshold.evidence,
				from: threshold.at + bin * WIDTH[threshold.evidence],
				people: new Set(persons).size,
				cases: persons.length
			}))
	);
	return {
		byThreshold: {
			...tableOf(
				[
					...dimensions,
					column('threshold', 'measure', 'number', 'none'),
					column('cases', 'people', 'number', 'count'),
					column('below', 'people', 'number', 'count'),
					column('above', 'people', 'number', 'count'),
					share('share'),
					share('expected'),
					column('p', 'measure', 'number', 'probability')
				],
				byThreshold
			),
			additive: []
		},
		histogram: {
			...tableOf(
				[
					...dimensions,
					column('from', 'dimension', 'number', 'none'),
					column('people', 'people', 'number', 'people'),
					column('cases', 'events', 'number', 'count')
				],
				histogram
			),
			additive: ['from']
		}
	};
}

/** F13: does evidence pile up just above a threshold? */
export const thresholdBunching: Metric = {
	id: 'F13',
	family: 'F',
	formula: '#[T, T+w) / #[T−w, T+w)',
	unit: 'share',
	better: 'none',
	method: 'clopper_pearson',
	needs: ['assessments.target_level'],
	people: true,
	source: 'McCrary 2008; Clopper & Pearson 1934',
	async compute(context) {
		const thresholds = thresholdsOf(context);
		if (thresholds.length === 0)
			return off('missing_columns', ['assessments.onsite_count', 'assessments.csat_rate']);
		const found = await evidenceOf(context);
		const tested = thresholds.map((threshold) => test(threshold, found));
		const [main] = tested.filter(({ p }) => !Number.isNaN(p)).sort((a, b) => a.p - b.p);
		if (!main) return { ...off('too_few_near_thresholds'), tables: tables(tested) };
		const query = headlineSql(context, main.threshold);
		const [row] = await context.engine.query(
			query,
			z.object({ value: z.number(), people: z.number() }),
			context.signal
		);
		const { low, high } = clopperPearson({ hits: main.above, total: main.below + main.above });
		return {
			value: row?.value ?? null,
			sql: query,
			low,
			high,
			numerator: main.above,
			denominator: main.below + main.above,
			n: main.below + main.above,
			people: row?.people ?? 0,
			window: decisionWindow(context),
			notes: [
				noteOf(main.p < 0.05 ? 'bunched' : 'not_bunched', {
					level: main.threshold.level,
					evidence: main.threshold.evidence,
					threshold: main.threshold.at,
					expected: main.expectedShare,
					p: main.p,
					tested: tested.length
				})
			],
			tables: tables(tested)
		};
	}
};
