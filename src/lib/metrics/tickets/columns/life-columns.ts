import type { MetricContext } from '../../run/context.ts';
import { once } from '../../run/once.ts';
import { type RowCodes, dayNumberSql, reasonSql, rowsWithCodes, type Small, small } from './case-columns.ts';
import { type Selected, selected } from './case-kernels.ts';
import type { Compared } from '../compared.ts';
import { KeyIndex } from './key-index.ts';
import { livesSql, type Selection, type Timing, timingKey } from '../lifetimes.ts';
import type { Combinations } from './ticket-codes.ts';

/** Every ticket's time under a clock as it leaves the engine, once for the data on show; days since 1970. */
export interface Lives extends RowCodes {
	/** Day of creation, and of the event or of the as-of date. */
	day: Int32Array;
	finish: Int32Array;
	/** Place of its minutes among all minutes that occur. */
	rank: Small;
	minutes: Float64Array;
	resolved: Uint8Array;
	/** 0 where it is timed, else why not. */
	reason: Uint8Array;
}

/** Tickets' times by the clock of a timing. */
export function lives(context: MetricContext, timing: Pick<Timing, 'clock' | 'until'>): Promise<Lives> {
	return rowsWithCodes(
		context,
		`SELECT *, engineer AS engineer_id FROM (\n${livesSql(context, timing)}\n) AS lives`,
		`${dayNumberSql('cases.created_at')} AS day, ${dayNumberSql('cases.finish')} AS finish,
	cases.minutes::INTEGER AS minutes, cases.resolved::INTEGER AS resolved, ${reasonSql}`,
		(column, codes) => {
			const minutes = column('minutes');
			const distinct = minutes.toSorted().filter((one, i, all) => i === 0 || one !== all[i - 1]);
			const index = new KeyIndex(distinct);
			return {
				...codes,
				day: Int32Array.from(column('day')),
				finish: Int32Array.from(column('finish')),
				rank: small(
					minutes.map((one) => index.placeOf(one)),
					distinct.length
				),
				minutes: distinct,
				resolved: Uint8Array.from(column('resolved')),
				reason: Uint8Array.from(column('reason'))
			};
		}
	);
}

/** 1 for each combination of a kind of tickets, as `selections` says it in SQL. */
function ofKind({ size, columns }: Combinations, tickets: Selection): Uint8Array {
	const types = columns.get('record_type');
	const code = (type: string) => (types?.values.indexOf(type) ?? -1) + 1;
	const [complaint, inquiry] = [code('complaint'), code('inquiry')];
	return Uint8Array.from({ length: size }, (_, at) => {
		const own = types?.of[at] ?? 0;
		if (tickets === 'complaint') return Number(own !== 0 && own === complaint);
		return Number(tickets === 'all' || own === 0 || own !== inquiry);
	});
}

/** Times of the tickets that a timing and the reader's filters leave. */
export interface LeftLives {
	all: Lives;
	selection: Selected;
	/** Rows that are timed, and those that are not. */
	timed: Uint32Array;
	untimed: Uint32Array;
}

/** Rows that several passes over one timing read, found once a run. */
export function leftLives(context: MetricContext, timing: Timing, windows: Compared): Promise<LeftLives> {
	return once(context, `rows ${timingKey(timing)}`, async () => {
		const selection = await selected(context, windows);
		const all = await lives(context, timing);
		const kind = ofKind(selection.what, timing.tickets);
		const wanted = selection.leftWhat.map((left, at) => left & (kind[at] ?? 0));
		const rows = new Uint32Array(all.day.length);
		let [timed, untimed] = [0, rows.length];
		for (let row = 0; row < rows.length; row += 1) {
			if (selection.leftWho[all.who[row] ?? 0] === 0 || wanted[all.what[row] ?? 0] === 0) continue;
			if (all.reason[row] === 0) rows[timed++] = row;
			else rows[--untimed] = row;
		}
		return { all, selection, timed: rows.slice(0, timed), untimed: rows.slice(untimed) };
	});
}
