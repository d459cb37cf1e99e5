import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { type CriteriaSet, gradedLevels } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { compare, swapAt } from '../judge/compare.ts';
import { LEVEL, movedAt, PEOPLE, SIDE, sides } from './eligible.ts';
import { evaluate } from '../judge/evaluate.ts';
import { type LoadOptions, loadPeople } from '../judge/load-people.ts';
import type { People } from '../judge/people.ts';
import { cellOf, hideRows, resultOf, type Simulation } from './simulation.ts';

/** Everybody as they stood on the day a past round was assessed. */
export interface RoundPeople {
	round: string;
	/** ISO day. */
	day: string;
	people: People;
}

const roundRow = z.object({ round: z.string(), day: z.iso.date() });

/** Loads everybody once per past round, in order. */
export async function loadOverRounds(engine: Engine, options: LoadOptions): Promise<RoundPeople[]> {
	const rounds = await engine.query(
		`SELECT round_id AS round, coalesce(assess_date, publish_date) AS day FROM rounds
		WHERE coalesce(assess_date, publish_date) IS NOT NULL ORDER BY round_no`,
		roundRow,
		options.signal
	);
	const loaded: RoundPeople[] = [];
	for (const { round, day } of rounds.filter((row) => row.day <= options.dataset.asOf.slice(0, 10))) {
		loaded.push({ round, day, people: await loadPeople(engine, { ...options, asOf: day }) });
	}
	return loaded;
}

/** S2 over time: who met each level's rule at every past round, under both sets. */
export function overRoundsResult(
	rounds: readonly RoundPeople[],
	sets: { baseline: CriteriaSet; scenario: CriteriaSet },
	base: Pick<Simulation, 'plan' | 'dataset' | 'refused'>
): Result {
	const { k } = base.plan.measurement;
	const hidden = new Set<string>();
	const rows = rounds.flatMap(({ round, day, people }) => {
		const comparison = compare(evaluate(people, sets.baseline), evaluate(people, sets.scenario));
		return gradedLevels(sets.baseline).flatMap((level) => {
			if (movedAt(comparison, level).some((moved) => isSmall(moved, k))) hidden.add(`${round} ${String(level)}`);
			const swap = swapAt(comparison, level);
			const met = { baseline: swap.both + swap.out, scenario: swap.both + swap.in };
			return sides.map((set) => ({ set, round, day, level, people: met[set], share: met[set] / people.size }));
		});
	});
	const last = rounds.at(-1);
	const result = resultOf('S2', base, {
		value: null,
		sql: last?.people.sql ?? '',
		n: last?.people.size ?? 0,
		tables: {
			byRound: {
				...tableOf(
					[
						SIDE,
						column('round', 'dimension', 'text'),
						column('day', 'dimension', 'day'),
						LEVEL,
						PEOPLE,
						column('share', 'measure', 'number', 'share')
					],
					rows
				),
				additive: []
			}
		}
	});
	return hideRows(
		result,
		'byRound',
		(row, columns) =>
			cellOf(row, columns, 'set') === 'scenario' &&
			hidden.has(`${String(cellOf(row, columns, 'round'))} ${String(cellOf(row, columns, 'level'))}`)
	);
}
