/** The headline numbers, computed plainly and apart from the site's own metrics, to check what was planted. */
import { DAY, day, minute } from './calendar.ts';
import type { Company } from './generate.ts';
import { parameters } from './parameters.ts';
import { stream } from './rng.ts';
import type { Ticket } from './tickets.ts';

export interface Span {
	start: string;
	end: string;
}

export interface Change {
	before: number;
	after: number;
	change: number;
	low: number;
	high: number;
	n: readonly [before: number, after: number];
}

const TAU = 720;
const exported = minute(parameters.exportedAt);
const inside = ({ start, end }: Span, instant: number): boolean => instant >= minute(start) && instant < minute(end);

interface Time {
	hours: number;
	event: boolean;
	engineer: string;
}

/** Area under the Kaplan–Meier curve to `TAU`; a weight repeats an observation. `times` by hours. */
function restrictedMean(times: readonly Time[], weight: (engineer: string) => number): number {
	const weights = times.map(({ engineer }) => weight(engineer));
	let atRisk = weights.reduce((sum, w) => sum + w, 0);
	let survival = 1;
	let area = 0;
	let last = 0;
	times.forEach(({ hours, event }, i) => {
		const until = Math.min(hours, TAU);
		area += survival * (until - last);
		last = until;
		const w = weights[i] ?? 0;
		if (event && hours <= TAU && atRisk > 0) survival *= 1 - w / atRisk;
		atRisk -= w;
	});
	return area + survival * (TAU - last);
}

/** Created to resolved, open ones censored at the export. */
export function times(tickets: readonly Ticket[], window: Span, types: readonly string[]): Time[] {
	return tickets
		.filter(({ created, outcome, type }) => outcome === 'done' && types.includes(type) && inside(window, created))
		.map(({ created, resolved, person }) => ({
			hours: (Math.min(resolved, exported) - created) / 60,
			event: resolved <= exported,
			engineer: person?.id ?? 'nobody'
		}))
		.sort((a, b) => a.hours - b.hours || Number(b.event) - Number(a.event));
}

/** Change of the restricted mean, with a percentile bootstrap that draws engineers. */
export function handlingChange(tickets: readonly Ticket[], types: readonly string[], draws = 400): Change {
	const windows = [parameters.baseline, parameters.current].map((window) => times(tickets, window, types));
	const engineers = [...new Set(windows.flat().map(({ engineer }) => engineer))];
	const [before = NaN, after = NaN] = windows.map((window) => restrictedMean(window, () => 1));
	const random = stream(1, 'bootstrap of handling times');
	const ratios = Array.from({ length: draws }, () => {
		const drawn = new Map<string, number>();
		engineers.forEach(() => {
			const engineer = random.pick(engineers);
			drawn.set(engineer, (drawn.get(engineer) ?? 0) + 1);
		});
		const [b = NaN, a = NaN] = windows.map((window) =>
			restrictedMean(window, (engineer) => drawn.get(engineer) ?? 0)
		);
		return a / b - 1;
	}).sort((a, b) => a - b);
	return {
		before,
		after,
		change: after / before - 1,
		low: ratios[Math.floor(draws * 0.025)] ?? NaN,
		high: ratios[Math.ceil(draws * 0.975) - 1] ?? NaN,
		n: [windows[0]?.length ?? 0, windows[1]?.length ?? 0]
	};
}

/** Share of satisfied ratings by rating date, default praise left out; linearised log ratio, clustered by engineer. */
export function csatChange(tickets: readonly Ticket[]): Change {
	const sums = new Map<string, [number, number, number, number]>();
	const total: [number, number, number, number] = [0, 0, 0, 0];
	for (const { score, rated, person, outcome } of tickets) {
		if (score === null || rated === null || outcome !== 'done' || rated > exported) continue;
		const offset = inside(parameters.baseline, rated) ? 0 : inside(parameters.current, rated) ? 2 : null;
		if (offset === null) continue;
		const id = person?.id ?? 'nobody';
		const own = sums.get(id) ?? [0, 0, 0, 0];
		for (const sum of [own, total]) {
			sum[offset] += Number(score >= 4);
			sum[offset === 0 ? 1 : 3] += 1;
		}
		sums.set(id, own);
	}
	const [s0, n0, s1, n1] = total;
	const [before, after] = [s0 / n0, s1 / n1];
	const clusters = sums.size;
	const variance =
		[...sums.values()].reduce(
			(sum, [a0, m0, a1, m1]) => sum + ((a1 - after * m1) / s1 - (a0 - before * m0) / s0) ** 2,
			0
		) *
		(clusters / (clusters - 1));
	const margin = 1.972 * Math.sqrt(variance);
	const ratio = after / before;
	return {
		before,
		after,
		change: ratio - 1,
		low: ratio * Math.exp(-margin) - 1,
		high: ratio * Math.exp(margin) - 1,
		n: [n0, n1]
	};
}

/** Regular leavers and the person-years they left from; transfers out and people who never started do not count. */
export function attrition(company: Company, window: Span): { leavers: number; years: number } {
	const [from, to] = [day(window.start), day(window.end)];
	let leavers = 0;
	let days = 0;
	for (const { spells, employment } of company.people) {
		if (employment !== '正式员工') continue;
		for (const { hire, leave, leaveType } of spells) {
			if (leave === hire) continue;
			days += Math.max(0, Math.min(leave === null ? Infinity : leave + 1, to) - Math.max(hire, from));
			if (leave !== null && leave >= from && leave < to && leaveType !== '调动') leavers += 1;
		}
	}
	return { leavers, years: days / 365.25 };
}

/** P(X <= k) of a binomial. */
function binomialCdf(k: number, n: number, p: number): number {
	let term = (1 - p) ** n;
	let sum = term;
	for (let i = 1; i <= k; i++) sum += term *= ((n - i + 1) / i) * (p / (1 - p));
	return sum;
}

function root(f: (p: number) => number): number {
	let [low, high] = [1e-9, 1 - 1e-9];
	for (let i = 0; i < 100; i++) {
		const middle = (low + high) / 2;
		if (f(middle) > 0) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Rate ratio less one, with the exact interval conditional on all leavers. */
export function attritionChange(company: Company): Change {
	const b = attrition(company, parameters.baseline);
	const a = attrition(company, parameters.current);
	const all = a.leavers + b.leavers;
	const toRatio = (p: number): number => (p / (1 - p)) * (b.years / a.years) - 1;
	return {
		before: b.leavers / b.years,
		after: a.leavers / a.years,
		change: a.leavers / a.years / (b.leavers / b.years) - 1,
		low: toRatio(root((p) => 0.025 - (1 - binomialCdf(a.leavers - 1, all, p)))),
		high: toRatio(root((p) => binomialCdf(a.leavers, all, p) - 0.025)),
		n: [b.leavers, a.leavers]
	};
}

/**
 * Share of decided rows on which the published rules, read from the file, give the actual result; rows with unknown
 * rules left out.
 */
export function fidelity({ assessments }: Company): { agree: number; known: number } {
	const known = assessments.filter(
		({ result, truth }) => (result === '通过' || result === '未通过') && truth.rule !== 'unknown'
	);
	return {
		agree: known.filter(({ result, truth }) => (result === '通过') === (truth.rule === 'met')).length,
		known: known.length
	};
}

/** Regular engineers at the export, by level 0 to 4. */
export function levelMix(company: Company): number[] {
	const today = Math.floor(exported / DAY);
	const mix = [0, 0, 0, 0, 0];
	for (const person of company.people) {
		if (person.employment !== '正式员工') continue;
		if (!person.spells.some(({ hire, leave }) => hire <= today && (leave === null || leave > today))) continue;
		const level = company.levels.of(person);
		mix[level] = (mix[level] ?? 0) + 1;
	}
	return mix;
}
