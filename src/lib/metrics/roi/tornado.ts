import type { MetricContext } from '../context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../retention/spells.ts';
import type { Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { roiFacts } from './inputs.ts';
import { basePoint, type Point, type Range, type RoiInputs, roiAt } from './model.ts';
import { returnOff, returnSql } from './returns.ts';

/** One bar: the return with an input at its ends, everything else at its likeliest value. */
export interface Bar extends Range {
	input: string;
	roi_low: number;
	roi_high: number;
	swing: number;
}

/** Ranges of every uncertain input that the return depends on, by its key in `Point`. */
function rangesOf({ attrition, handling, satisfaction, assessorHours, assessorRate, assessed }: RoiInputs): [string, keyof Point, Range][] {
	return [
		...(attrition ? [
			['avoided', 'avoided', attrition.avoided], ['replacement_share', 'replacementShare', attrition.replacementShare],
			['salary', 'salary', attrition.salary]
		] as [string, keyof Point, Range][] : []),
		...(handling ? [['saved', 'saved', handling.saved], ['labour_rate', 'labourRate', handling.rate]] as [string, keyof Point, Range][] : []),
		...(satisfaction ? [['rise', 'rise', satisfaction.rise], ['customer_value', 'worth', satisfaction.worth]] as [string, keyof Point, Range][] : []),
		...(assessed > 0 ? [['assessor_hours', 'assessorHours', assessorHours], ['assessor_rate', 'assessorRate', assessorRate]] as [string, keyof Point, Range][] : [])
	];
}

/** Bars sorted by swing, widest first; attribution from a quarter to the whole is one of them. */
export function tornado(inputs: RoiInputs): Bar[] {
	const base = basePoint(inputs);
	const bar = (input: string, { low, base: middle, high }: Range, at: (value: number) => number): Bar => {
		const [roi_low, roi_high] = [at(low), at(high)];
		return { input, low, base: middle, high, roi_low, roi_high, swing: Math.abs(roi_high - roi_low) };
	};
	const bars = rangesOf(inputs).map(([input, key, range]) => bar(input, range, (value) => roiAt(inputs, { ...base, [key]: value })));
	const share = { low: Math.min(0.25, inputs.attribution), base: inputs.attribution, high: 1 };
	bars.push(bar('attribution', share, (value) => roiAt(inputs, base, value)));
	return bars.filter(({ low, high }) => high > low).sort((a, b) => b.swing - a.swing);
}

async function compute(context: MetricContext): Promise<Draft> {
	const facts = await roiFacts(context);
	const refused = returnOff(facts);
	if (refused || !facts) return refused ?? off('no_current_window', []);
	const bars = tornado(facts.inputs);
	const [widest] = bars;
	const percentile = (key: string) => column(key, 'measure', 'number', 'share');
	return {
		value: roiAt(facts.inputs, basePoint(facts.inputs)),
		n: bars.length,
		window: facts.window,
		sql: returnSql(context, facts),
		notes: widest ? [{ code: 'widest_swing', values: { input: widest.input, low: widest.roi_low, high: widest.roi_high } }] : [],
		tables: {
			tornado: tableOf([
				column('input', 'dimension', 'code'), column('low', 'measure', 'number'), column('base', 'measure', 'number'),
				column('high', 'measure', 'number'), percentile('roi_low'), percentile('roi_high'), percentile('swing')
			], bars)
		}
	};
}

export const sensitivity: Metric = {
	id: 'R7',
	family: 'R',
	name: { zh: '敏感性', en: 'Sensitivity' },
	definition: {
		zh: '每个输入取低值和高值、其余取最可能值时的投资回报率，按摆幅排序。',
		en: 'The return with each input at its low and high value and the rest at their likeliest, sorted by swing.'
	},
	formula: 'ROI(input = low), ROI(input = high)',
	denominator: {
		zh: '全成本；数据得来的输入取 95 % 区间的两端，价格取方案中的高低值。',
		en: 'Fully loaded cost; measured inputs run over their 95 % interval, prices over the plan\'s range.'
	},
	unit: 'share',
	better: 'none',
	method: 'none',
	needs: [],
	people: false,
	source: 'Howard 1988 (tornado diagram)',
	compute
};
