import { headerKey } from '../vocabulary/clean-text.ts';
import { either } from '../vocabulary/pattern.ts';
import type { Profile } from './profile.ts';

const lengths = /时长|耗时|用时|duration|elapsed|hours?\b|minutes?\b|小时|分钟/i;

const words = /日期|时间|时刻|时分|\b(date|time|clock|day|of|at|on)\b/;
const joinedWords = /(?<=[a-z])(Date|Time)\b|_?(date|time)(?=_|$)/;
const dateAndTime = new RegExp(either(words, joinedWords), 'gi');

/** What a header says beside "date" and "time". */
function stem(header: string): string {
	return headerKey(header.replace(dateAndTime, ' '));
}

/**
 * Columns of clocks with the columns of bare dates that they belong to, by index: those whose headers differ in
 * "date" and "time" only, else the neighbour, the left one first. A clock that belongs to a date is no length of time.
 */
export function clockPairs(columns: readonly { header: string; profile: Profile }[]): Map<number, number> {
	const all = columns.map(({ header, profile }, at) => ({ header, profile, at }));
	const dates = all.filter(({ profile }) => profile.days > 0.9);
	const isNamedClock = ({ header, profile }: { header: string; profile: Profile }) =>
		profile.clockDigits > 0.95 &&
		/time|clock|时间|时刻|时分/i.test(header) &&
		dates.some((date) => date.header !== header && stem(date.header) === stem(header));
	const clocks = all.filter(
		(column) =>
			(column.profile.clocks > 0.9 || isNamedClock(column)) &&
			column.profile.filled > 0 &&
			!lengths.test(column.header)
	);
	const pairs = new Map<number, number>();
	const taken = new Set<number>();
	const pair = (clock: number, date: number | undefined) => {
		if (date === undefined || pairs.has(clock) || taken.has(date)) return;
		pairs.set(clock, date);
		taken.add(date);
	};
	for (const { header, at } of clocks) {
		const named = dates.filter((date) => !taken.has(date.at) && stem(date.header) === stem(header));
		const nearest = named.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
		pair(at, nearest?.at);
	}
	for (const place of [-1, 1])
		for (const { at } of clocks) pair(at, dates.find((date) => date.at === at + place)?.at);
	return pairs;
}
