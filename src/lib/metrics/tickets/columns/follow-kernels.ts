import type { MetricContext } from '../../run/context.ts';
import type { Span } from '../../result.ts';
import type { Compared } from '../compared.ts';
import type { Timing } from '../lifetimes.ts';
import type { Closed, FollowedWindows, WindowTimes } from '../timed.ts';
import { leftLives, type LeftLives } from './life-columns.ts';
import { dayNumber } from './selection.ts';
import { windowOf } from './time-kernels.ts';

/** One window's times in hours, counted by minute and row by row with the engineers' codes. */
function followed({ all, selection }: LeftLives, rows: Uint32Array): WindowTimes {
	const [n, d] = [new Uint32Array(all.minutes.length), new Uint32Array(all.minutes.length)];
	for (const row of rows) {
		const rank = all.rank[row] ?? 0;
		n[rank] = (n[rank] ?? 0) + 1;
		d[rank] = (d[rank] ?? 0) + (all.resolved[row] ?? 0);
	}
	const ranks = Uint32Array.from(n.keys()).filter((rank) => n[rank] !== 0);
	const place = new Int32Array(n.length);
	for (const [j, rank] of ranks.entries()) place[rank] = j;
	const time = Float64Array.from(ranks, (rank) => (all.minutes[rank] ?? 0) / 60);
	const engineers = selection.who.columns.get('engineer_id');
	const places = Int32Array.from(rows, (row) => place[all.rank[row] ?? 0] ?? 0);
	const events = Uint8Array.from(rows, (row) => all.resolved[row] ?? 0);
	return {
		pooled: {
			time,
			events: Float64Array.from(ranks, (rank) => d[rank] ?? 0),
			censored: Float64Array.from(ranks, (rank) => (n[rank] ?? 0) - (d[rank] ?? 0))
		},
		clustered: {
			time: Float64Array.from(places, (j) => time[j] ?? 0),
			place: places,
			events,
			censored: events.map((event) => 1 - event),
			cluster: Uint32Array.from(rows, (row) => engineers?.of[all.who[row] ?? 0] ?? 0),
			clusters: (engineers?.values.length ?? 0) + 1
		}
	};
}

/** Times of both windows, all together and by engineer. */
export async function followByKernels(
	context: MetricContext,
	timing: Timing,
	windows: Compared
): Promise<FollowedWindows> {
	const rows = await leftLives(context, timing, windows);
	const of = (window: number) => {
		const own = rows.timed.filter((row) => windowOf(rows, row) === window);
		return own.length === 0 ? null : followed(rows, own);
	};
	return { before: of(0), after: of(1) };
}

/** Hours and their geometric mean over rows resolved in a window. */
function closedIn({ all, timed }: LeftLives, { start, end }: Span): { mean: number | null; geometric: number | null } {
	const [from, to] = [dayNumber(start), dayNumber(end)];
	let [n, minutes, positive, logs] = [0, 0, 0, 0];
	for (const row of timed) {
		const day = all.finish[row] ?? 0;
		if (all.resolved[row] !== 1 || day < from || day >= to) continue;
		const own = all.minutes[all.rank[row] ?? 0] ?? 0;
		n += 1;
		minutes += own;
		if (own === 0) continue;
		positive += 1;
		logs += Math.log(own);
	}
	return {
		mean: n === 0 ? null : minutes / n / 60,
		geometric: positive === 0 ? null : Math.exp(logs / positive) / 60
	};
}

/** Means over tickets resolved in each window, which ignore those still open. */
export async function closedByKernels(
	context: MetricContext,
	timing: Timing,
	baseline: Span,
	current: Span
): Promise<Closed> {
	const rows = await leftLives(context, timing, { baseline, current, overlap: false });
	const [was, is] = [closedIn(rows, baseline), closedIn(rows, current)];
	return {
		baseline: was.mean,
		current: is.mean,
		geometric_baseline: was.geometric,
		geometric_current: is.geometric
	};
}
