import fc from 'fast-check';
import {
	type CriteriaSet,
	evidence,
	gradedLevels,
	type LevelRule,
	publishedCriteria
} from '$lib/programme/criteria.ts';
import type { HandMade } from './crowd.ts';
import { ruleOf } from '$lib/simulate/judge/rule-parts.ts';
import { countEvidence } from '$lib/simulate/judge/people.ts';

export const graded = gradedLevels(publishedCriteria);

/** The rules again, one engineer and one part at a time, from what was written down and not from columns. */
export const slow = {
	months(from: string, to: string): number {
		let count = 0;
		const [year, month, day] = from.split('-').map(Number) as [number, number, number];
		for (;;) {
			const index = year * 12 + month + count;
			const then = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
			if (then > to) return count;
			count += 1;
		}
	},
	tenure(row: HandMade, rule: LevelRule, set: CriteriaSet): number | null {
		const { day = '2026-07-02', hired, level = 0, placed = 0 } = row;
		const sinceHire = hired == null ? null : slow.months(hired, day);
		if (rule.tenure.basis === 'since_hire') return sinceHire;
		if (level == null) return null;
		const placing = set.placement === 'any_level' && (level === 0 || rule.level <= placed);
		const below = rule.level - 1;
		if (below === 0 || placing) return sinceHire;
		if (below > level) return 0;
		const start = below === level ? (row.since ?? hired) : row.reached?.[below - 1];
		return start == null ? null : slow.months(start, day);
	},
	csat({ rate, n }: HandMade, { gate, minN }: NonNullable<LevelRule['csat']>, prior: number): number | null {
		if (rate == null) return null;
		if (gate === 'raw') return rate;
		if (n == null) return null;
		if (gate === 'min_n') return n < minN ? null : rate;
		if (gate === 'shrunken') return (rate * n + prior * minN) / (n + minN);
		const z = 1.959963984540054;
		return (
			(rate + (z * z) / (2 * n) - z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))) /
			(1 + (z * z) / n)
		);
	},
	status(row: HandMade, rule: LevelRule, set: CriteriaSet, prior: number): 'met' | 'unmet' | 'unknown' {
		const answers: (boolean | null)[] = [];
		const ask = (value: number | null | undefined, minimum: number): void => {
			if (minimum > 0) answers.push(value == null ? null : value > minimum - 1e-9);
		};
		ask(slow.tenure(row, rule, set), rule.tenure.months);
		for (const name of evidence) {
			const isCount = (countEvidence as readonly string[]).includes(name);
			const source =
				!isCount || set.countsWindow === 'cumulative'
					? row
					: set.countsWindow === 'since_level'
						? (row.sinceLevel ?? {})
						: (row.lastYear ?? {});
			ask((source as Record<string, number | null | undefined>)[name], rule.minimums[name] ?? 0);
		}
		if (rule.csat) ask(slow.csat(row, rule.csat, prior), rule.csat.rate);
		const { level = 0 } = row;
		if (!set.allowSkip && rule.level > 1) {
			if (level == null) answers.push(null);
			else answers.push(rule.level <= level + 1 || (level === 0 && set.placement === 'any_level'));
		}
		if (answers.includes(false)) return 'unmet';
		if (!answers.includes(null)) return 'met';
		return set.missing === 'fail' ? 'unmet' : 'unknown';
	},
	/** Lowest and highest level that the rules may leave somebody at. */
	level(row: HandMade, set: CriteriaSet, prior: number): [number, number] {
		const at = graded.map((level) => slow.status(row, ruleOf(set, level), set, prior));
		const floor = set.allowDemotion ? 0 : Math.max(0, row.level ?? 0);
		const known = Math.max(0, ...graded.filter((level) => at[level - 1] === 'met'));
		const open = Math.max(0, ...graded.filter((level) => at[level - 1] !== 'unmet'));
		return [Math.max(known, floor), Math.max(open, floor)];
	}
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });
const isoDays = fc
	.date({ min: new Date('2018-01-01'), max: new Date('2026-07-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const counts = fc.record(
	Object.fromEntries(countEvidence.map((name) => [name, fc.nat(name === 'onsite_count' ? 80 : 7)])),
	{ requiredKeys: [] }
);

const engineers: fc.Arbitrary<HandMade> = fc
	.tuple(
		fc.uniqueArray(isoDays, { minLength: 5, maxLength: 5 }),
		maybe(fc.nat(4)),
		fc.nat(4),
		fc.boolean(),
		counts,
		counts,
		counts,
		fc.record({
			panel_knowledge: maybe(fc.integer({ min: 50, max: 100 })),
			panel_practice: maybe(fc.integer({ min: 50, max: 100 }))
		}),
		maybe(fc.integer({ min: 1, max: 40 })),
		fc.nat(10)
	)
	.map(([days, level, first, dated, all, sinceLevel, lastYear, scores, n, dissatisfied]) => {
		const [hired = null, ...later] = dated ? [...days].sort() : [];
		const placed = level ? Math.min(level, Math.max(1, first)) : 0;
		return {
			...all,
			...scores,
			sinceLevel,
			lastYear,
			hired,
			level,
			placed,
			...(level === null || level === 0
				? {}
				: {
						since: later[3] ?? null,
						reached: [1, 2, 3].map((k) =>
							level < k ? null : k <= placed ? (later[0] ?? null) : (later[k - 1] ?? null)
						)
					}),
			rate: n === null ? null : Math.max(0, n - dissatisfied) / n,
			n
		} as HandMade;
	});

export const rulesets: fc.Arbitrary<CriteriaSet> = fc
	.record({
		rules: fc.tuple(
			...graded.map((level) =>
				fc.record({
					level: fc.constant(level),
					tenure: fc.record({
						months: fc.constantFrom(0, 6, 12, 24, 36),
						basis: fc.constantFrom('in_level' as const, 'since_hire' as const)
					}),
					minimums: fc.record(
						{
							onsite_count: fc.nat(60),
							doc_count: fc.nat(3),
							large_project_count: fc.nat(5),
							panel_practice: fc.constantFrom(0, 60, 80)
						},
						{ requiredKeys: [] }
					),
					csat: fc.option(
						fc.record({
							rate: fc.constantFrom(0.5, 0.8, 0.85),
							gate: fc.constantFrom(
								'raw' as const,
								'min_n' as const,
								'wilson_lower' as const,
								'shrunken' as const
							),
							minN: fc.constantFrom(5, 20)
						})
					)
				})
			)
		),
		countsWindow: fc.constantFrom('cumulative' as const, 'since_level' as const, 'last_12_months' as const),
		allowSkip: fc.boolean(),
		allowDemotion: fc.boolean(),
		missing: fc.constantFrom('unknown' as const, 'fail' as const),
		placement: fc.constantFrom('any_level' as const, 'one_step' as const)
	})
	.map((set) => ({
		id: 's',
		name: '',
		parentId: null,
		note: '',
		...set,
		rules: set.rules as unknown as LevelRule[]
	}));

export const crowds = fc.array(engineers, { minLength: 1, maxLength: 12 });
