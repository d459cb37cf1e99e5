import { counted } from '../../../plural.ts';
import type { Args } from '../../../words.ts';
import type { decision as zh } from '../../../zh/pages/simulator/decision.ts';

export const decision = {
	button: 'Decision paper',
	format: 'Format',
	language: 'Language',
	making: 'Writing the decision paper…',
	failed: 'The decision paper could not be written; please try again.',
	title: ({ name }: Args<'name'>) => `Decision paper on criteria: ${name}`,
	proposal: 'What is proposed',
	name: ({ name }: Args<'name'>) => `Scenario: ${name}`,
	reason: ({ reason }: Args<'reason'>) => `Reason: ${reason}`,
	noReason: 'Reason: the author gave none.',
	note: ({ note }: Args<'note'>) => `Author’s note: ${note}`,
	differs: 'What differs from the published criteria',
	same: 'Nothing differs from the published criteria.',
	baseline: ({ name }: Args<'name'>) =>
		`The numbers here compare with “${name}”, not with the published criteria.`,
	trust: 'First: how far this can be trusted',
	fidelity: ({
		agree,
		all,
		share,
		low,
		high
	}: Args<'agree' | 'all' | 'share' | 'low' | 'high'>) =>
		`The baseline criteria repeat the decision in ${agree} of ` +
		`${counted(all, 'past assessment', 'past assessments')}: ${share} ` +
		`(95 % interval ${low} to ${high}).`,
	noFidelity:
		'There are no past decisions to compare with, so nothing can be decided on this paper.',
	below: ({ floor }: Args<'floor'>) =>
		`That is below ${floor}, so no conclusion is given; settle the plan’s open questions first.`,
	effect: 'People, promotions and cost',
	hidden: ({ k }: Args<'k'>) =>
		`Fewer than ${k} people change; not shown, to protect them.`,
	moves: ({ out, in: come }: Args<'out' | 'in'>) =>
		`${out} no longer qualify, ${come} newly qualify.`,
	ratio: ({
		group,
		before,
		after,
		p
	}: Args<'group' | 'before' | 'after' | 'p'>) =>
		`The lowest ratio of regions’ rates is that of ${group}: ${after} (before ${before}), Fisher’s ${p}.`,
	cost: ({ value, range }: Args<'value' | 'range'>) =>
		`Level allowances and assessors’ time change by ${value} a year${range}.`,
	promotions: ({ before, after, range }: Args<'before' | 'after' | 'range'>) =>
		`At the panel’s past pass rate ${counted(after, 'promotion is', 'promotions are')} ` +
		`to be expected${range}; ${before} under the baseline.`,
	range: ({ low, high }: Args<'low' | 'high'>) => ` (${low} to ${high})`,
	comingHidden: ({ k }: Args<'k'>) =>
		`The next rounds: the scenario differs for fewer than ${k} people, or would tell of them; not shown.`,
	beside: ({ name }: Args<'name'>) => `Side by side: ${name}`,
	line: ({ label, text }: Args<'label' | 'text'>) => `${label}: ${text}`,
	semicolon: '; ',
	cannot: 'What this paper cannot tell',
	cannots: {
		behaviour:
			'People change what they do when criteria change: this paper takes it that nobody does.',
		cause:
			'That more or fewer qualify says nothing of skill, ' +
			'nor whether those whom the new criteria choose work better.',
		missing: ({ count }: Args<'count'>) =>
			`Of ${count} the evidence is not complete; they may fall on either side.`,
		people: ({ k }: Args<'k'>) =>
			`Changes of fewer than ${k} people are not shown, and no name is; ` +
			'HR has the list of people on the page only.',
		projection:
			'The next rounds are a what-if: people hired from now on are not counted, ' +
			'promotion and leaving go on as at past rounds.',
		fairness:
			'Differences between groups may come from the work that they are given; ' +
			'whether they are fair is for people to judge.'
	}
} satisfies typeof zh;
