import { counted } from '../plural.ts';
import type { zh } from '../zh/publish.ts';

export const en = {
	notBuilt:
		'There is no site to publish yet. Run npm run build in the project folder first, then run this again.',
	foreign: ({ folder = '' }) =>
		`"${folder}" holds other files and is no earlier publication; nothing was touched. Name an empty folder.`,
	badHistory: ({ file = '' }) =>
		`"${file}" is no record of earlier publications; it was not used and nothing was published. ` +
		'Restore it, or move it away to begin anew.',
	named: ({ count = '' }) =>
		`Nothing was published: ${counted(count, 'word of the results is', 'words of the results are')} ` +
		'also ids or names of people, customers or tickets ' +
		'in the data. See whether a team, product or category ' +
		'is named after a person, or leave that filter out with --cuts.',
	step: ({ done = '', total = '' }) =>
		`${done} of ${counted(total, 'view', 'views')} computed`,
	written: ({ folder = '', views = '' }) =>
		`Published in "${folder}": ${counted(views, 'view', 'views')}.`,
	withheld: ({ count = '' }) =>
		'Together they would have given few people away: ' +
		`${counted(count, 'result more is', 'results more are')} withheld (see audit.json).`
} satisfies typeof zh;
