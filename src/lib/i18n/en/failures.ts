import type { zh } from '../zh/failures.ts';

export const en = {
	memory:
		'Memory ran out before this was done. Close other programs, or take fewer files ' +
		'or rows (for instance one year at a time), and try again.',
	program:
		'The program failed on these data and gave no result; earlier data stay as they were. Try again with ' +
		'fewer files or an earlier export, and tell the maintainer the headers of the files.',
	storage:
		'The browser does not allow storing or has no room. Free disk space ' +
		'or allow this site to keep data, then try again.',
	stopped:
		'The background process that reads files stopped, perhaps for lack of memory. ' +
		'Close other tabs, or import fewer files at once.',
	engineStopped:
		'The computing engine ended midway, perhaps for lack of memory. It is being started again and the data ' +
		'come back; this step was not done: try it again in a moment.',
	engineNotStarted:
		'The computing engine did not start, so this step was not done. Close other tabs, check the network ' +
		'and try again.',
	missingPart:
		'A part of the program did not come: the network is gone, or the site has just been updated. ' +
		'The earlier data stay as they were. Reload and try again.',
	unreadableFile: ({ file }) =>
		`"${file}" can't be read: it may have been moved or deleted, be in use by another program, or ` +
		'stand in a cloud folder without being downloaded. Choose it again.',
	notThere: ({ file }) =>
		`The file "${file}" is not there. Check path and name.`,
	notReadable: ({ file }) =>
		`The file "${file}" can't be opened: it is a folder or may not be read. ` +
		'Take another file or change its permissions.',
	notWritable: ({ file }) =>
		`"${file}" can't be written. Check the folder given to --out, its permissions and the room on the disk.`,
	notJson: ({ file }) =>
		`"${file}" is no valid JSON. Check brackets, quotes and commas, or save it again.`,
	badPlan: ({ file, path }) =>
		`The plan file "${file}" is wrong${path ? ` at ${path}` : ''}. ` +
		'Save it again on the plan page, or compare it with the published plan.',
	badScenario: ({ file, path }) =>
		`The scenario file "${file}" is wrong${path ? ` at ${path}` : ''}. ` +
		'Export the JSON again on the simulator page; it needs as many levels as the plan.',
	noNative:
		'DuckDB is not installed on this machine. Run npm install @duckdb/node-api, or leave --engine native out.',
	usage: ({ what }) => `Wrong usage: ${what}. This is how to write it.`
} satisfies typeof zh;
