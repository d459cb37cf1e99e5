import { afterEach, describe, expect, it } from 'vitest';
import { departures } from './calendar.ts';

const zone = process.env.TZ;
afterEach(() => {
	process.env.TZ = zone;
});

describe('days on which the calendar departs from the week', () => {
	it.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
		'are the State Council’s for National Day 2025 in %s',
		(name) => {
			process.env.TZ = name;
			expect(departures('2025-09-22', '2025-10-20')).toEqual([
				'2025-09-28',
				'2025-10-01',
				'2025-10-02',
				'2025-10-03',
				'2025-10-06',
				'2025-10-07',
				'2025-10-08',
				'2025-10-11'
			]);
		}
	);

	it('are none in an ordinary month', () => {
		expect(departures('2025-07-01', '2025-08-01')).toEqual([]);
	});
});
