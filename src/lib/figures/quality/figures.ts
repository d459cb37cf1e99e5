import * as quality from '$lib/i18n/pages/quality.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { readingFigure } from './reading.ts';
import { axis } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { type Off, KINDS, kindWords, lying } from './columns.ts';
import { account, switchedOff } from './account.ts';
import { completeness, coverage } from './completeness.ts';
import { drift } from './drift.ts';

function links(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].links;
	const table = tableOf(results.Q3, 'links');
	const value = results.Q3?.value ?? null;
	return figure(env, KINDS, {
		id: 'link-rate',
		title: value === null ? null : words.title({ share: env.format.percent(value) }),
		subtitle: words.subtitle,
		n: results.Q3?.n ?? 0,
		off: offOf(results.Q3, off),
		chart: lying(
			textsOf(table, 'kind').map((kind) => kindWords(env)[kind] ?? kind),
			words.series,
			numbersOf(table, 'share'),
			{ ...axis('share', true), max: 1 }
		),
		table: figureTable(table, words.columns, env, kindWords(env))
	});
}

function chronology(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].chronology;
	const table = tableOf(results.Q4, 'rules');
	const codes: Record<string, string> = codeWords(env.locale, 'Q4');
	const counts = numbersOf(table, 'count');
	const broken = textsOf(table, 'rule').flatMap((rule, row) =>
		(counts[row] ?? 0) > 0 ? [{ name: codes[rule] ?? rule, count: counts[row] ?? 0 }] : []
	);
	const [most] = broken;
	return figure(env, KINDS, {
		id: 'chronology',
		title: most ? words.title({ count: env.format.count(results.Q4?.value ?? 0), rule: most.name }) : words.none,
		subtitle: words.subtitle,
		n: results.Q4?.n ?? 0,
		off: offOf(results.Q4, off),
		chart: lying(
			broken.map(({ name }) => name),
			words.series,
			broken.map(({ count }) => count),
			axis('count', true)
		),
		table: figureTable(table, words.columns, env, { ...codes, ...kindWords(env) })
	});
}

/** The data quality page's figures: what became of the rows first, then what is missing, then what looks wrong. */
export function qualityFigures(results: Results, env: FigureEnv, off: Off): Figure[] {
	const [rows, ...others] = [account, switchedOff, completeness, coverage, drift, chronology, links].map((build) =>
		build(results, env, off)
	);
	const silent = ({ off: reason, table }: Figure): boolean => reason === null && table.rows.length === 0;
	const reading = env.dataset.reading.tables.length > 0 ? [readingFigure(results, env, off)] : [];
	return [...(rows ? [rows] : []), ...others.filter((one) => !silent(one)), ...reading, ...others.filter(silent)];
}
