import { tornado } from '$lib/stats/finance.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import type { Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { roiFacts } from './inputs.ts';
import { basePoint, type Point, type Range, type RoiInputs, roiAt } from './model.ts';
import { returnOff, returnSql } from './returns.ts';
import { splitOf } from './standing.ts';
import { noteOf } from '../note.ts';

/** Everything uncertain in the return, attribution included. */
type Uncertain = Point & { attribution: number };

/** One bar: the return with an input at its ends, everything else at its likeliest value. */
export interface Bar extends Range {
	input: string;
	roi_low: number;
	roi_high: number;
	swing: number;
}

/** Code under which an input is told. */
const codes = {
	avoided: 'avoided',
	replacementShare: 'replacement_share',
	salary: 'salary',
	saved: 'saved',
	labourRate: 'labour_rate',
	rise: 'rise',
	worth: 'customer_value',
	assessorHours: 'assessor_hours',
	assessorRate: 'assessor_rate',
	attribution: 'attribution'
} as const satisfies Record<keyof Uncertain, string>;

/**
 * Ranges of every uncertain input that the return depends on; attribution from a quarter to the whole is one of them.
 */
function rangesOf({
	attrition,
	handling,
	satisfaction,
	assessorHours,
	assessorRate,
	assessed,
	attribution
}: RoiInputs): Partial<Record<keyof Uncertain, Range>> {
	return {
		...(attrition && {
			avoided: attrition.avoided,
			replacementShare: attrition.replacementShare,
			salary: attrition.salary
		}),
		...(handling && { saved: handling.saved, labourRate: handling.rate }),
		...(satisfaction && { rise: satisfaction.rise, worth: satisfaction.worth }),
		...(assessed > 0 && { assessorHours, assessorRate }),
		attribution: { low: Math.min(0.25, attribution), base: attribution, high: 1 }
	};
}

/** Bars sorted by swing, widest first; what is certain has none. */
export function bars(inputs: RoiInputs): Bar[] {
	const base: Uncertain = { ...basePoint(inputs), attribution: inputs.attribution };
	const ranges = (Object.entries(rangesOf(inputs)) as [keyof Uncertain, Range][])
		.filter(([, { low, high }]) => high > low)
		.map(([name, { low, high }]) => ({ name, low, high }));
	return tornado({ ...base }, ranges, (at) => roiAt(inputs, at, at.attribution)).map(
		({ name, low, high, outcomeLow, outcomeHigh }) => ({
			input: codes[name],
			low,
			base: base[name],
			high,
			roi_low: outcomeLow,
			roi_high: outcomeHigh,
			swing: Math.abs(outcomeHigh - outcomeLow)
		})
	);
}

async function compute(context: MetricContext): Promise<Draft> {
	const facts = await roiFacts(context);
	const refused = returnOff(facts);
	if (refused || !facts) return refused ?? off('no_current', []);
	if (splitOf(facts.standings).carrying.length === 0) return { ...off('nothing_carries', []), window: facts.window };
	const sorted = bars(facts.counted);
	const [widest] = sorted;
	const percentile = (key: string) => column(key, 'measure', 'number', 'share');
	return {
		value: roiAt(facts.counted, basePoint(facts.counted)),
		n: sorted.length,
		window: facts.window,
		sql: returnSql(context, facts),
		notes: widest
			? [noteOf('widest_swing', { input: widest.input, low: widest.roi_low, high: widest.roi_high })]
			: [],
		tables: {
			tornado: tableOf(
				[
					column('input', 'dimension', 'code'),
					column('low', 'measure', 'number'),
					column('base', 'measure', 'number'),
					column('high', 'measure', 'number'),
					percentile('roi_low'),
					percentile('roi_high'),
					percentile('swing')
				],
				sorted
			)
		}
	};
}

export const sensitivity: Metric = {
	id: 'R7',
	family: 'R',
	formula: 'ROI(input = low), ROI(input = high)',
	unit: 'share',
	better: 'none',
	method: 'none',
	needs: [],
	people: false,
	source: 'Howard 1988 (tornado diagram)',
	compute
};
