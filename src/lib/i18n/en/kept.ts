import type { Args } from '../words.ts';
import type { zh } from '../zh/kept.ts';

export const en = {
	damage: {
		pointer: () => 'The list of what this browser keeps is damaged.',
		manifest: () =>
			'The list of files that this browser keeps is damaged or was changed.',
		newer: () =>
			'What this browser keeps was written by a later version of this site, which this one can not read.',
		missing: ({ file }: Args<'file'>) =>
			`“${file}”, which this browser kept, is gone.`,
		cut: ({ file }: Args<'file'>) =>
			`“${file}”, which this browser kept, is cut short.`,
		changed: ({ file }: Args<'file'>) =>
			`“${file}”, which this browser kept, is not what was imported.`,
		unreadable: ({ file }: Args<'file'>) =>
			`“${file}”, which this browser kept, can not be read.`
	},
	earlierShown: ({ day }: Args<'day'>) =>
		`What is shown are the data kept before it (${day}). Import the latest files again.`,
	sampleShown:
		'It was not read. What is shown is the sample company and not your data: import the original files again.',
	gone:
		'This browser kept data of yours and no longer does: it may have cleared them. What is shown is the sample ' +
		'company; import the original files again.',
	refused:
		'This browser does not let the page read what it kept. What is shown is the sample company; allow this site ' +
		'to keep data and reload.',
	failed: 'The files that you keep here are whole, yet they could not be read in.',
	failedNext: 'What is shown is the sample company and not your data.',
	unproven:
		'These files were kept by an earlier version of this site without a checksum: nothing proves that they are ' +
		'whole. Look at the row account below.',
	download: 'Download the kept files',
	nothing: 'Not one of the kept files can be read.',
	remove: 'Delete the kept files',
	removeSure:
		'This deletes every file that this browser keeps. It can not be undone.',
	removeYes: 'Delete the files',
	retry: 'Try again',
	full: 'This browser has no room: the files of this import were not kept. Free disk space and import again.',
	notAllowed:
		'This browser keeps no files: those of this import were not kept.',
	thenEarlier: 'After a reload the data kept earlier are shown.',
	thenAgain: 'Import again after a reload.',
	settings:
		'This browser has no room for settings or does not keep any: changes of plan, scenarios, notes and report ' +
		'last until this page is closed.',
	deaf: 'This browser can not tell tabs of one another: an import in another tab is not announced here.',
	changedElsewhere:
		'Another tab has changed the kept data since; this step was not done. Reload first.',
	contested: ({ day, files }) =>
		`Another tab imported files on ${day} (${files} in all), which this tab does not hold. ` +
		'If you import all the same they are replaced; “Undo the last import” brings them back.',
	contestedGone:
		'Another tab has deleted or undone the kept data. If you import all the same, the files of this tab count.',
	importAnyway: 'Import all the same',
	reloadInstead: 'Do not import, reload'
} satisfies typeof zh;
