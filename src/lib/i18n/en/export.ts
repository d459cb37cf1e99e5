import type { Args } from '../words.ts';
import { counted } from '../plural.ts';
import type { zh } from '../zh/export.ts';

export const en = {
	product: 'Grading Outcomes',
	simulatedData: 'Sample company · simulated data, not real results',
	whatIf: 'What-if: computed under changed criteria, not what happened',
	noChart: 'This figure has no picture; see its table.',
	missingCharacters: ({ characters }: Args<'characters'>) =>
		`The fonts lack these characters, which pictures and PDF show as empty boxes: ${characters}.`,
	suppressedRows: ({ rows, k }: Args<'rows' | 'k'>) =>
		`${rows} ${rows === '1' ? 'row' : 'rows'} hidden: fewer than ` +
		`${k} people, or what would give such a number away.`,
	suppressedCell: 'hidden',
	moreRows: ({ n }: Args<'n'>) =>
		`${counted(n, 'more row', 'more rows')} in the workbook.`,
	numbered: ({ n, title }: Args<'n' | 'title'>) => `Figure ${n}  ${title}`,
	pageOf: ({ n, total }: Args<'n' | 'total'>) => `${n} / ${total}`,
	labels: {
		finding: 'Finding',
		measure: 'Measure',
		notes: 'Notes',
		source: 'Source',
		filters: 'Filters',
		period: 'Period',
		baseline: 'Baseline',
		asOf: 'As of',
		n: 'n',
		method: 'Interval',
		excluded: 'Excluded',
		missing: 'Missing',
		data: 'Data',
		fingerprint: 'Data fingerprint',
		version: 'Version',
		date: 'Exported',
		metrics: 'Metrics',
		figure: 'Figure',
		scope: 'Personal data'
	},
	noFilters: 'none',
	nothing: 'none',
	noNames:
		'No names and no records of persons; cells of too few people are hidden.',
	listComma: ', ',
	colon: ': ',
	perUnit: {
		share: 'share',
		change: 'relative to baseline',
		points: 'percentage points',
		hours: 'hours',
		days: 'days',
		months: 'months',
		count: '',
		people: 'people',
		rate: 'per person-year',
		per100: 'per 100',
		cny: 'CNY',
		ratio: '',
		score: '',
		level: '',
		probability: 'probability',
		none: ''
	},
	perHundredYears: 'per 100 person-years',
	methods: {
		panel_band:
			'panel’s past pass rate; 0.5 to 1.0 where there is no history',
		what_if_range: 'from no effect to the assumption in full',
		drawn_futures: '80 % band of drawn futures',
		bounds: 'bounds',
		none: 'no interval',
		t: 't interval',
		wilson: 'Wilson score interval',
		newcombe: 'Newcombe interval of a difference',
		garwood: 'exact Poisson interval (Garwood)',
		rate_ratio_exact: 'exact interval of a rate ratio',
		exact_conditional: 'exact conditional interval',
		km_loglog: 'Kaplan–Meier, log-log interval',
		km_brookmeyer_crowley: 'Kaplan–Meier, Brookmeyer–Crowley interval',
		cluster_t: 'clustered by engineer, month and team (t)',
		cluster_logit_t: 'clustered by engineer, month and team (logit, t)',
		cluster_log_ratio_t:
			'log ratio, clustered by engineer, month and team (t)',
		monte_carlo: 'Monte Carlo interval',
		mover_km: 'MOVER (Kaplan–Meier)',
		mover_rates: 'MOVER (rates)',
		kappa_fleiss: 'asymptotic interval (Fleiss–Cohen–Everitt)',
		bootstrap: 'bootstrap interval',
		exchanged_teams: 'randomisation by exchanging teams',
		clopper_pearson: 'exact interval (Clopper–Pearson)',
		cluster_log_t: 'log scale, clustered by engineer, month and team (t)',
		log_t: 'log scale t interval',
		km_cluster_band: 'Kaplan–Meier, band robust to clustering by engineer',
		icc_f: 'F interval of the ICC',
		koopman: 'Koopman score interval',
		xmr: 'XmR limits',
		spearman_bonett_wright: 'Spearman, Bonett–Wright interval',
		posterior: 'posterior interval',
		wald_power: 'power formula',
		ordered_rules: 'ordered rules',
		from_targets: 'from the targets',
		lasting: 'segmented regression, error autocorrelation uncertain',
		lasting_seasonal:
			'segmented regression with month terms, error autocorrelation uncertain'
	},
	exclusions: {
		open_censored: 'open (censored)',
		unknown_engineer: 'engineer unknown',
		absent: 'absent',
		deferred: 'deferred',
		withdrawn: 'withdrawn',
		pending: 'pending',
		default_rating: 'default ratings',
		immature: 'not observed long enough',
		invalid_complaint: 'invalid complaints',
		no_due_time: 'no due time',
		no_time: 'no time',
		short_tenure: 'too short in service',
		small_group: 'groups too small'
	},
	sheets: {
		about: 'About',
		contents: 'Contents',
		definitions: 'Definitions',
		targets: 'Targets and verdicts',
		facts: 'Sources and methods',
		reading: 'How files were read',
		back: '← Contents',
		behind: 'Numbers in the chart',
		sheet: 'Sheet',
		question: 'Question answered',
		low: 'Interval low',
		high: 'Interval high',
		goal: 'Target value',
		definitionColumns: [
			'Definition',
			'Denominator',
			'Formula',
			'Interval method',
			'Source'
		]
	},
	markOf: ({ name }: Args<'name'>) => `${name} (mark)`,
	errorMinus: ({ name }: Args<'name'>) => `${name} error below`,
	errorPlus: ({ name }: Args<'name'>) => `${name} error above`,
	intervalOf: ({ name }: Args<'name'>) => `${name} interval`,
	bandLow: ({ name }: Args<'name'>) => `${name}, 95 % low`,
	bandHigh: ({ name }: Args<'name'>) => `${name}, 95 % high`,
	limitMean: 'mean',
	limitLow: 'lower limit',
	limitHigh: 'upper limit',
	xOf: ({ name }: Args<'name'>) => `${name} x`,
	report: {
		title: 'Grading outcomes',
		subtitle: 'Grading of after-sales engineers',
		summary: 'Targets and verdicts',
		columns: {
			target: 'Target',
			change: 'Change',
			fromTo: 'Baseline → current',
			verdict: 'Verdict',
			why: 'Why'
		},
		figures: 'Figures',
		definitions: 'Appendix: definitions',
		contents: 'Contents',
		absent: 'Figures that could not be computed',
		table: 'Data',
		slideMode: 'Show as slides (arrow keys turn them)',
		noVerdict: 'no verdict',
		cannot: 'What it cannot tell',
		tables: 'Appendix: data',
		kinds: {
			board: 'Report to management',
			hr: 'Report to HR',
			full: 'Full report',
			chosen: 'Selected figures',
			decision: 'Decision paper'
		},
		limits:
			'Before and after is not cause and effect; for biases that no ' +
			'interval sees, read the notes of each figure.',
		prepared: ({ date }: Args<'date'>) => `Exported ${date}`
	},
	menu: {
		image: 'Picture',
		data: 'Data',
		slide: 'Slide',
		half: 'Half slide',
		column: 'A4 column',
		language: 'Language',
		both: 'Both',
		copy: 'Copy picture',
		copied: 'Picture copied',
		noCopy: 'The browser refused to copy; download it instead.',
		add: 'Add to report',
		added: 'Added to report',
		failed: 'The export failed.',
		scale: 'Resolution'
	},
	grid: {
		summary: 'Several figures in one picture',
		lead: 'Choose the figures that go into it:',
		none: 'Choose at least one figure.',
		description: ({ n }: Args<'n'>) =>
			n === '1' ? '1 figure: ' : `${n} figures: `
	},
	page: {
		question: 'Which report do you need?',
		which: 'Which report',
		about: {
			board: 'One A4 page or 8 slides: the result, how sure it is, its cost, what to decide.',
			hr: 'Levels, fairness, criteria, retention.',
			full: 'Every figure that could be computed, by question, with definitions.',
			chosen: 'Choose “Add to report” below any figure and order them here.'
		},
		lead:
			'Take a ready report or choose the figures yourself; ' +
			'export as slides, PDF, Word, workbook or web page, or print.',
		computing: ({ done, total }: Args<'done' | 'total'>) =>
			`Computing ${done} of ${total}`,
		waiting: 'Computing starts as soon as the data are ready.',
		notComputed:
			'This report could not be computed. Reload the page and try again; ' +
			'if that does not help, look at the page on the data.',
		empty: 'No figures yet. Add them below any figure, or start with those of the overview.',
		addOverview: 'Add the overview’s figures',
		count: ({ n }: Args<'n'>) => `${n} ${n === '1' ? 'figure' : 'figures'}`,
		up: 'Up',
		down: 'Down',
		remove: 'Remove',
		clear: 'Remove all',
		preview: 'Preview',
		wide: '16:9',
		a4: 'A4',
		language: 'Language',
		both: 'Both',
		otherData: ({ fingerprint }: Args<'fingerprint'>) =>
			`from other data (${fingerprint})`,
		oneLanguage: 'in one language only',
		notKept:
			'The browser has no room to keep these figures; a reload will lose them.',
		working: ({ done, total }: Args<'done' | 'total'>) =>
			`Exporting ${done} of ${total}`,
		ready: 'Export done',
		cancelled: 'Cancelled',
		failed: 'The export failed.',
		formats: {
			pptx: 'Slides (PPTX)',
			xlsx: 'Workbook (XLSX)',
			html: 'Web page (HTML)',
			pdf: 'PDF',
			docx: 'Word',
			print: 'Print'
		},
		summaryNote:
			'A title, the verdicts and an appendix of definitions are added.'
	}
} satisfies typeof zh;
