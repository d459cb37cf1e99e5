import { describe, expect, it } from 'vitest';
import { tFor } from '$lib/stats/distributions/distributions.ts';
import { bandAt, groupTimes, indexAt, kaplanMeier, survivalQuantile } from '$lib/stats/survival/survival.ts';
import { clusterEventShare, clusterRestrictedMean, type ClusteredTimes } from '$lib/stats/survival/cluster-survival.ts';
import { scaled } from '$lib/stats/crossed/influence-cells.ts';
import {
	intervalOf,
	logIntervalOf,
	logitIntervalOf,
	spreadOfChange,
	spreadOfWindow
} from '$lib/stats/crossed/spread.ts';
import { cellOf, influencesOf, numbering } from '../../../../tests/support/crossed-cells.ts';
import { AS_OF, pasted, run, openServiceDesk } from '../../../../tests/support/service-desk.ts';
import { hoursBetween, instant, randomTickets, type Row } from '../../../../tests/support/tickets.ts';

openServiceDesk();

describe('resolution times of a worked example', () => {
	const asOf = '2025-12-01T00:00:00';
	/** Hours and whether resolved; the open ones are created so that they are as old as their time. */
	const times = [
		[6, true],
		[12, true],
		[24, true],
		[24, false],
		[30, true],
		[48, true],
		[60, false],
		[72, true],
		[96, false],
		[120, false]
	] as [number, boolean][];
	const rows: Row[] = times.map(([hours, resolved], i) => {
		const created = instant('2025-12-01', resolved ? -400 : -hours);
		return {
			ticket_id: `T${String(i)}`,
			created_at: created,
			resolved_at: resolved ? instant('2025-12-01', hours - 400) : null,
			status: resolved ? 'closed' : 'open',
			engineer_id: `E${String(i)}`
		};
	});

	it('gives the product-limit shares by hand', async () => {
		const context = await run(rows, {
			asOf,
			measurement: { tau: 72 },
			plan: { current: { name: 'c', start: '2025-06-01', end: '2026-01-01' } }
		});
		const [mean, within] = [await context.result('V3'), await context.result('V4')];
		// S: 0.9 after 6, 0.8 after 12, 0.7 after 24, ×5/6 at 30, ×4/5 at 48, ×2/3 at 72.
		const s30 = 0.7 * (5 / 6);
		const s48 = s30 * (4 / 5);
		expect(within.value).toBeCloseTo(1 - s48, 12);
		expect(mean.value).toBeCloseTo(6 + 0.9 * 6 + 0.8 * 12 + 0.7 * 6 + s30 * 18 + s48 * 24, 10);
		expect(mean.n).toBe(10);
		expect(mean.notes).toContainEqual({ code: 'open_censored', values: { count: 4 } });
		expect(await pasted(mean)).toBe(mean.value);
		expect(await pasted(within)).toBe(within.value);
	});
});

/** Whole-file recomputation: rows of one window as the survival functions of the statistics room take them. */
function times(
	tickets: Row[],
	start: string,
	end: string,
	asOf: string,
	codes: Map<string, number>,
	clusterOf = (t: Row): string => String(t.engineer_id)
): ClusteredTimes {
	const chosen = tickets.filter(
		(t) => t.status !== 'cancelled' && String(t.created_at) >= start && String(t.created_at) < end
	);
	for (const t of chosen) {
		if (!codes.has(clusterOf(t))) codes.set(clusterOf(t), codes.size);
	}
	return {
		time: chosen.map((t) =>
			hoursBetween(String(t.created_at), t.resolved_at === null ? asOf : String(t.resolved_at))
		),
		events: chosen.map((t) => (t.resolved_at === null ? 0 : 1)),
		censored: chosen.map((t) => (t.resolved_at === null ? 1 : 0)),
		cluster: chosen.map((t) => codes.get(clusterOf(t)) ?? -1),
		clusters: codes.size
	};
}

describe('resolution times on random tickets', () => {
	it.each([1])('agree with a recomputation from the rows (seed %i)', async (seed) => {
		const tickets = randomTickets(seed, 1500, AS_OF);
		const context = await run(tickets);
		const codes = new Map<string, number>();
		const shared = { engineers: numbering(), teams: numbering() };
		const code = (cell: string): number => codes.get(cell) ?? -1;
		const window = (chosen: Row[], year: number) => {
			const own = chosen.filter((t) => t.status !== 'cancelled' && String(t.created_at).startsWith(String(year)));
			const rows = times(own, `${String(year)}-01-01`, `${String(year + 1)}-01-01`, AS_OF, codes, (t) =>
				cellOf(t, 'created_at')
			);
			const cells = (influence: ArrayLike<number>) =>
				influencesOf(own, 'created_at', year, { influence, code, shared });
			const [area, share] = [clusterRestrictedMean(rows, 720), clusterEventShare(rows, 48)];
			return {
				mean: area.value,
				share: share.value,
				byMean: cells(area.influence),
				byShare: cells(share.influence)
			};
		};
		// Every cell has its number before any influence is asked for.
		times(tickets, '2024-01-01', '2026-01-01', AS_OF, codes, (t) => cellOf(t, 'created_at'));
		const [before, after] = [window(tickets, 2024), window(tickets, 2025)];
		const [mean, within, change] = [
			await context.result('V3'),
			await context.result('V4'),
			await context.result('I4')
		];
		const expected = intervalOf(
			after.mean,
			spreadOfWindow(after.byMean, scaled(before.byMean, -after.mean / before.mean))
		);
		expect(mean.value).toBeCloseTo(after.mean, 8);
		expect(mean.low).toBeCloseTo(expected.low, 8);
		expect(mean.high).toBeCloseTo(expected.high, 8);
		expect(mean.baseline?.value).toBeCloseTo(before.mean, 8);
		const share = logitIntervalOf(
			after.share,
			spreadOfWindow(after.byShare, scaled(before.byShare, -after.share / before.share))
		);
		expect(within.value).toBeCloseTo(after.share, 10);
		expect(within.low).toBeCloseTo(share.low, 10);
		expect(within.high).toBeCloseTo(share.high, 10);
		const work = tickets.filter((t) => t.record_type !== 'inquiry');
		const [was, is] = [window(work, 2024), window(work, 2025)];
		const ratio = logIntervalOf(
			is.mean / was.mean,
			spreadOfChange(scaled(is.byMean, 1 / is.mean), scaled(was.byMean, -1 / was.mean))
		);
		expect(change.value).toBeCloseTo(is.mean / was.mean - 1, 10);
		expect(change.low).toBeCloseTo(ratio.low - 1, 8);
		expect(change.high).toBeCloseTo(ratio.high - 1, 8);
		expect(await pasted(change)).toBeCloseTo(change.value ?? NaN, 12);
		for (const result of [mean, within]) expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		const month = times(tickets, '2025-12-01', '2026-01-01', AS_OF, codes);
		expect(mean.tables.byMonth?.rows.at(-1)?.[1]).toBeCloseTo(clusterRestrictedMean(month, 720).value, 8);
		const eastern = tickets.filter((t) => t.region === '东');
		const engineers = new Map<string, number>();
		const east = times(eastern, '2025-01-01', '2026-01-01', AS_OF, engineers);
		const { value, influence } = clusterRestrictedMean(east, 720);
		const counts = [...influence].map((_, g) => [...Array.from(east.cluster)].filter((one) => one === g).length);
		// Groups of one window share its months: by engineer alone.
		const alone = spreadOfWindow(
			{
				months: { first: 0, count: 1 },
				engineer: [...counts.keys()],
				month: counts.map(() => 0),
				influence,
				share: counts.map((n) => n / east.time.length)
			},
			null
		);
		const row = mean.tables.byRegion?.rows.find(([region]) => region === '东');
		expect(row?.[3]).toBeCloseTo(value, 8);
		expect(row?.[4]).toBeCloseTo(intervalOf(value, alone).low, 8);
	});
});

describe('curves and quantiles', () => {
	const one = (seed: number) =>
		randomTickets(seed, 400, AS_OF).filter((t) => String(t.created_at) >= '2025-01-01' && t.status !== 'cancelled');

	it('have Greenwood’s band where every engineer has one ticket', async () => {
		const tickets = one(11).map((t, i) => ({ ...t, engineer_id: `E${String(i)}` }));
		const result = await (await run(tickets)).result('V2');
		const rows = times(tickets, '2025-01-01', '2026-01-01', AS_OF, new Map());
		const curve = kaplanMeier(groupTimes(rows.time, rows.events));
		const clusters = rows.time.length;
		expect(result.value).toBe(survivalQuantile(curve, 0.5).value);
		for (const [, hours, open, low, high] of result.tables.curve?.rows.filter(
			([window, t]) => window === 'current' && Number(t) > 0
		) ?? []) {
			const j = indexAt(curve.time, Number(hours));
			const band = bandAt(
				curve.survival[j] ?? NaN,
				(curve.greenwood[j] ?? NaN) * (clusters / (clusters - 1)),
				'log-log',
				tFor(0.95, clusters - 1)
			);
			expect(open).toBeCloseTo(curve.survival[j] ?? NaN, 10);
			expect(low).toBeCloseTo(band.low, 8);
			expect(high).toBeCloseTo(band.high, 8);
		}
	});

	it.each([
		[31, 400],
		[32, 1_500],
		[33, 60]
	])(
		'take their limits from the band at every time, not between some of them (seed %i, %i tickets)',
		async (seed, count) => {
			const tickets = randomTickets(seed, count, AS_OF).map((t): Row => ({
				...t,
				responded_at: t.resolved_at === null ? null : (t.responded_at ?? null)
			}));
			const context = await run(tickets);
			for (const [id, of] of [
				['V2', (t: Row) => t.resolved_at],
				['V16', (t: Row) => t.responded_at]
			] as const) {
				const done = tickets
					.filter((t) => of(t) !== null || t.resolved_at === null)
					.map((t) => ({ ...t, resolved_at: of(t) ?? null }));
				const rows = times(done, '2025-01-01', '2026-01-01', AS_OF, new Map());
				const curve = kaplanMeier(groupTimes(rows.time, rows.events));
				const clusters = new Set(Array.from(rows.cluster)).size;
				const band = Array.from(curve.time, (t, j) => {
					const s = curve.survival[j] ?? NaN;
					return bandAt(s, (clusterEventShare(rows, t).se / s) ** 2, 'log-log', tFor(0.95, clusters - 1));
				});
				const [low, high] = [Float64Array.from(band, (b) => b.low), Float64Array.from(band, (b) => b.high)];
				const expected = survivalQuantile({ ...curve, low, high }, 0.5);
				const { value, low: from, high: to } = await context.result(id);
				expect(
					[value, from, to].map((x) => x ?? NaN),
					id
				).toEqual([expected.value, expected.low, expected.high].map((x) => expect.closeTo(x, 9)));
			}
		}
	);

	it('widen where an engineer’s tickets go alike', async () => {
		const tickets = one(12);
		const twice = tickets.flatMap((t) => [t, { ...t, ticket_id: `${String(t.ticket_id)}b` }]);
		const [single, doubled] = [await (await run(tickets)).result('V2'), await (await run(twice)).result('V2')];
		expect(doubled.value).toBe(single.value);
		expect(doubled.low).toBe(single.low);
		expect(doubled.high).toBe(single.high);
	});
});
