import { drawCompany } from './company.ts';
import { aims, type Judged, measure, outcomes, verdictOn, windowsOf } from './judged.ts';
import type { World } from './worlds.ts';

/** What may become of an outcome. */
interface Told {
	/** Improved, reached or met. */
	good: number;
	met: number;
	worse: number;
	/** Good, had the months before the start not been asked. */
	goodUnasked: number;
	/** Yielded to a movement before the start, or to an unusual baseline. */
	moving: number;
	unusual: number;
	/** Met and good as it was before: by engineer alone, leavers exact, the months before the start unasked. */
	metPlain: number;
	goodPlain: number;
	/** Intervals that hold the true change, of those that were given. */
	covers: number;
}

/** What became of one outcome over many companies of a world, as shares. */
export interface Row extends Told {
	world: string;
	outcome: Judged;
	/** No interval was given: a few engineers do most of the work. */
	refused: number;
	/** Median half width on the log scale. */
	half: number;
}

interface Counts extends Told {
	given: number;
}

const good = ['met', 'reached_uncertain', 'improved_below'];

/** Draws so many companies of a world from a seed and judges each outcome of each. */
export function tallyOf(world: World, companies: number, seed: number): Row[] {
	const counts = new Map(
		outcomes.map((id) => [
			id,
			{
				good: 0,
				met: 0,
				worse: 0,
				goodUnasked: 0,
				moving: 0,
				unusual: 0,
				metPlain: 0,
				goodPlain: 0,
				covers: 0,
				given: 0
			} as Counts
		])
	);
	const halves = new Map<Judged, number[]>(outcomes.map((id) => [id, []]));
	for (let i = 0; i < companies; i++) {
		const company = drawCompany(world, seed + i);
		for (const id of outcomes) {
			const windows = windowsOf(company, id);
			const measured = measure(company, id, windows);
			const verdict = verdictOn(company, id, windows, measured);
			const { target } = aims[id];
			const own = counts.get(id) as Counts;
			const add = (key: keyof Counts, when: boolean): void => {
				own[key] += Number(when);
			};
			add('good', good.includes(verdict));
			add('met', verdict === 'met');
			add('worse', verdict === 'worse');
			add('moving', verdict === 'already_moving');
			add('unusual', verdict === 'unusual_baseline');
			add('goodUnasked', target > 0 ? measured.low > 0 : measured.high < 0);
			const { plain } = measured;
			add('goodPlain', target > 0 ? plain.low > 0 : plain.high < 0);
			add('metPlain', target > 0 ? plain.low >= target : plain.high <= target);
			add('given', Number.isFinite(measured.low));
			add('covers', measured.low <= world.effect * target && world.effect * target <= measured.high);
			if (Number.isFinite(measured.low))
				halves.get(id)?.push((Math.log1p(measured.high) - Math.log1p(measured.low)) / 2);
		}
	}
	return outcomes.map((outcome) => {
		const { covers, given, ...rest } = counts.get(outcome) as Counts;
		const share = (count: number): number => count / companies;
		const sorted = (halves.get(outcome) ?? []).sort((a, b) => a - b);
		return {
			world: world.name,
			outcome,
			good: share(rest.good),
			met: share(rest.met),
			worse: share(rest.worse),
			goodUnasked: share(rest.goodUnasked),
			moving: share(rest.moving),
			unusual: share(rest.unusual),
			metPlain: share(rest.metPlain),
			goodPlain: share(rest.goodPlain),
			covers: covers / Math.max(1, given),
			refused: 1 - given / companies,
			half: sorted[Math.floor(sorted.length / 2)] ?? NaN
		};
	});
}
