import * as sql from '$lib/engine/sql.ts';
import { keysOf } from '$lib/programme/records.ts';
import { type PlaceboStarts, placeboStarts } from '$lib/stats/placebo/placebo-starts.ts';
import type { Metric } from '../../metric.ts';
import { noteOf } from '../../note.ts';
import type { DataTable, Draft, Result } from '../../result.ts';
import { column, columnOf, numberOf, tableOf } from '../../table.ts';
import { off } from '../../tickets/compared.ts';
import { startIndex } from '../series.ts';

/** Series that are asked, as the interrupted series shows their months, and which way is good. */
const asked = { I2: 'lower', I4: 'lower', I1: 'higher' } as const;
type Asked = keyof typeof asked;
const ids = keysOf(asked);

/** Months as the interrupted series shows them: what may not be shown there is not known here either. */
function startsOf({ tables }: Result, id: Asked, programmeStart: string): PlaceboStarts | null {
	const table = tables[id];
	if (!table) return null;
	const days = columnOf(table, 'month').map(String);
	const [values, masked] = [columnOf(table, 'value'), columnOf(table, 'masked')];
	const months = days.map((month, i) => ({ month, value: masked[i] === true ? null : numberOf(values[i]) }));
	return placeboStarts(months, startIndex(days, programmeStart), asked[id]);
}

function startTable({ earlier, own }: PlaceboStarts): DataTable {
	return tableOf(
		[
			column('start', 'dimension', 'month'),
			column('change', 'measure', 'number', 'change'),
			column('own', 'measure', 'code')
		],
		[...earlier, own].map((one) => ({ start: one.month, change: Math.expm1(one.change), own: one === own }))
	);
}

export const placeboInTime: Metric = {
	id: 'I13',
	family: 'I',
	formula: '#{ s < T₀ : ln(ȳ[s, s + w) / ȳ[s − w, s)) as good as at T₀ }',
	unit: 'count',
	better: 'lower',
	method: 'placebo_ranks',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Abadie, Diamond & Hainmueller 2010',
	async compute(context): Promise<Draft> {
		const { programmeStart } = context.windows;
		if (!programmeStart) return off('no_programme_start');
		const series = await context.result('I10');
		const found = ids.flatMap((id) => {
			const starts = startsOf(series, id, programmeStart);
			return starts ? [{ id, starts }] : [];
		});
		const [first] = found;
		if (!first) return off('too_few_starts');
		const { earlier, own, asGood, width } = first.starts;
		const good = asked[first.id] === 'lower' ? '<=' : '>=';
		const rows = earlier.map(({ change }) => `(${sql.number(change)})`).join(', ');
		return {
			value: asGood,
			numerator: asGood,
			denominator: earlier.length,
			n: earlier.length,
			sql:
				`SELECT (count(*) FILTER (WHERE change ${good} ${sql.number(own.change)}))::DOUBLE AS value\n` +
				`FROM (VALUES ${rows}) AS earlier(change)`,
			notes: [
				noteOf(asGood === 0 ? 'start_stands_out' : 'start_does_not_stand_out', {
					target: first.id,
					starts: earlier.length,
					asGood,
					width
				}),
				...(width < 12 ? [noteOf('placebo_or_season', { width })] : [])
			],
			tables: Object.fromEntries(found.map(({ id, starts }) => [id, startTable(starts)]))
		};
	}
};
