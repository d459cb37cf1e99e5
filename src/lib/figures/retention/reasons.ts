import type { BarsSpec } from '$lib/charts/spec.ts';
import * as columns from '$lib/i18n/metrics/retention-columns.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import * as retention from '$lib/i18n/pages/retention.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { notesOf, suppressedNote } from '../result-notes.ts';
import { columnOf, figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import type { Off } from './rates.ts';

/** Every formula in use on the same leavers (A2 and its A3 variants). */
export function formulaTable(results: Results, env: FigureEnv, off: Off): Figure {
	const words = retention[env.locale].formulas;
	const { format } = env;
	const result = results.A2;
	const codes = codeWords(env.locale, 'A2');
	const table = tableOf(result, 'formulas');
	const values = numbersOf(table, 'value');
	const known = values.filter((value) => value !== null);
	const [low, high] = [Math.min(...known), Math.max(...known)].map((value) => format.percent(value));
	const items = textsOf(tableOf(result, 'headcount'), 'item');
	const counts = numbersOf(tableOf(result, 'headcount'), 'count');
	const count = (item: string) => format.count(Math.abs(counts[items.indexOf(item)] ?? 0));
	const chart: BarsSpec = {
		kind: 'bars',
		categories: textsOf(table, 'formula').map((code) => codes[code] ?? code),
		series: [{ name: words.series, role: 'actual', values }],
		y: { label: '', unit: 'rate', zero: true },
		upright: false,
		rules: [],
		thresholds: [],
		concern: []
	};
	const range = { low: low ?? '', high: high ?? '', value: low ?? '' };
	return figure(env, ['employees'], {
		id: 'attrition-formulas',
		title: known.length === 0 ? words.titleNone : low === high ? words.titleSame(range) : words.title(range),
		subtitle: words.subtitle({ n: format.count(result?.n ?? 0), leavers: format.count(result?.numerator ?? 0) }),
		notes: [
			...(items.length > 0
				? [
						words.headcount({
							start: count('start'),
							hires: count('hires'),
							leavers: count('leavers'),
							movers: count('movers'),
							end: count('end')
						})
					]
				: []),
			words.ours,
			...notesOf(result, env),
			...suppressedNote(table, env)
		],
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: known.length > 0 ? chart : null,
		table: figureTable(table, columns[env.locale], env, codes)
	});
}

/** Recorded reasons of leaving in both windows (A4), the unknown ones never left out. */
export function leaveReasons(results: Results, env: FigureEnv, off: Off): Figure {
	const words = retention[env.locale];
	const { format } = env;
	const codes = codeWords(env.locale, 'A4');
	const [table, earlier] = [tableOf(results.A4, 'reasons'), tableOf(results.A4, 'reasonsBaseline')];
	const [reasons, before] = [textsOf(table, 'reason'), textsOf(earlier, 'reason')];
	const shares = (from: typeof table, names: readonly string[]) =>
		names.map((name) => numbersOf(from, 'share')[textsOf(from, 'reason').indexOf(name)] ?? null);
	// What is told apart in one window only stands before what is told of nobody.
	const last = (name: string) => (name === 'few' ? 1 : name === 'unknown' ? 2 : 0);
	const names = [...new Set([...reasons, ...before])].sort((a, b) => last(a) - last(b));
	const now = shares(table, names);
	const unknown = (from: typeof table, list: readonly string[]) => {
		const share = shares(from, ['unknown'])[0] ?? null;
		return share === null
			? list.includes('few')
				? words.reasons.merged
				: words.reasons.none
			: ` ${format.percent(share, 0)}`.slice(env.locale === 'zh' ? 0 : 1);
	};
	const top = names.find((name, at) => last(name) === 0 && name !== 'other' && now[at] !== null);
	const unknownShare = shares(table, ['unknown'])[0] ?? 0;
	const topShare = top === undefined ? null : (now[names.indexOf(top)] ?? null);
	const leavers = columnOf(table, 'leavers').reduce<number>(
		(sum, value) => sum + (typeof value === 'number' ? value : 0),
		0
	);
	const chart: BarsSpec = {
		kind: 'bars',
		categories: names.map((name) => codes[name] ?? name),
		series: [
			{ name: words.current, role: 'actual', values: now },
			...(before.length > 0
				? [{ name: words.baseline, role: 'previous' as const, values: shares(earlier, names) }]
				: [])
		],
		y: { label: '', unit: 'share', zero: true },
		upright: false,
		rules: [],
		thresholds: [],
		concern: []
	};
	const title =
		unknownShare > 0.5
			? words.reasons.titleUnknown({ share: format.percent(unknownShare, 0) })
			: top === undefined || topShare === null
				? words.reasons.titleNone
				: words.reasons.title({ reason: codes[top] ?? top, share: format.percent(topShare, 0) });
	return figure(env, ['employees'], {
		id: 'leave-reasons',
		title,
		subtitle: words.reasons.subtitle({ n: format.count(leavers) }),
		notes: [
			words.reasons.unknown({ now: unknown(table, reasons), before: unknown(earlier, before) }),
			...(names.includes('few') ? [words.reasons.few({ k: String(env.plan.measurement.k) })] : []),
			words.reasons.stated,
			...suppressedNote(table, env)
		],
		n: leavers,
		off: offOf(results.A4, off),
		chart: names.length > 0 ? chart : null,
		table: figureTable(table, words.reasons.columns, env, codes)
	});
}
