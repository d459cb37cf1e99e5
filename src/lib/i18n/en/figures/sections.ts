import type { sections as zh } from '../../zh/figures/sections.ts';

/** The sections of a report as the questions of its readers, and what a figure of one kind cannot tell. */
export const sections = {
	limits: {
		before_after:
			'It compares before and after; it does not show that grading caused the change.',
		selection:
			'The groups differed to begin with in people and work; a difference is not an effect of grading.',
		few: 'Few people and wide intervals: seeing no difference is not the same as none.',
		survey: 'Only customers who rated; what the others think is not seen.',
		closed: 'It does not say why work was fast or slow, nor whether the repair was good.',
		model: 'It rests on the assumptions listed; change them and the result changes.',
		count: 'It counts how many; it does not say good or bad, nor why.',
		rating: 'It shows severity and agreement, not who graded rightly.',
		data: 'It finds what is missing, doubled or out of order, not what was written wrongly.',
		static: 'It assumes that people would have worked the same under other criteria; it is no forecast.',
		trend:
			'It assumes that the earlier trend would have gone on without grading; ' +
			'other changes at the same time can look the same.'
	},
	sections: {
		outcomes: 'Were the targets met?',
		cause: 'Was it the programme?',
		value: 'Is it worth it?',
		people: 'Do people stay?',
		levels: 'What do the levels look like?',
		fairness: 'Is grading fair?',
		data: 'Is the data sound?',
		simulated: 'What if the criteria changed?',
		other: 'Further figures'
	}
} satisfies typeof zh;
