import { describe, expect, it } from 'vitest';
import * as words from '$lib/i18n/export.ts';
import { all, type Element, parseXml } from '../../../../tests/support/xml.ts';
import { chartXml } from './chart-xml.ts';
import { chartSheet } from './chart-sheet.ts';
import { exampleItems } from '../../../../tests/support/example-items.ts';
import { nativeChart } from './native-chart.ts';

/** Children in the order of ECMA-376, part 1, annex A; an office program refuses a part that is out of order. */
const order: Record<string, string> = {
	'c:chartSpace':
		'date1904 lang roundedCorners style clrMapOvr protection chart spPr txPr externalData printSettings userShapes',
	'c:chart': 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
	'c:plotArea': 'layout barChart lineChart scatterChart catAx dateAx valAx spPr',
	'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
	'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
	'c:scatterChart': 'scatterStyle varyColors ser dLbls axId',
	'c:ser':
		'idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls ' +
		'trendline errBars cat val xVal yVal smooth shape',
	'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr',
	'c:dLbls':
		'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName ' +
		'showSerName showPercent showBubbleSize separator',
	'c:dLbl':
		'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal ' +
		'showCatName showSerName showPercent showBubbleSize separator',
	'c:errBars': 'errDir errBarType errValType noEndCap plus minus val spPr',
	'c:catAx':
		'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark ' +
		'tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip ' +
		'noMultiLvlLbl',
	'c:dateAx':
		'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos ' +
		'spPr txPr crossAx crosses crossesAt auto lblOffset baseTimeUnit majorUnit majorTimeUnit',
	'c:manualLayout': 'layoutTarget xMode yMode wMode hMode x y w h',
	'c:valAx':
		'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark ' +
		'tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits',
	'c:scaling': 'logBase orientation max min',
	'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
	'c:marker': 'symbol size spPr'
};

function outOfOrder(element: Element): string[] {
	const wanted = order[element.name]?.split(' ').map((name) => `c:${name}`);
	const places = wanted && element.children.map(({ name }) => wanted.indexOf(name));
	const own = places?.some((place, index) => place < 0 || place < (places[index - 1] ?? 0))
		? [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`]
		: [];
	return [...own, ...element.children.flatMap(outOfOrder)];
}

const charts = Object.entries(exampleItems('zh')).flatMap(([name, { figure }]) => {
	const chart = figure.chart && nativeChart(figure.chart, words.zh);
	return chart
		? [
				{
					name,
					chart,
					root: parseXml(chartXml(chart, words.zh, { sheet: "它的'表", textSize: 9, locale: 'zh-CN' }))
				}
			]
		: [];
});

describe('native charts', () => {
	it('are those that bars, lines, areas and points can say', () => {
		expect(charts.map(({ name }) => name)).toEqual([
			'line',
			'line-names',
			'stacked',
			'stacked-simulated',
			'bars',
			'bars-months',
			'dots',
			'dots-dumbbell',
			'curve-survival',
			'curve-sweep',
			'points-funnel',
			'points-difference'
		]);
	});

	it.each(charts)('$name keeps to the order of the schema, with two axes that exist', ({ root }) => {
		expect(outOfOrder(root)).toEqual([]);
		const axes = all(root, 'c:plotArea')[0]
			?.children.filter(({ name }) => /Ax$/.test(name))
			.map(({ children }) => children[0]?.attributes.val);
		expect(axes).toHaveLength(2);
		for (const plot of all(root, 'c:plotArea')[0]?.children.filter(({ name }) => /Chart$/.test(name)) ?? []) {
			expect(
				plot.children.filter(({ name }) => name === 'c:axId').map(({ attributes }) => attributes.val)
			).toEqual(axes);
		}
	});

	it.each(charts)('$name draws what stands in its sheet', ({ chart, root }) => {
		const { columns, series } = chartSheet(chart, words.zh);
		const drawn = all(root, 'c:ser');
		expect(drawn).toHaveLength(chart.series.length);
		for (const ser of drawn) {
			const index = Number(ser.children[0]?.attributes.val);
			const values = ser.children.find(({ name }) => name === 'c:val' || name === 'c:yVal');
			const cached = Object.fromEntries(
				values
					? all(values, 'c:pt').map(({ attributes, children }) => [attributes.idx, Number(children[0]?.text)])
					: []
			);
			const sheet = columns[series[index]?.y ?? -1]?.values ?? [];
			expect(cached).toEqual(
				Object.fromEntries(sheet.flatMap((value, at) => (value === null ? [] : [[String(at), value]])))
			);
		}
	});

	it('draws what is simulated hatched, the target dashed and green, a concern in its colour', () => {
		const of = (name: string): string => JSON.stringify(charts.find((chart) => chart.name === name)?.root);
		expect(of('stacked-simulated')).toContain('wdUpDiag');
		expect(of('stacked')).not.toContain('wdUpDiag');
		expect(of('line')).toMatch(/00795C.{0,80}"val":"dash"/);
		expect(of('dots')).toContain('B8430F');
	});

	it('quotes the name of its sheet', () => {
		expect(all(charts[0]?.root ?? parseXml('<a/>'), 'c:f')[0]?.text).toBe("'它的''表'!$B$1");
	});
});
