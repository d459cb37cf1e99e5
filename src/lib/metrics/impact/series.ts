import type { MetricContext } from '../run/context.ts';
import type { DataTable } from '../result.ts';
import { columnOf, numberOf } from '../table.ts';
import { compared, lacking } from '../tickets/compared.ts';
import { clockOff, type Handling, handling, meansByMonth } from '../tickets/handling.ts';
import type { Selection } from '../tickets/lifetimes.ts';

/** A monthly series of one target. */
export interface MonthlySeries {
	id: 'I1' | 'I2' | 'I3' | 'I4';
	better: 'higher' | 'lower';
	unit: 'share' | 'hours' | 'count' | 'rate';
	months: string[];
	/** Null where a month has no value. */
	values: (number | null)[];
	/** Cases behind each value. */
	n: number[];
}

function seriesFrom(
	table: DataTable | undefined,
	keys: { value: string; n: string },
	kind: Pick<MonthlySeries, 'id' | 'better' | 'unit'>
): MonthlySeries {
	return {
		...kind,
		months: columnOf(table, 'month').map(String),
		values: columnOf(table, keys.value).map(numberOf),
		n: columnOf(table, keys.n).map((cell) => numberOf(cell) ?? 0)
	};
}

/** Restricted means of a selection of tickets, null where the run can't time them. */
export async function timed(context: MetricContext, tickets: Selection): Promise<Handling | null> {
	const windows = compared(context);
	const { clock } = context.plan.measurement;
	if (!windows || lacking(context, 'created_at', 'resolved_at').length > 0 || clockOff(context, clock)) return null;
	return handling(context, { clock, tickets, until: 'resolved' }, windows);
}

/** Monthly series of the targets that have one; attrition as `leavers` counted or as a `rate` of person-years. */
export async function monthlySeries(context: MetricContext, attrition: 'leavers' | 'rate'): Promise<MonthlySeries[]> {
	const satisfaction = await context.result('V10');
	const rate = await context.result(context.plan.targets.attrition.leavers === 'voluntary' ? 'A4' : 'A1');
	const times = async (tickets: Selection) => {
		const measured = await timed(context, tickets);
		return measured ? await meansByMonth(context, measured) : undefined;
	};
	const typed = lacking(context, 'record_type').length === 0;
	const all = [
		seriesFrom(
			satisfaction.tables.byMonth,
			{ value: 'value', n: 'n' },
			{ id: 'I1', better: 'higher', unit: 'share' }
		),
		seriesFrom(
			await times(typed ? 'complaint' : 'all'),
			{ value: 'value', n: 'n' },
			{ id: 'I2', better: 'lower', unit: 'hours' }
		),
		seriesFrom(
			rate.tables.byMonth,
			{ value: attrition, n: 'leavers' },
			{ id: 'I3', better: 'lower', unit: attrition === 'rate' ? 'rate' : 'count' }
		),
		seriesFrom(await times('work'), { value: 'value', n: 'n' }, { id: 'I4', better: 'lower', unit: 'hours' })
	];
	return all.filter(({ values }) => values.some((value) => value !== null));
}

/** Only the months that have a value. */
export function withValues({ months, values, n }: MonthlySeries): { months: string[]; values: number[]; n: number[] } {
	const kept = values.flatMap((value, i) =>
		value === null ? [] : [{ month: months[i] ?? '', value, n: n[i] ?? 0 }]
	);
	return {
		months: kept.map(({ month }) => month),
		values: kept.map(({ value }) => value),
		n: kept.map((one) => one.n)
	};
}

/** Index of the first month of the programme; the length where it has not begun. */
export function startIndex(months: readonly string[], programmeStart: string | null): number {
	if (!programmeStart) return months.length;
	const month = `${programmeStart.slice(0, 7)}-01`;
	const at = months.findIndex((first) => first >= month);
	return at < 0 ? months.length : at;
}
