import { mulberry32 } from '$lib/stats/random.ts';
import { wholeMonths } from './calendar.ts';
import { Answer, countEvidence, groupings, type People, peopleOf, scoreEvidence } from './people.ts';

const DAY = 20_636;

/** Made-up engineers for benchmarks and tests, the same for the same seed; a few percent of each column is unknown. */
export function crowd(size: number, seed = 1, unknown = 0.04): People {
	const next = mulberry32(seed);
	const whole = (below: number): number => Math.floor(next() * below);
	const column = (draw: () => number, share = unknown) => Float64Array.from({ length: size }, () => (next() < share ? NaN : draw()));
	const labels = (prefix: string, count: number) => Array.from({ length: size }, () => (next() < unknown ? null : `${prefix}${String(whole(count))}`));
	const hired = column(() => DAY - 30 - whole(3600), 0);
	const level = hired.map((from) => Math.min(whole(5), Math.floor(wholeMonths(from, DAY) / 14)));
	const since = hired.map((from, i) => (level[i] === 0 ? from : from + whole(DAY - from)));
	const n = column(() => 1 + whole(60));
	const all = new Map(countEvidence.map((name) => [name, column(() => whole(name === 'onsite_count' ? 160 : 9))]));
	const columns = new Map<string, Float64Array | (string | null)[]>([
		['employee_id', Array.from({ length: size }, (_, i) => `E${String(i).padStart(6, '0')}`)],
		['day', new Float64Array(size).fill(DAY)], ['hired', hired], ['level', level], ['since', since], ['placed', level.map((l) => Math.min(l, 1 + whole(2)))],
		...[1, 2, 3].map((k) => [`reached_${String(k)}`, level.map((l, i) => (l >= k ? (since[i] as number) - (l - k) * 200 : NaN))] as const),
		['months_in_company', column(() => NaN)], ['months_in_level', column(() => NaN)],
		...[...all].flatMap(([name, values]) => [
			[`all_${name}`, values], [`lvl_${name}`, values.map((v) => Math.floor(v * next()))], [`yr_${name}`, values.map((v) => Math.floor(v / 2))]
		] as const),
		...scoreEvidence.map((name) => [name, column(() => 50 + whole(100) / 2)] as const),
		['tickets_rate', n.map((total) => (Number.isNaN(total) ? NaN : Math.round(total * (0.7 + 0.3 * next())) / total))], ['tickets_n', n],
		['assessments_rate', column(() => NaN)], ['assessments_n', column(() => NaN)],
		...groupings.map((grouping) => [grouping, labels(grouping, grouping === 'supervisor' ? 40 : 4)] as const)
	]);
	return peopleOf(new Answer(columns), 'tickets', '');
}
