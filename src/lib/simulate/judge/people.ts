import { type CountsWindow, type Evidence, type Placement } from '$lib/programme/criteria.ts';
import type { Column } from '$lib/engine/engine.ts';
import { wholeMonths } from './day-numbers.ts';
import { recordOf } from '$lib/programme/records.ts';

export const countEvidence = [
	'onsite_count',
	'doc_count',
	'large_project_count',
	'key_account_count',
	'hard_problem_count'
] as const satisfies readonly Evidence[];
export type CountEvidence = (typeof countEvidence)[number];
export const scoreEvidence = [
	'panel_knowledge',
	'panel_practice',
	'panel_attitude'
] as const satisfies readonly Evidence[];
export type ScoreEvidence = (typeof scoreEvidence)[number];
export const countsWindows = ['cumulative', 'since_level', 'last_12_months'] as const satisfies readonly CountsWindow[];
const placements = ['any_level', 'one_step'] as const satisfies readonly Placement[];

/** By what people are grouped for the fairness test. */
export const groupings = ['region', 'department', 'supervisor', 'gender', 'age_band'] as const;
export type Grouping = (typeof groupings)[number];

/** A text column as codes into its labels; code -1 = not known. */
export interface Coded {
	codes: Int32Array;
	labels: readonly string[];
}

/** One number per level and case, by level minus one. */
export type PerLevel = readonly Float64Array[];

/**
 * What the rules look at, one position per engineer (or per assessment), NaN = unknown. Days count from 1970-01-01.
 * Holds no names.
 */
export interface People {
	size: number;
	ids: readonly string[];
	/** Day on which each is judged. */
	day: Float64Array;
	/** Level held on that day; -1 = unknown. */
	level: Int8Array;
	monthsSinceHire: Float64Array;
	/** Whole months in the level below each level; 0 where it was never held. */
	monthsInLevel: Record<Placement, PerLevel>;
	/** The day from which those months run; Infinity where the level below was never held. */
	hired: Float64Array;
	enteredBelow: Record<Placement, PerLevel>;
	counts: Record<CountsWindow, Record<CountEvidence, Float64Array>>;
	scores: Record<ScoreEvidence, Float64Array>;
	csatRate: Float64Array;
	csatN: Float64Array;
	/** Satisfied share of all their ratings together: where a shrunken rate is drawn to. */
	csatPrior: number;
	groups: Record<Grouping, Coded>;
	/** The SELECT that these columns come from. */
	sql: string;
}

/** Columns of an answer by name, with the type that the caller knows them to have. */
export class Answer {
	readonly #columns: Map<string, Column>;
	readonly size: number;

	constructor(columns: Map<string, Column>) {
		this.#columns = columns;
		this.size = [...columns.values()][0]?.length ?? 0;
	}

	numbers(name: string): Float64Array {
		const column = this.#columns.get(name);
		if (column instanceof Float64Array) return column;
		if (column?.every((value) => value === null)) return new Float64Array(this.size).fill(NaN);
		throw new TypeError(`column ${name} does not hold numbers`);
	}

	texts(name: string): readonly (string | null)[] {
		const column = this.#columns.get(name);
		if (!column || column instanceof Float64Array) throw new TypeError(`column ${name} does not hold texts`);
		return column;
	}

	coded(name: string): Coded {
		const labels: string[] = [];
		const known = new Map<string, number>();
		const codes = Int32Array.from(this.texts(name), (text) => {
			if (text === null) return -1;
			let code = known.get(text);
			if (code === undefined) {
				code = labels.push(text) - 1;
				known.set(text, code);
			}
			return code;
		});
		return { codes, labels };
	}
}

/** Int8 levels, -1 where unknown. */
export const levelsOf = (values: Float64Array): Int8Array =>
	Int8Array.from(values, (value) => (Number.isNaN(value) ? -1 : value));

/**
 * The day from which time in the level below `level` counts. Somebody placed at a level without holding the one below
 * counts from hiring, where placing at any level is allowed; so does everybody still ungraded.
 */
function entered(answer: Answer, level: number, placement: Placement): Float64Array {
	const [hired, held, since, placed] = ['hired', 'level', 'since', 'placed'].map((name) => answer.numbers(name)) as [
		Float64Array,
		Float64Array,
		Float64Array,
		Float64Array
	];
	const below = level === 1 ? hired : answer.numbers(`reached_${String(level - 1)}`);
	return hired.map((hire, i) => {
		const [now = NaN, first = 0] = [held[i], placed[i]];
		if (Number.isNaN(now)) return NaN;
		if (level === 1 || (placement === 'any_level' && (now === 0 || level <= first))) return hire;
		if (level - 1 === now) return since[i] ?? NaN;
		return level - 1 > now ? Infinity : (below[i] ?? NaN);
	});
}

/**
 * Months from the calendar; where the day is unknown those on record, and those only for the step after the level held.
 */
function months(answer: Answer, level: number, start: Float64Array): Float64Array {
	const [day, recorded, held] = [answer.numbers('day'), answer.numbers('months_in_level'), answer.numbers('level')];
	return start.map((from, i) => {
		if (from === Infinity) return 0;
		if (!Number.isNaN(from)) return wholeMonths(from, day[i] ?? NaN);
		return held[i] === level - 1 ? (recorded[i] ?? NaN) : NaN;
	});
}

const prefix: Record<CountsWindow, string> = { cumulative: 'all', since_level: 'lvl', last_12_months: 'yr' };

/** Where the satisfaction of an engineer is taken from first; the other stands in where it is silent. */
export type CsatSource = 'tickets' | 'assessments';

function satisfaction(answer: Answer, first: CsatSource): { rate: Float64Array; n: Float64Array } {
	const second = first === 'tickets' ? 'assessments' : 'tickets';
	const [rate, otherRate] = [answer.numbers(`${first}_rate`), answer.numbers(`${second}_rate`)];
	const [n, otherN] = [answer.numbers(`${first}_n`), answer.numbers(`${second}_n`)];
	const silent = (i: number): boolean => Number.isNaN(rate[i]);
	return {
		rate: rate.map((value, i) => (silent(i) ? (otherRate[i] ?? NaN) : value)),
		n: n.map((value, i) => (silent(i) ? (otherN[i] ?? NaN) : value))
	};
}

function pooled(rate: Float64Array, n: Float64Array): number {
	let [hits, total] = [0, 0];
	for (let i = 0; i < rate.length; i++) {
		const weighted = (rate[i] as number) * (n[i] as number);
		if (Number.isNaN(weighted)) continue;
		hits += weighted;
		total += n[i] as number;
	}
	return total > 0 ? hits / total : NaN;
}

interface PeopleOptions {
	csat: CsatSource;
	/** The levels that rules are for. */
	levels: readonly number[];
	sql: string;
}

/** The columns of an answer as the rules read them. */
export function peopleOf(answer: Answer, { csat, levels, sql }: PeopleOptions): People {
	const perLevel = (make: (level: number) => Float64Array): PerLevel => levels.map(make);
	const { rate, n } = satisfaction(answer, csat);
	const [hired, day, recorded] = [
		answer.numbers('hired'),
		answer.numbers('day'),
		answer.numbers('months_in_company')
	];
	const enteredBelow = recordOf(placements, (placement) => perLevel((level) => entered(answer, level, placement)));
	return {
		size: answer.size,
		ids: answer.texts('employee_id').map((id) => id ?? ''),
		day,
		level: levelsOf(answer.numbers('level')),
		hired,
		monthsSinceHire: hired.map((from, i) =>
			Number.isNaN(from) ? (recorded[i] ?? NaN) : wholeMonths(from, day[i] ?? NaN)
		),
		enteredBelow,
		monthsInLevel: recordOf(placements, (placement) =>
			perLevel((level) => months(answer, level, enteredBelow[placement][level - 1] as Float64Array))
		),
		counts: recordOf(countsWindows, (window) =>
			recordOf(countEvidence, (name) => answer.numbers(`${prefix[window]}_${name}`))
		),
		scores: recordOf(scoreEvidence, (name) => answer.numbers(name)),
		csatRate: rate,
		csatN: n,
		csatPrior: pooled(rate, n),
		groups: recordOf(groupings, (grouping) => answer.coded(grouping)),
		sql
	};
}
