import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Note } from '../result.ts';
import { ticketScope } from '../run/scope.ts';
import { column, tableOf } from '../table.ts';
import { CALENDAR_END } from '../tickets/calendar.ts';
import { type Compared, compared, inside, lacking, off } from '../tickets/compared.ts';
import { handling, meanChange, meanEstimate } from '../tickets/handling.ts';
import type { Clock } from '../tickets/lifetimes.ts';
import { restrictedMeanDraft } from './resolution.ts';
import { noteOf } from '../note.ts';

const holdRow = z.object({ share: z.number().nullable() });

/** Share of elapsed time that tickets of the current window spent on hold. */
async function holdShare(context: MetricContext, { current }: Compared): Promise<number | null> {
	const { secondsBetween } = context.tickets.dialect;
	const [row] = await context.tickets.query(
		`${ticketScope(context)}
SELECT (sum(coalesce(pending_hours, 0)) / nullif(sum(${secondsBetween('created_at', 'resolved_at')} / 3600),
	0))::DOUBLE AS share
FROM t WHERE resolved_at IS NOT NULL AND ${inside('created_at', current)}`,
		holdRow,
		context.signal
	);
	return row?.share ?? null;
}

const clocks: readonly Clock[] = ['calendar', 'working', 'net'];

/** Restricted means by every clock that the data can run. */
async function byClock(context: MetricContext, windows: Compared) {
	const possible = clocks.filter((clock) => clock !== 'net' || lacking(context, 'pending_hours').length === 0);
	const rows = [];
	for (const clock of possible) {
		const measured = await handling(context, { clock, tickets: 'all', until: 'resolved' }, windows);
		const [before, after] = [
			{ times: measured.before, span: windows.baseline },
			{ times: measured.after, span: windows.current }
		];
		const was = meanEstimate(before, after, measured.horizon, context);
		const is = meanEstimate(after, windows.baseline && before, measured.horizon, context);
		const change = meanChange(measured, context);
		rows.push({
			clock,
			baseline: was.value,
			current: is.value,
			low: is.low,
			high: is.high,
			change: change.value,
			change_low: change.low,
			change_high: change.high
		});
	}
	const hours = (key: string) => column(key, 'measure', 'number', 'hours');
	const relative = (key: string) => column(key, 'measure', 'number', 'change');
	return tableOf(
		[
			column('clock', 'dimension', 'code'),
			hours('baseline'),
			hours('current'),
			hours('low'),
			hours('high'),
			relative('change'),
			relative('change_low'),
			relative('change_high')
		],
		rows
	);
}

async function compute(context: MetricContext): Promise<Draft> {
	const windows = compared(context);
	if (!windows) return off('no_current');
	const draft = await restrictedMeanDraft(context, { clock: 'working', tickets: 'all', until: 'resolved' });
	const { startHour, endHour } = context.plan.measurement.workday;
	const held = lacking(context, 'pending_hours').length === 0;
	const hold = held ? await holdShare(context, windows) : null;
	const notes: Note[] = [
		noteOf('working_clock', { start: startHour, end: endHour }),
		...(context.dataset.asOf.slice(0, 10) > CALENDAR_END ? [noteOf('calendar_ends', { day: CALENDAR_END })] : []),
		...(hold === null ? [] : [noteOf('hold_share', { share: hold })]),
		...(held ? [] : [noteOf('no_holds')])
	];
	return {
		...draft,
		notes: [...notes, ...(draft.notes ?? [])],
		tables: { ...draft.tables, clocks: await byClock(context, windows) }
	};
}

export const workingTime: Metric = {
	id: 'V5',
	family: 'V',
	formula: 'RMST(τ) of working hours = ∫₀^τ S(t) dt',
	unit: 'hours',
	better: 'lower',
	method: 'cluster_t',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Kaplan & Meier 1958; Liang & Zeger 1986; State Council holiday notices',
	compute
};
