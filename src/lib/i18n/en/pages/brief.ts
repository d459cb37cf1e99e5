import type { Args } from '../../words.ts';
import type { zh } from '../../zh/pages/brief.ts';

export const en = {
	questions: {
		happened: 'What happened',
		sure: 'How sure is it',
		cost: 'What it costs and returns',
		next: 'What to decide'
	},
	certain: ({ names }: Args<'names'>) => `Changes beyond chance: ${names}.`,
	unsettled: ({ names }: Args<'names'>) =>
		`Not settled: ${names}; what moved may be chance alone.`,
	yielded: ({ names }: Args<'names'>) =>
		`Moved, but the months before the start or the baseline may explain it: ${names}.`,
	nothingCertain: 'No change can be told from chance.',
	detectable: ({ name, change }: Args<'name' | 'change'>) =>
		`With the data at hand, ${name} would have to change by ${change} or more to be seen.`,
	beforeAfter: 'Before and after alone does not prove that grading did it.',
	sentence: ({ text }: Args<'text'>) => `${text}.`,
	next: {
		met: ({ names }: Args<'names'>) =>
			`${names}: target met; keep on and see whether it holds.`,
		below: ({ names }: Args<'names'>) =>
			`${names}: better but short of the target; find where the gap is and leave the target as it is.`,
		worse: ({ names }: Args<'names'>) =>
			`${names}: worse; find out why before going on as before.`,
		unsettled: ({ names }: Args<'names'>) =>
			`${names}: neither expand nor stop on this; look again after another period.`,
		yielded: ({ names }: Args<'names'>) =>
			`${names}: look at the months before the start and at other baselines; do not credit grading with it.`,
		value:
			'Economic benefit: agree on the cost of replacing a leaver and ' +
			'on the share owed to grading before spending more.',
		fairness: ({ text }: Args<'text'>) =>
			`Fairness: ${text}; review before changing criteria.`,
		data: ({ text }: Args<'text'>) =>
			`Data: ${text}; complete it before concluding.`,
		none: 'No target can be computed yet: complete the data first.'
	},
	join: ', '
} satisfies typeof zh;
