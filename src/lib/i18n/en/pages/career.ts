import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/career.ts';

export const en: typeof zh = {
	question: 'What does this engineer still lack for the next level?',
	lead: 'For HR only. Names are shown for this visit alone: not stored, not in a link, not in any export.',
	show: 'Show names for this visit',
	hide: 'Hide names',
	hidden: 'Nobody is shown by default. Once switched on, look up one engineer in post by name or id.',
	failed: 'This dataset has no roster or no grading records, so there are no paths to show.',
	find: 'Name or id',
	none: 'No engineer in post has this name or id.',
	several: ({ count }: Args<'count'>) => `${count} match; choose one:`,
	top: 'Holds the highest level.',
	held: ({
		level,
		region,
		department
	}: Args<'level' | 'region' | 'department'>) =>
		`Now ${level} · ${[region, department].filter(Boolean).join(' · ')}`,
	states: { met: 'Met', unmet: 'Not met', unknown: 'Evidence missing' },
	blocked: 'A level in between must be held first.',
	earliest: ({ day }: Args<'day'>) => `By tenure, ${day} at the earliest`,
	ratings: ({ count }: Args<'count'>) =>
		`${counted(count, 'more satisfied rating', 'more satisfied ratings')} would pass the gate`,
	columns: {
		part: 'Criterion',
		value: 'Has',
		threshold: 'Needs',
		gap: 'Lacks',
		state: 'Result'
	}
};
