import { mulberry32 } from '$lib/stats/numeric/random.ts';
import { dayNumber, wholeMonths } from '../../src/lib/simulate/judge/day-numbers.ts';
import {
	Answer,
	type CountEvidence,
	countEvidence,
	type CsatSource,
	type Grouping,
	groupings,
	type People,
	peopleOf,
	type ScoreEvidence,
	scoreEvidence
} from '../../src/lib/simulate/judge/people.ts';

/** One engineer written by hand; what is left out is not known, and the level is 0 since hiring. Days are ISO days. */
export interface HandMade extends Partial<Record<CountEvidence | ScoreEvidence | Grouping, number | string | null>> {
	id?: string;
	day?: string;
	hired?: string | null;
	level?: number | null;
	/** Day on which the level held was entered. */
	since?: string | null;
	/** First level ever granted. */
	placed?: number;
	/** Days on which levels 1, 2 and 3 were first reached. */
	reached?: readonly (string | null)[];
	monthsInCompany?: number;
	monthsInLevel?: number;
	sinceLevel?: Partial<Record<CountEvidence, number>>;
	lastYear?: Partial<Record<CountEvidence, number>>;
	rate?: number | null;
	n?: number | null;
	otherRate?: number;
	otherN?: number;
}

const DAY = '2026-07-02';
const on = (day: string | null | undefined): number => (day == null ? NaN : dayNumber(day));
const number = (value: number | string | null | undefined): number => (typeof value === 'number' ? value : NaN);

/** Columns of engineers written by hand, for tests. */
export function peopleFrom(rows: readonly HandMade[], csat: CsatSource = 'tickets'): People {
	const numbers = (read: (row: HandMade) => number): Float64Array => Float64Array.from(rows, read);
	return peopleOf(
		new Answer(
			new Map<string, Float64Array | (string | null)[]>([
				['employee_id', rows.map(({ id }, i) => id ?? `E${String(i)}`)],
				['day', numbers(({ day }) => on(day ?? DAY))],
				['hired', numbers(({ hired }) => on(hired))],
				['level', numbers(({ level = 0 }) => level ?? NaN)],
				['since', numbers(({ since, hired }) => on(since ?? hired))],
				['placed', numbers(({ placed = 0 }) => placed)],
				...[0, 1, 2].map(
					(k) => [`reached_${String(k + 1)}`, numbers(({ reached }) => on(reached?.[k]))] as const
				),
				['months_in_company', numbers(({ monthsInCompany }) => monthsInCompany ?? NaN)],
				['months_in_level', numbers(({ monthsInLevel }) => monthsInLevel ?? NaN)],
				...countEvidence.flatMap(
					(name) =>
						[
							[`all_${name}`, numbers((row) => number(row[name]))],
							[`lvl_${name}`, numbers(({ sinceLevel }) => sinceLevel?.[name] ?? NaN)],
							[`yr_${name}`, numbers(({ lastYear }) => lastYear?.[name] ?? NaN)]
						] as const
				),
				...scoreEvidence.map((name) => [name, numbers((row) => number(row[name]))] as const),
				['tickets_rate', numbers(({ rate }) => rate ?? NaN)],
				['tickets_n', numbers(({ n }) => n ?? NaN)],
				['assessments_rate', numbers(({ otherRate }) => otherRate ?? NaN)],
				['assessments_n', numbers(({ otherN }) => otherN ?? NaN)],
				...groupings.map(
					(grouping) =>
						[
							grouping,
							rows.map((row) => {
								const label = row[grouping];
								return typeof label === 'string' ? label : null;
							})
						] as const
				)
			])
		),
		{ csat, levels: [1, 2, 3, 4], sql: '' }
	);
}

/**
 * Made-up engineers for benchmarks and tests, the same for the same seed; about `unknown` of each column is not known.
 */
export function crowd(size: number, seed = 1, unknown = 0.04): People {
	const next = mulberry32(seed);
	const today = dayNumber(DAY);
	const whole = (below: number): number => Math.floor(next() * below);
	const column = (draw: () => number, share = unknown) =>
		Float64Array.from({ length: size }, () => (next() < share ? NaN : draw()));
	const labels = (grouping: Grouping) =>
		Array.from({ length: size }, () =>
			next() < unknown ? null : `${grouping}${String(whole(grouping === 'supervisor' ? 40 : 4))}`
		);
	const hired = column(() => today - 30 - whole(3600), 0);
	const level = hired.map((from) => Math.min(whole(5), Math.floor(wholeMonths(from, today) / 14)));
	const since = hired.map((from, i) => (level[i] === 0 ? from : from + whole(today - from)));
	const n = column(() => 1 + whole(60));
	const counts = new Map(countEvidence.map((name) => [name, column(() => whole(name === 'onsite_count' ? 160 : 9))]));
	const nothing = (): Float64Array => new Float64Array(size).fill(NaN);
	return peopleOf(
		new Answer(
			new Map<string, Float64Array | (string | null)[]>([
				['employee_id', Array.from({ length: size }, (_, i) => `E${String(i).padStart(6, '0')}`)],
				['day', new Float64Array(size).fill(today)],
				['hired', hired],
				['level', level],
				['since', since],
				['placed', level.map((held) => Math.min(held, 1 + whole(2)))],
				...[1, 2, 3].map(
					(k) =>
						[
							`reached_${String(k)}`,
							level.map((held, i) => (held >= k ? (since[i] as number) - (held - k) * 200 : NaN))
						] as const
				),
				['months_in_company', nothing()],
				['months_in_level', nothing()],
				...[...counts].flatMap(
					([name, values]) =>
						[
							[`all_${name}`, values],
							[`lvl_${name}`, values.map((value) => Math.floor(value * next()))],
							[`yr_${name}`, values.map((value) => Math.floor(value / 2))]
						] as const
				),
				...scoreEvidence.map((name) => [name, column(() => 50 + whole(100) / 2)] as const),
				['tickets_rate', n.map((total) => Math.round(total * (0.7 + 0.3 * next())) / total)],
				['tickets_n', n],
				['assessments_rate', nothing()],
				['assessments_n', nothing()],
				...groupings.map((grouping) => [grouping, labels(grouping)] as const)
			])
		),
		{ csat: 'tickets', levels: [1, 2, 3, 4], sql: '' }
	);
}
