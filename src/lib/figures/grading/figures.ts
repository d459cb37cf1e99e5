import type { CurveSpec, DotsSpec, SankeySpec } from '$lib/charts/spec.ts';
import * as grading from '$lib/i18n/pages/grading.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { flowWithHidden } from '../hidden.ts';
import { notesOf } from '../result-notes.ts';
import { levelDistribution } from '../overview/figures.ts';
import { axis, intervalDots, rungOf } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

/** Level 2 before level 10. */
const { compare: inOrder } = new Intl.Collator('en', { numeric: true });

type Off = (code: string, needs: readonly string[]) => string;

function flow(results: Results, env: FigureEnv, off: Off): Figure {
	const words = grading[env.locale].flow;
	const table = tableOf(results.G6, 'matrix');
	const name = (code: string): string => {
		if (code.startsWith('level_')) return env.messages.shell.levels[Number(code.slice(6))] ?? code;
		return wordFor({ left: words.left, transferred: words.transferred, new: words.hired }, code) ?? code;
	};
	const [origins, outcomes, people] = [
		textsOf(table, 'origin'),
		textsOf(table, 'outcome'),
		numbersOf(table, 'people')
	];
	const links = origins.flatMap((origin, row) =>
		(people[row] ?? 0) > 0
			? [
					{
						source: `0 ${origin}`,
						target: `1 ${outcomes[row] ?? ''}`,
						value: people[row] ?? 0,
						role: 'actual' as const
					}
				]
			: []
	);
	const ids = [...new Set(links.flatMap(({ source, target }) => [source, target]))].sort(inOrder);
	const level = (id: string) => (id.slice(2).startsWith('level_') ? Number(id.slice(8)) : null);
	const place = (of: number | null) => (of === null ? null : rungOf(of, env));
	const chart: SankeySpec = {
		kind: 'sankey',
		stages: words.stages,
		nodes: ids.map((id) => ({ id, label: name(id.slice(2)), level: place(level(id)), stage: Number(id[0]) })),
		links
	};
	const codes = Object.fromEntries([...new Set([...origins, ...outcomes])].map((code) => [code, name(code)]));
	return figure(env, ['employees', 'assessments'], {
		id: 'level-flow',
		title: words.title,
		subtitle: words.subtitle,
		n: results.G6?.n ?? 0,
		off: offOf(results.G6, off),
		notes: notesOf(results.G6, env),
		chart: links.length > 0 ? flowWithHidden(chart, results.G6?.n ?? 0, env.messages.shell.figure.hidden) : null,
		table: figureTable(table, words.columns, env, codes)
	});
}

function binding(results: Results, env: FigureEnv, off: Off): Figure {
	const all = grading[env.locale];
	const table = tableOf(results.G10, 'byRule');
	const rules = textsOf(table, 'rule').map((rule) => wordFor(all.rules, rule) ?? rule);
	const shares = numbersOf(table, 'share');
	const top = shares.reduce<number>((best, share, row) => ((share ?? 0) > (shares[best] ?? -1) ? row : best), 0);
	const share = shares[top] ?? null;
	return figure(env, ['assessments'], {
		id: 'binding-criterion',
		title:
			share === null
				? table.rows.length === 0
					? null
					: all.binding.none
				: all.binding.title({ rule: rules[top] ?? '', share: env.format.percent(share, 0) }),
		subtitle: all.binding.subtitle,
		n: results.G10?.n ?? 0,
		off: offOf(results.G10, off),
		chart: intervalDots(table, axis('share', true), '', rules),
		table: figureTable(table, all.binding.columns, env, all.rules)
	});
}

function attainment(results: Results, env: FigureEnv, off: Off): Figure {
	const all = grading[env.locale];
	const table = tableOf(results.G9, 'byRule');
	const levels = numbersOf(table, 'target_level').map((level) => env.messages.shell.levels[level ?? -1] ?? '');
	const categories = textsOf(table, 'rule').map(
		(rule, row) => `${levels[row] ?? ''} · ${wordFor(all.rules, rule) ?? rule}`
	);
	return figure(env, ['assessments'], {
		id: 'criteria-attainment',
		title: all.attain.title,
		subtitle: all.attain.subtitle,
		n: results.G9?.n ?? 0,
		off: offOf(results.G9, off),
		notes: notesOf(results.G9, env),
		chart: intervalDots(table, { ...axis('share', true), max: 1 }, '', categories),
		table: figureTable(table, all.attain.columns, env, all.rules)
	});
}

function passRate(results: Results, env: FigureEnv, off: Off): Figure {
	const words = grading[env.locale].pass;
	const table = tableOf(results.G4, 'byRound');
	const shares = numbersOf(table, 'share');
	const [round, passed] = [textsOf(table, 'round').at(-1), shares.at(-1)];
	return figure(env, ['assessments'], {
		id: 'pass-rate',
		title:
			round === undefined || passed == null ? null : words.title({ round, share: env.format.percent(passed, 0) }),
		subtitle: words.subtitle,
		n: results.G4?.n ?? 0,
		off: offOf(results.G4, off),
		chart: intervalDots(table, { ...axis('share', true), max: 1 }, words.series, textsOf(table, 'round')),
		table: figureTable(table, words.columns, env)
	});
}

function timeInLevel(results: Results, env: FigureEnv, off: Off): Figure {
	const words = grading[env.locale].time;
	const table = tableOf(results.G7, 'curveByGroup');
	const [levels, t, share] = ['level', 't', 'share'].map((key) => numbersOf(table, key));
	const groups = [...new Set(levels)].filter((level) => level !== null);
	const chart: CurveSpec = {
		kind: 'curve',
		x: axis('months', true, words.x),
		y: { ...axis('share', true, words.promoted), max: 1 },
		rules: [],
		dots: [],
		series: groups.map((level) => ({
			name: env.messages.shell.levels[level] ?? String(level),
			role: 'actual',
			step: true,
			level: rungOf(level, env),
			points: (levels ?? []).flatMap((own, row) =>
				own === level && share?.[row] != null ? [{ x: t?.[row] ?? 0, y: share[row] }] : []
			)
		}))
	};
	return figure(env, ['assessments', 'employees'], {
		id: 'time-in-level',
		title: words.title,
		subtitle: words.subtitle,
		n: results.G7?.n ?? 0,
		off: groups.length > 0 ? null : offOf(results.G7, off),
		notes: notesOf(results.G7, env),
		chart: groups.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env)
	});
}

function skillSpread(results: Results, env: FigureEnv, off: Off): Figure {
	const words = grading[env.locale].skill;
	const table = tableOf(results.G11, 'byRound');
	const rounds = textsOf(table, 'round');
	const categories = textsOf(table, 'skill').map(
		(skill, row) => `${wordFor(words.skills, skill) ?? skill} · ${rounds[row] ?? ''}`
	);
	const chart: DotsSpec | null = intervalDots(table, axis('score', false), '', categories, {
		value: 'mean',
		low: 'p10',
		high: 'p90',
		n: 'people'
	});
	return figure(env, ['assessments'], {
		id: 'skill-spread',
		title: words.title,
		subtitle: words.subtitle,
		n: results.G11?.n ?? 0,
		off: offOf(results.G11, off),
		chart,
		table: figureTable(table, words.columns, env, words.skills)
	});
}

/** The grading page's figures, the most telling first. */
export function gradingFigures(results: Results, env: FigureEnv, off: Off): Figure[] {
	return [levelDistribution, flow, binding, attainment, passRate, timeInLevel, skillSpread].map((build) =>
		build(results, env, off)
	);
}
