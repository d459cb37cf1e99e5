import type { zh } from '../zh/account-columns.ts';

export const en = {
	file: 'File',
	kind: 'Kind',
	read: 'Read',
	loaded: 'Loaded',
	duplicates: 'Duplicates',
	quarantined: 'Quarantined'
} satisfies typeof zh;
