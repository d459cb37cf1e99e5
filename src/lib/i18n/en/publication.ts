import type { zh } from '../zh/publication.ts';

export const en = {
	notice: ({ computed = '', asOf = '' }) =>
		`These are published results: computed on ${computed}, data as of ${asOf}.`,
	noRows: 'They are summed numbers only; not one row of the data is here.',
	notPublished: ({ k = '' }) =>
		'Not published with these results: it was not asked for, ' +
		`or it would give away a number of fewer than ${k} people.`,
	oneValue: 'Published results are narrowed by one value at a time.',
	otherView:
		'The filters in the address are not published; what is shown is what was published.',
	noPeriods: 'No other periods are published.',
	data:
		'These are published results; files cannot be imported here. A new month comes with the next publication. ' +
		'To look into files of your own, open a site that reads files.',
	plan:
		'The plan is published with the results and cannot be changed here: ' +
		'the published numbers would no longer follow from it.',
	simulator:
		'A simulation judges everybody again; ' +
		'published results hold no records of people, so criteria cannot be changed here.',
	career: 'A career path needs the records of a person, which published results do not hold.',
	baselines:
		'Another baseline has to be computed from the rows, which published results do not hold.',
	changes: {
		title: 'Since the last publication',
		colon: ': ',
		lead: ({ day = '' }) => `Against the publication as of ${day}:`,
		first: 'This is the first publication; changes are told here from the next one on.',
		otherPlan:
			'The plan or the baseline changed; the numbers cannot be compared with those of the last publication.',
		new: 'new here',
		gone: 'no longer listed',
		verdict: ({ from = '', to = '' }) => `from "${from}" to "${to}"`,
		number: ({ from = '', to = '' }) => `same verdict, from ${from} to ${to}`,
		same: 'no change',
		none: 'no verdict',
		table: 'Verdicts of each publication',
		asOf: 'As of'
	}
} satisfies typeof zh;
