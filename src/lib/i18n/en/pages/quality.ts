import * as account from '../../account-columns.ts';
import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/quality.ts';

export const en = {
	account: {
		title: ({
			read,
			loaded,
			duplicates,
			quarantined
		}: Args<'read' | 'loaded' | 'duplicates' | 'quarantined'>) =>
			`All ${counted(read, 'row is', 'rows are')} accounted for: ${loaded} loaded, ` +
			`${counted(duplicates, 'duplicate', 'duplicates')}, ${quarantined} quarantined`,
		unbalanced: ({ rows }: Args<'rows'>) =>
			`${counted(rows, 'row is', 'rows are')} unaccounted for`,
		subtitle:
			'Share of each file’s rows; read = loaded + duplicates + quarantined',
		loaded: 'loaded',
		duplicates: 'duplicates',
		quarantined: 'quarantined',
		columns: {
			...account.en,
			unexplained: 'Unaccounted for'
		}
	},
	off: {
		title: ({ count, total }: Args<'count' | 'total'>) =>
			`${count} of ${counted(total, 'metric is', 'metrics are')} off for want of a column`,
		none: 'No metric is off for want of a column',
		subtitle:
			'Each switches on when a file with the columns beside it is imported',
		metric: 'Metric that is off',
		columns: 'Missing columns'
	},
	completeness: {
		title: ({ share, field, least }: Args<'share' | 'field' | 'least'>) =>
			`${share} of the cells that metrics need are filled; ` +
			`“${field}” is filled least (${least})`,
		full: 'Every column in use is filled',
		subtitle:
			'Columns filled in part: filled values over rows, least first; ' +
			'columns for appeals or leaving are sparse by nature',
		series: 'filled',
		columns: {
			table: 'Table',
			field: 'Column',
			rows: 'Rows',
			filled: 'Filled',
			share: 'Share',
			state: 'State'
		}
	},
	links: {
		title: ({ share }: Args<'share'>) =>
			`${share} of the records find their person on the roster`,
		subtitle:
			'Of the records that name an engineer (or a person assessed), those whose id is on the roster',
		series: 'link rate',
		columns: {
			kind: 'Kind',
			rows: 'Rows',
			named: 'Name a person',
			linked: 'On the roster',
			share: 'Share'
		}
	},
	chronology: {
		title: ({ count, rule }: Args<'count' | 'rule'>) =>
			`${counted(count, 'date is', 'dates are')} out of order, most of them “${rule}”`,
		none: 'No dates are out of order',
		subtitle: 'Counts by rule: dealt with at import, and still in the tables',
		series: 'breaches',
		columns: {
			rule: 'Rule',
			kind: 'Kind',
			where: 'Where',
			count: 'Breaches',
			rows: 'Rows',
			share: 'Share'
		}
	},
	coverage: {
		title: ({ covered, total }: Args<'covered' | 'total'>) =>
			`${covered} of ${counted(total, 'complete month has', 'complete months have')} records`,
		subtitle: 'Records by month; the last, incomplete month is not compared',
		partial: 'incomplete',
		gap: 'gap',
		columns: {
			month: 'Month',
			state: 'State',
			people: 'Employed',
			hires: 'Hires',
			leavers: 'Leavers',
			tickets: 'Tickets',
			resolved: 'Resolved',
			ratings: 'Ratings',
			assessments: 'Assessments'
		}
	},
	drift: {
		title: ({ count, month }: Args<'count' | 'month'>) =>
			`${counted(count, 'share jumps', 'shares jump')}, the most in ` +
			`${month}: a definition may have changed`,
		none: 'No jump in definitions was found',
		subtitle:
			'Monthly shares of categories, states and scores; jumps beyond ' +
			'3 robust SD and beyond sampling error are marked',
		empty: 'empty',
		columns: {
			month: 'Month',
			field: 'Column',
			value: 'Value',
			before: 'Month before',
			share: 'This month',
			sds: 'Robust SD'
		}
	}
} satisfies typeof zh;
