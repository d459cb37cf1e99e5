import type { LineSpec } from '$lib/charts/spec.ts';
import * as impact from '$lib/i18n/metrics/impact.ts';
import * as service from '$lib/i18n/pages/service.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { axis, marksOn } from '../shared-pictures.ts';
import { columnOf, figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

type Off = (code: string, needs: readonly string[]) => string;

/** A difference of the two changes below this is not worth a headline. */
const WORTH_SAYING = 0.005;

/**
 * Handling time with open complaints censored beside the mean of those already closed, and how far apart the two
 * changes are.
 */
export function closedGap(results: Results, env: FigureEnv, off: Off): Figure {
	const all = service[env.locale];
	const words = all.gap;
	const result = results.I2;
	const [byMonth, statistics] = [tableOf(result, 'byMonth'), tableOf(result, 'statistics')];
	const months = textsOf(byMonth, 'month').map((month) => month.slice(0, 7));
	const naive = numbersOf(statistics, 'change')[columnOf(statistics, 'statistic').indexOf('closed_mean')] ?? null;
	const aware = result?.value ?? null;
	const open = numbersOf(byMonth, 'open').reduce<number>((sum, one) => sum + (one ?? 0), 0);
	const change = (value: number | null) => (value === null ? '–' : env.format.change(value));
	const { restricted_mean, closed_mean, median, p90, geometric_mean } = impact[env.locale];
	const chart: LineSpec = {
		kind: 'line',
		x: months,
		y: axis('hours', true),
		rules: [],
		limits: [],
		marks: marksOn(months, all.programme, env),
		series: [
			{ name: words.aware, role: 'actual', values: numbersOf(byMonth, 'value') },
			{ name: words.naive, role: 'previous', values: numbersOf(byMonth, 'closed') }
		]
	};
	const gap = naive === null || aware === null ? 0 : naive - aware;
	const said =
		naive === null || aware === null
			? null
			: gap < -WORTH_SAYING
				? words.flatters
				: gap > WORTH_SAYING
					? words.hides
					: words.alike;
	return figure(env, ['tickets'], {
		id: 'closed-only-gap',
		title: said && said({ points: env.format.points(Math.abs(gap)).replace(/^[+]/, '') }),
		n: result?.n ?? 0,
		off: offOf(result, off),
		subtitle: words.subtitle({ naive: change(naive), aware: change(aware), open: env.format.count(open) }),
		notes: [words.why, words.uncut({ tau: env.format.count(env.plan.measurement.tau) })],
		chart: months.length > 0 ? chart : null,
		table: figureTable(statistics, words.columns, env, {
			restricted_mean,
			closed_mean,
			median,
			p90,
			geometric_mean,
			within_stated: all.rates.names.V4({ hours: env.format.count(env.plan.targets.handling.statedHours) })
		})
	});
}
