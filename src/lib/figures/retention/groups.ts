import type { CurveSpec, DotsSpec } from '$lib/charts/spec.ts';
import * as columns from '$lib/i18n/metrics/retention-columns.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import * as retention from '$lib/i18n/pages/retention.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure, Mood } from '../figure.ts';
import { notesOf, suppressedNote } from '../result-notes.ts';
import { columnOf, figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { choiceOf } from '$lib/programme/dimensions.ts';
import type { Off } from './rates.ts';

/** One stepped curve per group of a survival table; what the small-cell gate emptied ends the curve. */
function curvesOf(
	table: DataTable,
	key: string,
	names: Readonly<Record<string, string>>,
	earlier: string
): CurveSpec['series'] {
	const groups = textsOf(table, key);
	const [days, stayed, low, high] = ['day', 'stayed', 'low', 'high'].map((column) => numbersOf(table, column));
	return [...new Set(groups)]
		.map((group) => ({
			name: names[group] ?? group,
			role: group === earlier ? ('previous' as const) : ('actual' as const),
			step: true,
			points: groups.flatMap((each, row) => {
				const [x, y] = [days?.[row] ?? null, stayed?.[row] ?? null];
				return each === group && x !== null && y !== null
					? [{ x, y, low: low?.[row] ?? null, high: high?.[row] ?? null }]
					: [];
			})
		}))
		.filter(({ points }) => points.length > 0);
}

function hiresTitle(result: Result | undefined, env: FigureEnv): { title: string | null; mood: Mood } {
	const words = retention[env.locale].hires;
	const [now, then] = [result?.current?.value ?? null, result?.baseline?.value ?? null];
	if (now === null) return { title: null, mood: 'plain' };
	if (then === null) return { title: words.titleAlone({ now: env.format.percent(now, 0) }), mood: 'plain' };
	const values = result?.notes.find(({ code }) => code === 'stayed_difference')?.values;
	if (!values) return { title: null, mood: 'plain' };
	const mood = Number(values.low) > 0 ? 'improved' : Number(values.high) < 0 ? 'worsened' : 'unclear';
	return { title: words.title[mood]({ now: env.format.percent(now, 0), then: env.format.percent(then, 0) }), mood };
}

/** Share of new hires still there, hired before and since the programme (A7). */
export function newHires(results: Results, env: FigureEnv, off: Off): Figure {
	const words = retention[env.locale].hires;
	const result = results.A7;
	const table = tableOf(result, 'curves');
	const codes = codeWords(env.locale, 'A7');
	const series = curvesOf(table, 'cohort', codes, 'before');
	const chart: CurveSpec = {
		kind: 'curve',
		x: { label: words.x, unit: 'days', zero: true },
		y: { label: words.y, unit: 'share', zero: true, max: 1 },
		series,
		rules: [{ value: 365, label: words.year, role: 'limit' }],
		dots: []
	};
	const marks = tableOf(result, 'marks');
	return figure(env, ['employees'], {
		id: 'new-hire-survival',
		...hiresTitle(result, env),
		subtitle: words.subtitle({
			n: env.format.count(result?.current?.n ?? 0),
			eligible: env.format.count(result?.current?.denominator ?? 0)
		}),
		notes: [...notesOf(result, env), ...suppressedNote(marks, env)],
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: series.length > 0 ? chart : null,
		table: figureTable(marks, { ...columns[env.locale], value: columns[env.locale].stayed }, env, codes)
	});
}

/** Attrition at each level held, with the baseline of everybody (A8, A1). */
export function rateByLevel(results: Results, env: FigureEnv, off: Off): Figure {
	const words = retention[env.locale];
	const { format } = env;
	const result = results.A8;
	const table = tableOf(result, 'byLevel');
	const [rate, low, high, people] = ['rate', 'low', 'high', 'people'].map((key) => numbersOf(table, key));
	const baseline = results.A1?.baseline?.value ?? null;
	const chart: DotsSpec = {
		kind: 'dots',
		categories: numbersOf(table, 'level').map((level) => env.messages.shell.levels[level ?? -1] ?? ''),
		series: [
			{
				name: words.current,
				role: 'actual',
				points: (rate ?? []).map((value, row) =>
					value === null
						? null
						: { value, low: low?.[row] ?? null, high: high?.[row] ?? null, n: people?.[row] ?? undefined }
				)
			}
		],
		x: { label: '', unit: 'rate', zero: true },
		rules:
			baseline === null
				? []
				: [
						{
							value: baseline,
							label: `${words.levels.overall} ${format.number(100 * baseline)}`,
							role: 'baseline'
						}
					],
		dumbbell: false,
		concern: []
	};
	const ratio = result?.value ?? null;
	const [from, to] = [result?.low ?? null, result?.high ?? null];
	const finding = to !== null && to < 1 ? 'lower' : from !== null && from > 1 ? 'higher' : 'unclear';
	const written = (value: number | null) => (value === null ? '–' : format.number(value, 2));
	return figure(env, ['employees', 'assessments'], {
		id: 'attrition-by-level',
		title:
			ratio === null
				? words.levels.titleNone
				: words.levels.title[finding]({
						ratio: written(ratio),
						range: format.range(written(from), written(to))
					}),
		mood: ratio !== null && finding === 'unclear' ? 'unclear' : 'plain',
		subtitle: words.levels.subtitle({ n: format.count(result?.n ?? 0) }),
		notes: [...notesOf(result, env), words.levels.method, ...suppressedNote(table, env)],
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: table.rows.length > 0 ? chart : null,
		choices: columnOf(table, 'level').map((level) => choiceOf('level', level)),
		table: figureTable(table, columns[env.locale], env)
	});
}

/** Who stays after a pass and after a fail (A9). */
export function afterDecision(results: Results, env: FigureEnv, off: Off): Figure {
	const words = retention[env.locale].decision;
	const { format } = env;
	const result = results.A9;
	const groups = tableOf(result, 'groups');
	const left = (outcome: string): number | null =>
		numbersOf(groups, 'left')[textsOf(groups, 'outcome').indexOf(outcome)] ?? null;
	const [pass, fail] = [left('pass'), left('fail')];
	const series = curvesOf(tableOf(result, 'curves'), 'outcome', words.names, 'fail');
	const chart: CurveSpec = {
		kind: 'curve',
		x: { label: words.x, unit: 'days', zero: true },
		y: { label: words.y, unit: 'share', zero: true, max: 1 },
		series,
		rules: [],
		dots: []
	};
	const [value, low, high] = [result?.value ?? null, result?.low ?? null, result?.high ?? null];
	const finding = low !== null && low > 0 ? 'more' : high !== null && high < 0 ? 'less' : 'unclear';
	const difference =
		value === null || low === null || high === null
			? []
			: [
					words.difference({
						value: format.points(value),
						range: format.range(format.points(low), format.points(high))
					})
				];
	return figure(env, ['employees', 'assessments'], {
		id: 'exit-after-decision',
		title:
			pass === null || fail === null || low === null
				? null
				: words.title[finding]({ pass: format.percent(pass, 0), fail: format.percent(fail, 0) }),
		mood: finding === 'unclear' ? 'unclear' : 'plain',
		subtitle: words.subtitle({ n: format.count(result?.n ?? 0) }),
		notes: [...difference, ...notesOf(result, env, ['log_rank']), ...suppressedNote(groups, env)],
		n: result?.n ?? 0,
		off: offOf(result, off),
		chart: series.length > 0 ? chart : null,
		table: figureTable(groups, columns[env.locale], env, codeWords(env.locale, 'A9'))
	});
}
