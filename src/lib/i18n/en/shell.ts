import type { zh } from '../zh/shell.ts';

export const en = {
	name: 'Grading Outcomes',
	tagline: 'Grading of after-sales engineers',
	skip: 'Skip to content',
	menu: 'Menu',
	groups: { results: 'Results', grading: 'Grading', basis: 'Basis' },
	pages: {
		overview: 'Were the targets met?',
		service: 'How is the service?',
		retention: 'Do people stay?',
		attribution: 'Was it the programme?',
		roi: 'Is it worth it?',
		grading: 'Levels',
		fairness: 'Is grading fair?',
		simulator: 'Criteria simulator',
		career: 'Career path',
		data: 'Data and quality',
		plan: 'Programme',
		definitions: 'Definitions',
		report: 'Report'
	},
	sample: {
		notice: 'You are looking at simulated data of a sample company.',
		local: 'Files are read in this browser only and never uploaded.',
		importMine: 'Import my data'
	},
	theme: {
		label: 'Appearance',
		system: 'System',
		light: 'Light',
		dark: 'Dark'
	},
	language: 'Language',
	engine: {
		starting: 'Starting the engine',
		loading: 'Reading the data',
		again: 'The engine ended midway; it is being started again and the data come back',
		failed: 'The engine did not start.',
		reasons: {
			stalled:
				'Its file stopped arriving. Check the network and try again.',
			corrupt:
				'Its file is damaged and can not run; the copy kept here was dropped. Try again, and tell the ' +
				'maintainer if it stays so.',
			again:
				'It ends again and again, perhaps for lack of memory. Close other tabs and programs and try ' +
				'again, or import fewer files.',
			download:
				'Its file did not arrive completely. Check the network and try again.',
			worker: 'The browser refused to run it. Use a current Chrome, Edge, Firefox or Safari.',
			timeout:
				'It did not answer within a minute. Close other tabs and try again.'
		},
		retry: 'Try again',
		details: 'Details'
	},
	filters: {
		label: 'Filters',
		region: 'Region',
		department: 'Team',
		level: 'Level',
		product: 'Product',
		category: 'Category',
		recordType: 'Ticket type',
		period: 'Period',
		from: 'From',
		to: 'To',
		recent: 'Last 12 months',
		fiscalYear: 'Fiscal year',
		fiscalYearCut: 'Fiscal year, in part',
		wrongPeriod: 'The months are off: the end may not lie before the start.',
		periodOfPeople:
			'Numbers about people are not shown for this period; the nearest that may be:',
		ignored: 'Filters in the address that make no sense were ignored.',
		all: 'all',
		clear: 'Clear filters',
		unsafe: 'This filter would leave a remainder of fewer than {k} people and expose them; it is off.',
		emptied:
			'With these filters fewer than {k} people are chosen or left over, or other views would give them by ' +
			'subtraction, so the numbers of this page are not shown. Take a filter away, choose more values or ' +
			'widen the period.'
	},
	recordTypes: {
		complaint: 'Complaints',
		service: 'Service',
		inquiry: 'Inquiries'
	},
	levels: ['Ungraded', 'Junior', 'Intermediate', 'Senior', 'Principal'],
	figure: {
		table: 'Table',
		chart: 'Chart',
		how: 'How computed',
		copy: 'Copy image',
		copied: 'Copied',
		export: 'Export',
		link: 'Link',
		source: 'Source',
		asOf: 'as of',
		n: 'n',
		simulated: 'Sample company · simulated data',
		suppressed:
			'Hidden: fewer than {k} people, or what would give such a number away',
		few:
			'A count written “1–{most}” or “≥{k}” is not given exactly, nor is a rate that rests on it: ' +
			'fewer than {k} people, or subtraction would tell',
		hidden: 'hidden',
		none: 'none',
		definition: 'Definition',
		formula: 'Formula',
		denominator: 'Denominator and exclusions',
		method: 'Interval',
		excluded: 'Excluded',
		missing: 'Missing',
		sql: 'SQL',
		methodSource: 'Source of the method',
		computing: 'Computing again'
	},
	leftOut: {
		label: 'Months left out',
		none: 'none',
		add: 'Leave out another month',
		remove: 'Take back',
		why:
			'Months of transition or of an exceptional event: they take no part in control limits and fitted ' +
			'trends and are drawn hollow. The comparison of the two windows still holds them.'
	},
	annotations: {
		label: 'Notes',
		none: 'none',
		day: 'Day',
		text: 'Text',
		add: 'Add',
		remove: 'Remove'
	},
	card: {
		target: 'target',
		lowerBetter: 'lower is better'
	},
	failed: 'This could not be computed: the data or the engine failed. Earlier results stay.',
	notFound:
		'There is no such page. Choose one from the menu, or go back to the start.',
	broken: 'This page did not open; imported data stay as they were. Load it again, or choose another from the menu.',
	home: 'Back to the start',
	palette: {
		label: 'Go to',
		placeholder: 'Pages, metrics, actions…',
		empty: 'Nothing matches',
		pages: 'Pages',
		actions: 'Actions',
		metrics: 'Metrics',
		print: 'Print'
	},
	close: 'Close',
	cancel: 'Cancel'
} satisfies typeof zh;
