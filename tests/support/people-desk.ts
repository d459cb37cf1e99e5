import { publishedPlan } from '$lib/programme/plan.ts';
import { type HandMade, handMade } from './dataset.ts';
import { type LoadOptions, loadPeople } from '$lib/simulate/judge/load-people.ts';
import { engine } from './desk.ts';

export { engine };
export { openDesk } from './desk.ts';

const AS_OF = '2026-07-02T08:00:00';
export type Row = NonNullable<HandMade['employees']>[number];

export async function put(data: HandMade): Promise<LoadOptions> {
	return { plan: publishedPlan, dataset: await handMade(engine, data, AS_OF) };
}

export const employee = (id: string, more: Row = {}): Row => ({
	employee_id: id,
	spell_no: 1,
	hire_date: '2022-03-10',
	region: '华东',
	...more
});
export const held = (id: string, level: number, from: string, to: string | null = null): Row => ({
	employee_id: id,
	spell_no: 1,
	level,
	valid_from: from,
	valid_to: to
});
export const assessed = (id: string, day: string, more: Row = {}): Row => ({
	employee_id: id,
	round_id: day,
	round_no: 1,
	assess_date: day,
	publish_date: day,
	hire_date: '2022-03-10',
	target_level: 1,
	...more
});
export const ticket = (id: string, engineer: string, day: string, more: Row = {}): Row => ({
	ticket_id: id,
	engineer_id: engineer,
	created_at: `${day} 09:00:00`,
	resolved_at: `${day} 17:00:00`,
	status: 'closed',
	...more
});
export const rating = (id: string, engineer: string, day: string, score: number, more: Row = {}): Row =>
	ticket(id, engineer, day, { csat_score: score, csat_rated_at: `${day} 18:00:00`, ...more });

export const by = async (options: LoadOptions) => {
	const people = await loadPeople(engine, options);
	return (id: string) => {
		const i = people.ids.indexOf(id);
		return {
			level: people.level[i],
			hire: people.monthsSinceHire[i],
			inLevel: people.monthsInLevel.any_level.map((months) => months[i]),
			stepwise: people.monthsInLevel.one_step.map((months) => months[i]),
			visits: people.counts.cumulative.onsite_count[i],
			sinceLevel: people.counts.since_level.onsite_count[i],
			lastYear: people.counts.last_12_months.onsite_count[i],
			docsLastYear: people.counts.last_12_months.doc_count[i],
			rate: people.csatRate[i],
			n: people.csatN[i]
		};
	};
};
