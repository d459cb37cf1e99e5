import type { Args } from '../../../words.ts';
import { counted } from '../../../plural.ts';
import type { doctor as zh } from '../../../zh/pages/simulator/doctor.ts';

export const doctor = {
	title: 'Why the criteria do not repeat past decisions',
	now: ({ share, repeated, total }: Args<'share' | 'repeated' | 'total'>) =>
		`The criteria in force repeat ${share} of past decisions (${repeated} of ${total}). ` +
		'The plan leaves some points open; each is answered otherwise below, ' +
		'to see which answer comes closer to what was done.',
	running: 'Trying the other answers…',
	tried: ({ count }: Args<'count'>) =>
		`${counted(count, 'combination', 'combinations')} tried, of answers alone and in pairs; ` +
		'the intervals allow for that many.',
	answer: ({ question, answer }: Args<'question' | 'answer'>) =>
		`${question} ${answer}`,
	gain: ({ share, gain, low, high }: Args<'share' | 'gain' | 'low' | 'high'>) =>
		`repeats ${share}, ${gain} (interval ${low} to ${high})`,
	noise: 'may be chance',
	hidden: 'too few people concerned to show',
	take: 'Take this answer',
	none: 'No other answer repeats more; what differs does not come from these questions.',
	unsure: 'Some answers repeat a little more, but the difference may be chance, so none is proposed.',
	reason: ({
		before,
		after,
		gain,
		low,
		high
	}: Args<'before' | 'after' | 'gain' | 'low' | 'high'>) =>
		`fitted to past decisions: share repeated from ${before} to ${after}, ${gain} (interval ${low} to ${high})`,
	left: 'What the decisions that still differ have in common',
	traits: {
		level: 'Level',
		round: 'Round',
		region: 'Region',
		supervisor: 'Supervisor'
	},
	differing: ({
		trait,
		group,
		share,
		all,
		p
	}: Args<'trait' | 'group' | 'share' | 'all' | 'p'>) =>
		`${trait} ${group}: ${share} differ (all: ${all}; ${p})`,
	even: 'No level, round, region or supervisor stands out.',
	adjusted:
		'p-values are adjusted by Holm for the number of groups; groups of too few people are not shown.'
} satisfies typeof zh;
