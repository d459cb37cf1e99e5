import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import { monthNumber } from '$lib/programme/months.ts';
import type { Filters, MetricContext } from '../../run/context.ts';
import { once } from '../../run/once.ts';
import type { Span } from '../../result.ts';
import type { Compared } from '../compared.ts';
import { type Combinations, whoAndWhat } from './ticket-codes.ts';

const DAY = 86_400_000;

/** Days since 1970 of an ISO day. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

/** 1 for each combination that the reader's filters leave. */
function leftBy(filters: Filters, { size, columns }: Combinations): Uint8Array {
	const left = new Uint8Array(size).fill(1);
	for (const key of dimensionKeys) {
		const chosen: readonly (string | number)[] = filters[key];
		const found = columns.get(dimensionOf(key).of.tickets ?? '');
		if (chosen.length === 0 || !found) continue;
		const wanted = new Set(chosen.map((value) => String(typeof value === 'number' ? Math.trunc(value) : value)));
		const wantedCode = [false, ...found.values.map((value) => wanted.has(value))];
		for (let code = 0; code < size; code += 1) if (!wantedCode[found.of[code] ?? 0]) left[code] = 0;
	}
	return left;
}

/** Combinations of who worked and on what, each with 1 where the reader's filters leave it. */
export interface Left {
	who: Combinations;
	what: Combinations;
	leftWho: Uint8Array;
	leftWhat: Uint8Array;
}

/** What the filters leave, found once a run. */
export function leftTickets(context: MetricContext): Promise<Left> {
	return once(context, 'left tickets', async () => {
		const { who, what } = await whoAndWhat(context);
		return { who, what, leftWho: leftBy(context.filters, who), leftWhat: leftBy(context.filters, what) };
	});
}

/** What days mean to two windows: in which each lies, whether it is reported, and its month. */
export interface Days {
	/** The first day since 1970 that is looked at, and how many. */
	first: number;
	length: number;
	/** 2 in the current window, 1 in the baseline, else 0. */
	window: Uint8Array;
	reported: Uint8Array;
	/** Months from the first day's on. */
	month: Uint16Array;
	/** The first day's month, from year 0, and how many there are. */
	firstMonth: number;
	months: number;
}

export function daysOf({ current, baseline }: Compared, reported: Span): Days {
	const spans = [current, reported, ...(baseline ? [baseline] : [])];
	const first = Math.min(...spans.map(({ start }) => dayNumber(start)));
	const length = Math.max(0, Math.max(...spans.map(({ end }) => dayNumber(end))) - first);
	const isoDay = (at: number) => new Date((first + at) * DAY).toISOString().slice(0, 10);
	const firstMonth = monthNumber(isoDay(0));
	const days: Days = {
		first,
		length,
		window: new Uint8Array(length),
		reported: new Uint8Array(length),
		month: Uint16Array.from({ length }, (_, at) => monthNumber(isoDay(at)) - firstMonth),
		firstMonth,
		months: 0
	};
	const mark = (marks: Uint8Array, { start, end }: Span, value: number) => {
		marks.fill(value, Math.max(0, dayNumber(start) - first), Math.max(0, dayNumber(end) - first));
	};
	if (baseline) mark(days.window, baseline, 1);
	mark(days.window, current, 2);
	mark(days.reported, reported, 1);
	return { ...days, months: (days.month.at(-1) ?? -1) + 1 };
}
