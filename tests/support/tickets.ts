import { mulberry32 } from '../../src/lib/stats/numeric/random.ts';

type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** Local instant `hours` after midnight of a day, whole minutes. */
export function instant(day: string, hours = 0): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + Math.round(hours * 60) * 60_000)
		.toISOString()
		.slice(0, 16)
		.replace('T', ' ');
}

/** Hours between two instants without zone. */
export function hoursBetween(start: string, end: string): number {
	const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}Z`);
	return (at(end) - at(start)) / 3_600_000;
}

/**
 * A made-up service desk: engineers with habits of their own, open tickets towards the end, every column now and then
 * empty.
 */
export function randomTickets(seed: number, count: number, asOf: string): Row[] {
	const random = mulberry32(seed);
	const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
	const start = Date.parse('2024-01-01T00:00:00Z');
	const span = Date.parse(`${asOf.slice(0, 10)}T00:00:00Z`) - start;
	return Array.from({ length: count }, (_, i) => {
		const created = new Date(start + Math.floor((random() * span) / 60_000) * 60_000)
			.toISOString()
			.slice(0, 16)
			.replace('T', ' ');
		const engineer = Math.floor(random() * 14);
		const hours = -Math.log(1 - random()) * (20 + 4 * engineer);
		const resolved = instant(
			created.slice(0, 10),
			Number(created.slice(11, 13)) + Number(created.slice(14)) / 60 + hours
		);
		const done =
			resolved.slice(0, 10) <= asOf.slice(0, 10) &&
			resolved <= asOf.slice(0, 16).replace('T', ' ') &&
			random() < 0.97;
		const rated = done && random() < 0.5;
		return {
			ticket_id: `T${String(i)}`,
			record_type: pick(['complaint', 'service', 'service', 'inquiry']),
			created_at: created,
			resolved_at: done ? resolved : null,
			status: random() < 0.02 ? 'cancelled' : done ? 'closed' : 'open',
			engineer_id: random() < 0.03 ? null : `E${String(engineer)}`,
			level: engineer % 5,
			region: pick(['东', '西', '南']),
			department: pick(['甲', '乙']),
			category: pick(['安装', '维修', '咨询']),
			product: pick(['P1', 'P2']),
			customer_id: `C${String(Math.floor(random() * 60))}`,
			priority: pick(['高', '低']),
			pending_hours: random() < 0.3 ? Math.floor(hours * random()) : null,
			csat_score: rated ? 1 + Math.floor(5 * Math.sqrt(random())) : null,
			csat_rated_at: rated ? resolved : null,
			csat_default: rated && random() < 0.1,
			is_onsite: random() < 0.5,
			visit_count: random() < 0.8 ? 1 : 2,
			reopen_count: random() < 0.1 ? 1 : 0,
			is_valid: random() < 0.9 ? true : null,
			due_at: instant(created.slice(0, 10), 96),
			responded_at: random() < 0.9 ? instant(created.slice(0, 10), 24 + 20 * random()) : null
		};
	});
}
