import { fileURLToPath } from 'node:url';
import { type CriteriaSet, publishedCriteria } from '../../src/lib/programme/criteria.ts';
import { publishedPlan } from '../../src/lib/programme/plan.ts';
import { compare, type Comparison } from '../../src/lib/simulate/judge/compare.ts';
import { costResult } from '../../src/lib/simulate/results/cost.ts';
import { crowd } from '../../tests/support/crowd.ts';
import { eligibleResult } from '../../src/lib/simulate/results/eligible.ts';
import { evaluate, type Evaluation } from '../../src/lib/simulate/judge/evaluate.ts';
import { nearResult } from '../../src/lib/simulate/results/near-misses.ts';
import { moved } from '../../src/lib/simulate/judge/rule-parts.ts';
import type { People } from '../../src/lib/simulate/judge/people.ts';
import { promotionsResult } from '../../src/lib/simulate/results/promotions.ts';
import type { Simulation } from '../../src/lib/simulate/results/simulation.ts';
import { selectionResult } from '../../src/lib/simulate/results/selection.ts';
import { widenedGap } from '../../src/lib/simulate/results/gap.ts';
import { withHardestHit } from '../../src/lib/simulate/results/hardest-hit.ts';
import { flowResult, swapResult } from '../../src/lib/simulate/results/swap.ts';
import { sweepResult } from '../../src/lib/simulate/results/sweep-result.ts';

const STEPS = 120;
const WARM = 30;

/** Milliseconds of one kind of step: the fastest (what it takes on an idle machine), the middle and the slow end. */
export interface Timing {
	step: string;
	people: number;
	fastest: number;
	median: number;
	p95: number;
}

function time(step: string, people: number, run: (i: number) => void): Timing {
	const times: number[] = [];
	for (let i = 0; i < WARM + STEPS; i++) {
		const from = performance.now();
		run(i);
		if (i >= WARM) times.push(performance.now() - from);
	}
	times.sort((a, b) => a - b);
	const at = (share: number): number => Math.round(100 * (times[Math.floor(share * times.length)] ?? 0)) / 100;
	return { step, people, fastest: at(0), median: at(0.5), p95: at(0.95) };
}

/** The state behind a page while a slider is dragged: buffers are used again, the baseline stands. */
class Page {
	readonly people: People;
	readonly baseline: Evaluation;
	#scenario: Evaluation;
	#comparison: Comparison;

	constructor(people: People) {
		this.people = people;
		this.baseline = evaluate(people, publishedCriteria);
		this.#scenario = evaluate(people, publishedCriteria);
		this.#comparison = compare(this.baseline, this.#scenario);
	}

	judge(set: CriteriaSet): Simulation {
		this.#scenario = evaluate(this.people, set, this.#scenario);
		this.#comparison = compare(this.baseline, this.#scenario, this.#comparison);
		return {
			plan: publishedPlan,
			dataset: { asOf: '2026-07-02T08:00:00' },
			comparison: this.#comparison,
			fidelity: null
		};
	}
}

const slide = (i: number): CriteriaSet => moved(publishedCriteria, 2, 'onsite_count', 40 + (i % 50));
const flip = (i: number): CriteriaSet => ({ ...publishedCriteria, missing: i % 2 === 0 ? 'fail' : 'unknown' });

/** Everything on the page that follows a slider. */
function repaint(simulation: Simulation): void {
	eligibleResult(simulation);
	withHardestHit(swapResult(simulation, { grouping: 'region', level: 2 }));
	widenedGap(simulation.comparison, 2, publishedPlan.measurement.k);
	flowResult(simulation);
	selectionResult(simulation, { level: 2, grouping: 'region' });
	costResult(simulation);
	promotionsResult(simulation, [null, null, null, null]);
}

/** What a step of a slider, or of a switch, costs at a number of engineers. */
export function benchSimulate(size: number): Timing[] {
	const page = new Page(crowd(size));
	return [
		time('slider: judge and compare', size, (i) => {
			page.judge(slide(i));
		}),
		time('slider: judge, compare and every figure that follows it', size, (i) => {
			repaint(page.judge(slide(i)));
		}),
		time('switch: judge all levels and compare', size, (i) => {
			page.judge(flip(i));
		}),
		time('after the drag: sweep of one threshold', size, (i) => {
			sweepResult(page.judge(slide(i)), 2, 'onsite_count');
		}),
		time('after the drag: near misses', size, (i) => {
			nearResult(page.judge(slide(i)));
		})
	];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table([10_000, 100_000].flatMap(benchSimulate));
