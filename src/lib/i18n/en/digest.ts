import type { zh } from '../zh/digest.ts';

export const en = {
	title: ({ day }) => `Grading outcomes · as of ${day}`,
	first: 'There is no earlier record to compare with; changes are told from the next run on.',
	since: ({ day }) => `Compared with the last run (as of ${day}):`,
	sameData:
		'The data are those of the last run; nothing new follows from them.',
	otherPlan:
		'The plan or the baseline changed; the numbers cannot be compared with those of the last run.',
	changed: ({ name, from, to }) => `${name}: from "${from}" to "${to}"`,
	moved: ({ name, from, to }) => `${name}: same verdict, from ${from} to ${to}`,
	appeared: ({ name, to }) => `${name}: new here, ${to}`,
	gone: ({ name }) => `${name}: no longer listed`,
	same: ({ names }) => `No change: ${names}.`,
	none: 'no verdict',
	now: 'Now:',
	data: ({ fingerprint }) => `data fingerprint ${fingerprint}`,
	watched: ({ names }) => `What was watched for has come: ${names}.`,
	blind: ({ id }) =>
		`${id} could not be computed this time, so that nobody can say whether it came.`,
	notSent: ({ host, why }) =>
		`Not delivered to ${host}: ${why}. Check the robot's address, the secret and the network and run again; ` +
		'this run is not recorded as told.',
	sent: ({ host }) => `Delivered to ${host}.`,
	badState: ({ file }) =>
		`"${file}" is no record that this program wrote and is not used. ` +
		'Name another file, or delete it to begin anew.',
	badNotes: ({ file, path }) =>
		`The notes "${file}" are wrong${path === '' ? '' : ` at ${path}`}. ` +
		'They are a list of {"day":"2026-03-01","text":"at most 60 characters"}.',
	noAddress: ({ name }) =>
		`The environment variable ${name} holds no address of a robot. Set it first.`,
	insecure:
		"A robot's address must be https; only this machine may be asked by http.",
	refusedBy: ({ code }) => `it answered ${code}`,
	noAnswer: 'it cannot be reached or does not answer',
	separator: '; '
} satisfies typeof zh;
