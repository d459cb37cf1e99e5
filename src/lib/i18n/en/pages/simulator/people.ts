import type { Args } from '../../../words.ts';
import type { people as zh } from '../../../zh/pages/simulator/people.ts';

export const people = {
	title: 'Who is concerned',
	show: 'Show names for this visit',
	hide: 'Hide names',
	hidden:
		'The list is for HR only: names are shown for this visit alone, ' +
		'not stored, not in a link, not in a snapshot, not in any report.',
	failed: 'The list could not be read; please try again.',
	none: 'Nobody drops out or comes in.',
	noMatch: 'Nobody matches.',
	search: 'Find by name, id, region or department',
	count: ({ shown, all }: Args<'shown' | 'all'>) =>
		`${shown} of ${all} people shown`,
	columns: {
		name: 'Name',
		id: 'Id',
		level: 'Level',
		region: 'Region',
		department: 'Department',
		move: 'Move',
		deciding: 'What decides, and by how much',
		sheet: 'Sheet'
	},
	moves: { out: 'Out', in: 'In' },
	deciding: ({
		part,
		value,
		threshold,
		distance
	}: Args<'part' | 'value' | 'threshold' | 'distance'>) =>
		`${part}: has ${value}, needs ${threshold}, lacks ${distance}`,
	unknown: ({ part }: Args<'part'>) => `${part}: no evidence`,
	open: 'Open',
	sheet: {
		title: ({ name, id }: Args<'name' | 'id'>) =>
			`Conversation sheet: ${name} (${id})`,
		criteria: ({ name, day }: Args<'name' | 'day'>) =>
			`Under the criteria “${name}”, on the records up to ${day}`,
		published: 'Published',
		level: ({ level, state }: Args<'level' | 'state'>) =>
			`${level}: ${state}`,
		met: 'Met',
		missing: 'Missing',
		unknown: 'No evidence',
		part: ({
			part,
			value,
			threshold
		}: Args<'part' | 'value' | 'threshold'>) =>
			`${part}: has ${value}, needs ${threshold}`,
		gap: ({ gap }: Args<'gap'>) => `lacks ${gap}`,
		by: ({ day }: Args<'day'>) =>
			`at the pace of the last 12 months, about ${day}`,
		byTenure: ({ day }: Args<'day'>) => `served by ${day}`,
		noPace: 'the last 12 months show no pace to reckon with',
		blocked: 'A level in between must be held first',
		caution:
			'Reckoned at today’s pace; no promise. Whether somebody passes is for the panel to decide.',
		language: 'Language',
		print: 'Print',
		close: 'Close'
	}
} satisfies typeof zh;
