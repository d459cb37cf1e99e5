import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { wilson } from '$lib/stats/counts/proportions.ts';
import type { Diagnosis, Tried } from '../fidelity/doctor.ts';
import { shareOf } from '../fidelity/gain.ts';
import { answerKey } from '../fidelity/trials.ts';
import { whatDiffers } from '../fidelity/what-differs.ts';
import type { Rounds } from '../judge/load-people.ts';
import { PEOPLE } from './eligible.ts';
import { FIDELITY_FLOOR, resultOf, type Simulation } from './simulation.ts';

const SHARE = column('share', 'measure', 'number', 'share');
const keyAt = ({ answers }: Tried, at: number): string | null => {
	const answer = answers[at];
	return answer ? answerKey(answer) : null;
};

/**
 * S1 under other answers to the open questions, the most repeated first, and what decisions that are still not repeated
 * have in common.
 */
export function diagnosisResult(
	rounds: Rounds,
	{ now, better, best, trials }: Diagnosis,
	base: Pick<Simulation, 'plan' | 'dataset'>
): Result {
	const left = best?.repeats ?? now;
	return resultOf('S1', base, {
		...wilson({ hits: now.repeated, total: now.decided }),
		sql: rounds.sql,
		numerator: now.repeated,
		denominator: now.decided,
		n: now.decided,
		target: FIDELITY_FLOOR,
		excluded: { trials },
		tables: {
			trials: {
				...tableOf(
					[
						column('first', 'dimension', 'code'),
						column('second', 'dimension', 'code'),
						PEOPLE,
						SHARE,
						column('gain', 'measure', 'number', 'points'),
						column('low', 'measure', 'number', 'points'),
						column('high', 'measure', 'number', 'points')
					],
					better.map((tried) => ({
						first: keyAt(tried, 0),
						second: keyAt(tried, 1),
						people: tried.people,
						share: shareOf(tried.repeats),
						gain: tried.gain.value,
						low: tried.gain.low,
						high: tried.gain.high
					}))
				),
				additive: []
			},
			differing: {
				...tableOf(
					[
						column('trait', 'dimension', 'code'),
						column('group', 'dimension', 'text'),
						PEOPLE,
						column('differing', 'people', 'number', 'people'),
						SHARE,
						column('p', 'measure', 'number', 'probability')
					],
					whatDiffers(rounds, left).map((row) => ({
						...row,
						group: String(row.group),
						share: row.hits / row.total
					}))
				),
				additive: ['group']
			}
		}
	});
}
