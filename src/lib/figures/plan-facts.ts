import type { Format } from '$lib/i18n/format.ts';
import type { Plan } from '$lib/programme/plan.ts';

/** The numbers of a plan that the programme's own text names, written in the reader's language. */
export function planFacts({ targets, costs, process }: Plan, format: Format) {
	const aim = ({ change, mode }: { change: number; mode: 'relative' | 'points' }): string =>
		mode === 'points' ? format.points(change, 0) : format.change(change, 0);
	return {
		hours: format.count(targets.handling.statedHours),
		csat: aim(targets.csat),
		handling: aim(targets.handling),
		attrition: aim(targets.attrition),
		benefit: format.percent(targets.benefit.minimum, 0),
		round: format.count(costs.round),
		rounds: format.count(process.roundsPerYear)
	};
}
