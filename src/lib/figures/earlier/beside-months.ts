import type { LineSpec } from '$lib/charts/spec.ts';
import type { DataTable, Unit } from '$lib/metrics/result.ts';
import { earlierWords } from '$lib/i18n/pages/earlier.ts';
import { besideEarlier } from '$lib/stats/series/year-on-year.ts';
import type { FigureEnv } from '../env.ts';
import type { FigureTable } from '../figure.ts';
import { figureTable, numbersOf, textsOf } from '../from-tables.ts';

type Reader = Pick<FigureEnv, 'locale' | 'format'>;

/** A column of changes: of each month on the one before (环比) or on the same month a year before (同比). */
interface Changes {
	name: string;
	values: (number | null)[];
}

/** Shares differ by percentage points, everything else by a part of what it was. */
const unitOf = (unit: Unit): 'points' | 'change' => (unit === 'share' ? 'points' : 'change');

function changesOf(table: DataTable, key: string, unit: Unit, locale: Reader['locale']): Changes[] {
	const words = earlierWords[locale];
	const [months, values] = [textsOf(table, 'month'), numbersOf(table, key)];
	const beside = besideEarlier(months, values);
	const changes = (name: string, relative: 'onMonth' | 'onYear', then: 'previous' | 'lastYear'): Changes => ({
		name,
		values: beside.map((month, i) => {
			const [now, was] = [values[i] ?? null, month[then]];
			if (unitOf(unit) === 'change') return month[relative];
			return now === null || was === null ? null : now - was;
		})
	});
	return [changes(words.onMonth, 'onMonth', 'previous'), changes(words.onYear, 'onYear', 'lastYear')];
}

/** What the pointer is told beside each month's value; a dash where either month has none. */
export function besideRows(table: DataTable, key: string, unit: Unit, { locale, format }: Reader): LineSpec['beside'] {
	return changesOf(table, key, unit, locale).map((change) => ({
		name: change.name,
		values: change.values.map((value) => (value === null ? '–' : format.unit(value, unitOf(unit))))
	}));
}

/** The table behind a figure of complete months, with both changes of a column as its last two. */
export function monthTable(
	table: DataTable,
	labels: Readonly<Record<string, string>>,
	{ key = 'value', unit }: { key?: string; unit: Unit },
	env: FigureEnv
): FigureTable {
	const changes = changesOf(table, key, unit, env.locale);
	const shown = figureTable(table, labels, env);
	return {
		...shown,
		columns: [
			...shown.columns,
			...changes.map(({ name }) => ({ label: name, unit: unitOf(unit), kind: 'number' as const }))
		],
		rows: shown.rows.map((row, i) => [...row, ...changes.map(({ values }) => values[i] ?? null)])
	};
}
