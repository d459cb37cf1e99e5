import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import { noteOf } from '$lib/metrics/note.ts';
import type { Cell, DataTable, Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { isoDay } from '../judge/day-numbers.ts';
import { SIDE, type Side, sides } from '../results/eligible.ts';
import { cellOf, hideRows, resultOf, type Simulation, simulationNotes } from '../results/simulation.ts';
import { BAND, bandOf, type Checked, inside } from './back-test.ts';
import type { Forecast } from './forecast.ts';
import type { Counted } from './project.ts';

type Base = Pick<Simulation, 'plan' | 'dataset' | 'refused'>;

/** What stands for those who left, among the places of a level. */
export const LEFT = 'left';
const placeName = (place: number, levels: number): string => (place > levels ? LEFT : String(place));
const PLACE = column('place', 'dimension', 'code');
const DAY = column('day', 'dimension', 'day');
const bounds = (unit: 'people' | 'cny', prefix = ''): ReturnType<typeof column>[] =>
	['Low', 'High'].map((end) => column(prefix === '' ? end.toLowerCase() : prefix + end, 'measure', 'number', unit));

/** A result that can't be had, with why. */
export const noForecast = (base: Base, id: 'projection' | 'back_test'): Result =>
	resultOf(id, base, { value: null, sql: '', off: { reason: 'too_few_rounds', needs: [] } });

/** How past counts lie to what would have been projected for them. */
export function backTestResult(checked: readonly Checked[], base: Base): Result {
	const levels = base.plan.criteria.rules.length;
	const held = checked.filter(inside).length;
	const n = checked.length;
	if (n === 0) return noForecast(base, 'back_test');
	return resultOf('back_test', base, {
		value: held / n,
		sql: '',
		numerator: held,
		denominator: n,
		n,
		people: Math.max(...checked.map(({ actual }) => actual)),
		target: BAND,
		tables: {
			counts: {
				...tableOf(
					[
						column('from', 'dimension', 'text'),
						column('to', 'dimension', 'text'),
						PLACE,
						column('actual', 'people', 'number', 'people'),
						column('value', 'measure', 'number', 'people'),
						...bounds('people'),
						column('inside', 'measure', 'code')
					],
					checked.map((row) => ({
						...row,
						place: placeName(row.place, levels),
						value: Math.round(row.value),
						inside: inside(row) ? 'yes' : 'no'
					}))
				),
				additive: ['place']
			}
		}
	});
}

const MONTHS = 12;
const ROUNDS_A_YEAR = 2;

/** CNY a year once a round's levels hold: allowances, and with them two rounds' direct cost and assessors' time. */
function costs({ after, forward }: Counted, round: number, { plan: { costs: prices } }: Base) {
	const counts = at(after, round);
	const allowance = prices.allowances.reduce((sum, pay, level) => sum + MONTHS * pay * at(counts, level), 0);
	const hours = at(forward, round) * prices.assessorHours.base;
	const rounds = ROUNDS_A_YEAR * (prices.round + hours * prices.assessorRate.base);
	return { allowance, total: allowance + rounds };
}

const named = (key: string, { value, low, high }: { value: number; low: number; high: number }) => ({
	[key]: Math.round(value),
	[`${key}Low`]: Math.round(low),
	[`${key}High`]: Math.round(high)
});

const setAt = (side: Side): number => sides.indexOf(side);
const futuresOf = ({ futures }: Forecast, side: Side): Counted[] => futures.map((draw) => at(draw, setAt(side)));

/** Levels today and after each round, whole people with their bands; today's are the same under both sets. */
function levelRows(given: Forecast, base: Base, today: string) {
	const levels = base.plan.criteria.rules.length;
	const places = Array.from({ length: levels + 2 }, (_, place) => place);
	const heldNow = places.map((place) =>
		given.classes.classes.reduce((sum, { held, people }) => sum + (held === place ? people : 0), 0)
	);
	return sides.flatMap((set) => [
		...places.map((place) => {
			const people = at(heldNow, place);
			return { set, day: today, place: placeName(place, levels), people, low: people, high: people };
		}),
		...given.rounds.flatMap(({ effect }, round) =>
			places.map((place) => {
				const band = bandOf(futuresOf(given, set).map(({ after }) => at(at(after, round), place)));
				const whole = { people: Math.round(band.value), low: band.low, high: band.high };
				return { set, day: isoDay(effect), place: placeName(place, levels), ...whole };
			})
		)
	]);
}

function costRows(given: Forecast, base: Base) {
	return sides.flatMap((set) =>
		given.rounds.map(({ effect }, round) => {
			const drawn = futuresOf(given, set).map((one) => costs(one, round, base));
			return {
				set,
				day: isoDay(effect),
				...named('allowance', bandOf(drawn.map(({ allowance }) => allowance))),
				...named('total', bandOf(drawn.map(({ total }) => total)))
			};
		})
	);
}

/** How the scenario's cost differs from the baseline's after each round, in the same futures. */
function differenceRows(given: Forecast, base: Base) {
	return given.rounds.map(({ effect }, round) => {
		const drawn = given.futures.map((draw) => {
			const [before, after] = sides.map((side) => costs(at(draw, setAt(side)), round, base).total);
			return (after ?? NaN) - (before ?? NaN);
		});
		return { day: isoDay(effect), ...named('change', bandOf(drawn)) };
	});
}

/** Levels and cost by round under both sets: a what-if, gated where few people are concerned. */
export function projectionResult(given: Forecast, simulation: Omit<Simulation, 'comparison'>): Result {
	const { plan, dataset } = simulation;
	const { k } = plan.measurement;
	const today = dataset.asOf.slice(0, 10);
	const share = given.checked.length === 0 ? 0 : given.checked.filter(inside).length / given.checked.length;
	const small = new Set(
		given.rounds.flatMap(({ effect }, round) => (isSmall(at(given.differ, round), k) ? [isoDay(effect)] : []))
	);
	const between = (side: Side): string[] =>
		given.rounds.flatMap(({ effect }, round) => (at(given.beside[side], round) ? [isoDay(effect)] : []));
	const untold = { baseline: new Set(between('baseline')), scenario: new Set([...small, ...between('scenario')]) };
	const beside = sides.some((side) => between(side).length > 0);
	const result = resultOf('projection', simulation, {
		value: null,
		sql: '',
		n: given.classes.people,
		missing: given.classes.missing,
		notes: [
			noteOf('projection_assumption'),
			noteOf('projection_checked', { share, cells: given.checked.length }),
			...simulationNotes(simulation),
			...(small.size > 0 ? [noteOf('small_change', { k })] : []),
			...(beside ? [noteOf('between_steps', { k })] : [])
		],
		tables: {
			levels: {
				...tableOf(
					[SIDE, DAY, PLACE, column('people', 'people', 'number', 'people'), ...bounds('people')],
					levelRows(given, simulation, today)
				),
				additive: ['place']
			},
			cost: tableOf(
				[
					SIDE,
					DAY,
					...['allowance', 'total'].flatMap((key) => [
						column(key, 'measure', 'number', 'cny'),
						...bounds('cny', key)
					])
				],
				costRows(given, simulation)
			),
			difference: tableOf(
				[DAY, column('change', 'measure', 'number', 'cny'), ...bounds('cny', 'change')],
				differenceRows(given, simulation)
			)
		}
	});
	return withoutFew(result, untold, stepOf(simulation));
}

/** A step of money that fewer than k people do not fill, whatever level they go to. */
const stepOf = ({ plan: { costs: prices, measurement } }: Base): number =>
	measurement.k * MONTHS * Math.max(...prices.allowances);

/** Money in whole steps where a level of its round is hidden: what is shown beside it gives nobody back. */
function inSteps(result: Result, name: string, step: number, hidden: (row: readonly Cell[]) => boolean): Result {
	const table = result.tables[name];
	if (!table || step === 0) return result;
	const rows = table.rows.map((row) =>
		hidden(row) ? row.map((cell) => (typeof cell === 'number' ? Math.round(cell / step) * step : cell)) : row
	);
	return { ...result, tables: { ...result.tables, [name]: { ...table, rows } } };
}

/** Takes out what would tell of few: a round that few change at, and of the others what money would give back. */
function withoutFew(result: Result, untold: Readonly<Record<Side, ReadonlySet<string>>>, step: number): Result {
	const isFew = (row: readonly Cell[], columns: DataTable['columns'], of: readonly Side[] = sides): boolean =>
		result.suppressed || of.some((side) => untold[side].has(String(cellOf(row, columns, 'day'))));
	const ofSet = (row: readonly Cell[], columns: DataTable['columns']): boolean =>
		isFew(row, columns, [cellOf(row, columns, 'set') === 'scenario' ? 'scenario' : 'baseline']);
	const levels = hideRows(result, 'levels', ofSet);
	const shown = hideRows(hideRows(levels, 'cost', ofSet), 'difference', isFew);
	const table = shown.tables.levels;
	const dayOf = (columns: DataTable['columns'], row: readonly Cell[]): string => String(cellOf(row, columns, 'day'));
	const hidden = new Set(table?.suppressed.map((row) => dayOf(table.columns, table.rows[row] ?? [])));
	return ['cost', 'difference'].reduce((sum, name) => {
		const columns = sum.tables[name]?.columns ?? [];
		return inSteps(sum, name, step, (row) => hidden.has(dayOf(columns, row)));
	}, shown);
}
