import type { zh } from '../../zh/pages/privacy.ts';

export const en = {
	title: 'How nobody is given away',
	lead: ({ k }: { k: string }) =>
		'Pages, tables, tooltips, the SQL to copy, exports, the command line and snapshots follow one decision. ' +
		`k stands in the plan and is ${k} now.`,
	promised: 'What is promised',
	promises: ({ k, most }: { k: string; most: string }) => [
		`No number about fewer than ${k} people is shown, nor one that shown numbers would give back by addition ` +
			'and subtraction. Tickets lead to engineers and to customers: the fewer of the two count.',
		'Each number is judged by those whom it counts itself in the window shown. A row of a table is shown just ' +
			'where the view narrowed to it would be.',
		`Filters are judged together: an option that would take in, or leave over, fewer than ${k} people is ` +
			'greyed; chosen by a link or on the command line it gives no result.',
		'A narrowed view has months, and periods of its own, only where each of its months could be shown. A period ' +
			'of people begins and ends with quarters in which nobody, or at least ' +
			`${k} people, joined, left, changed level or were decided upon.`,
		`Where 1–${most} people of a group left, appealed and so on, the count reads “1–${most}”, and no ` +
			`rate or interval tells it; a count by which it could be worked out reads “≥${k}”, ` +
			`and where nobody of ` +
			`any other group did, all read “0–${most}”.`,
		'In a narrowed view the rows by round, target level and rule, and the numbers who passed, appealed or were ' +
			'overruled, are decided for all regions, departments and levels together: what the table of one region ' +
			'hides, those of the others do not give back. Remarks that count persons, such as those on notice, are ' +
			'left out there.',
		`The simulator shows no difference from the criteria in force of fewer than ${k} people. A threshold stops ` +
			`only where at least ${k} people change, or nobody: of two scenarios that differ in one threshold or ` +
			`switch, counts shown in both are the same or at least ${k} apart. The next rounds as well: a round ` +
			`at which a scenario one step away differs by fewer than ${k} people is not shown.`,
		'An export holds no names and no records of persons, whether or not names were switched on for the visit; ' +
			'every exported file says so.'
	],
	notPromised: 'What is not',
	limits: ({ most }: { most: string }) => [
		'Inside knowledge: whoever knows about all others of a group can work out the last one.',
		`The whole company: that 1–${most} people left it in a month is shown; this tells of no group.`,
		'Those to whom it did not happen: 38 of 40 graded tells that 2 are not.',
		'A result that all share: where all of a group passed, each of them did.',
		'Tables of a narrowed view by anything else, such as bands of scores, supervisors, reasons for leaving or ' +
			'waiting times: each hides its own small cells; whoever subtracts those of the regions from the ' +
			'company’s may get at one. So it is with the numbers of those left out.',
		'Two imports: comparing the report of today with that of next month may show who moved between them.',
		'Several changes at once in the simulator: scenarios one step apart are promised, not those several apart.',
		'Several groups together in the simulator: each is promised by itself; their sum may change by fewer.',
		'HR with names switched on: the career path and the list of who gains or loses show persons, and the ' +
			'simulator no longer keeps to its stops; for the visit only, and names are never exported.'
	],
	costs: 'What it costs',
	price:
		'Of the unfiltered sample more than 95 % of the numbers in tables are shown; most of the hidden ones are ' +
		'cells of department by level. By department little more than the people is left of attrition, since in a ' +
		'year one to four people leave most of them. A view of one department has mostly no months. Hiding those to ' +
		'whom it did not happen as well would leave hardly anything of coverage and agreement by region, so that is ' +
		'not done. A slider of the simulator no longer moves by one: in the sample the visits for intermediate stop ' +
		'at 50, 52, 60, 70, 100 and so on, and 50 to 60 is answered as before.'
} satisfies typeof zh;
