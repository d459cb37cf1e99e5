import { readFileSync } from 'node:fs';
import { csvFile, type Picked } from './picked.ts';

const cutoff = '2026-06-01';
const day = (cell: string): string =>
	cell.replace(
		/^(\d{4})\/(\d{1,2})\/(\d{1,2}).*$/,
		(_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
	);
const isLater = (cell: string | undefined): boolean => cell !== undefined && cell !== '' && day(cell) >= cutoff;
const blankAt = (cells: readonly string[], where: readonly number[]): string[] =>
	cells.map((cell, at) => (where.includes(at) ? '' : cell));

function table(file: string, encoding: string): [header: string, rows: string[][]] {
	const [header = '', ...lines] = new TextDecoder(encoding).decode(readFileSync(file)).trim().split(/\r?\n/);
	return [header, lines.map((line) => line.split(','))];
}

function csv(name: string, header: string, rows: readonly (readonly string[])[]): Picked {
	return csvFile(name, [header, ...rows.map((row) => row.join(','))].join('\n'));
}

/** Columns of the sample's tickets: created, the times of what happens later, state, rating. */
const ticket = { created: 8, times: [9, 10, 11, 12], resolved: 11, state: 14, rating: [22, 23, 24] };
/** Columns of the sample's roster: hired, and what is known of leaving. */
const person = { state: 8, hired: 9, left: 12, leaving: [11, 12, 13, 14] };

/** The sample's tickets as they were exported after 35 months: what came later is not there yet. */
function ticketsBefore(rows: readonly string[][]): string[][] {
	return rows
		.filter((row) => !isLater(row[ticket.created]))
		.map((row) => {
			const late = ticket.times.filter((at) => isLater(row[at]));
			const cells = blankAt(row, [
				...late,
				...(ticket.rating.some((at) => isLater(row[at])) || late.length > 0 ? ticket.rating : [])
			]);
			return late.includes(ticket.resolved)
				? cells.map((cell, at) => (at === ticket.state ? '处理中' : cell))
				: cells;
		});
}

function rosterBefore(rows: readonly string[][]): string[][] {
	return rows
		.filter((row) => !isLater(row[person.hired]))
		.map((row) =>
			isLater(row[person.left])
				? blankAt(row, person.leaving).map((cell, at) => (at === person.state ? '在职' : cell))
				: row
		);
}

/**
 * The sample company after 35 months, and what its next export brings: the tickets of month 36 and all that happened
 * to older ones.
 */
export function sampleMonths(): { before: Picked[]; next: (name: string) => Picked; openDone: number; fresh: number } {
	const [ticketHeader, tickets] = table('data/tickets.csv', 'utf-8');
	const [rosterHeader, people] = table('data/roster.csv', 'gb18030');
	const next = tickets.filter(
		(row) =>
			day(row[ticket.created] ?? '') < '2026-07-01' &&
			[ticket.created, ...ticket.times, ...ticket.rating].some((at) => isLater(row[at]))
	);
	const graded = people.filter((row) => day(row[person.hired] ?? '') < '2024-06-01').slice(0, 60);
	const rounds = ['2025-01', '2025-07', '2026-01'].flatMap((month, round) =>
		graded.map((row, at) => [
			row[0] ?? '',
			`第${String(round + 1)}批`,
			`${month}-10`,
			`${month}-20`,
			['初级', '中级', '高级'][(at + round) % 3] ?? ''
		])
	);
	return {
		before: [
			csv('tickets.csv', ticketHeader, ticketsBefore(tickets)),
			csv('roster.csv', rosterHeader, rosterBefore(people)),
			csv('grading.csv', '工号,评定批次,评定日期,公示日期,最终等级', rounds)
		],
		next: (name) => csv(name, ticketHeader, next),
		openDone: next.filter((row) => !isLater(row[ticket.created]) && isLater(row[ticket.resolved])).length,
		fresh: next.filter((row) => isLater(row[ticket.created])).length
	};
}
