import type { zh } from '../../zh/pages/definitions.ts';

export const en = {
	question: 'How is each number defined?',
	lead:
		'The metric dictionary: name, definition, formula, denominator, interval method and source. ' +
		'Cards, charts, command line and exports all read this one.',
	search: 'Find a metric',
	families: {
		all: 'Families of metrics',
		I: 'Targets and verdicts',
		G: 'Levels',
		F: 'Fairness',
		V: 'Service',
		A: 'People',
		R: 'Cost and benefit',
		Q: 'Data quality',
		S: 'Simulator'
	},
	none: 'No metric matches.',
	better: {
		higher: 'higher is better',
		lower: 'lower is better',
		none: 'descriptive'
	},
	needs: 'Columns it needs',
	unit: 'Unit',
	sqlHere: 'SQL on the data at hand',
	copySql: 'Copy the SQL',
	noSql: 'There is nothing to compute on the data at hand.'
} satisfies typeof zh;
