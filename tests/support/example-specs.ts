import type { ChartSpec, MatrixSpec, SankeySpec } from '$lib/charts/spec.ts';
import { line, lines, type Pick, survival, sweep } from './example-specs-lines.ts';
import { bars, changes, histogram, monthly, simulatedStack, stacked, tornado } from './example-specs-bars.ts';
import { blandAltman, dots, dumbbell, funnel } from './example-specs-points.ts';

function sankey(t: Pick): SankeySpec {
	const names = [
		t('未定级', 'Ungraded'),
		t('初级', 'Junior'),
		t('中级', 'Intermediate'),
		t('高级', 'Senior'),
		t('资深', 'Expert')
	];
	const nodes = ['a', 'b', 'c'].flatMap((stage, index) =>
		names.map((label, level) => ({ id: `${stage}${String(level)}`, label, level, stage: index }))
	);
	const flows: [string, string, number][] = [
		['a0', 'b0', 22],
		['a0', 'b1', 9],
		['a1', 'b1', 57],
		['a1', 'b2', 13],
		['a2', 'b2', 41],
		['a2', 'b3', 3],
		['a3', 'b3', 20],
		['a3', 'b4', 1],
		['a4', 'b4', 4],
		['b0', 'c0', 14],
		['b0', 'c1', 8],
		['b1', 'c1', 55],
		['b1', 'c2', 11],
		['b2', 'c1', 4],
		['b2', 'c2', 50],
		['b3', 'c3', 22],
		['b3', 'c4', 1],
		['b4', 'c4', 5]
	];
	return {
		kind: 'sankey',
		stages: ['2025-01', '2025-07', t('若按方案甲', 'Under scenario A')],
		nodes,
		links: flows.map(([source, target, value]) => ({
			source,
			target,
			value,
			role: source.startsWith('b') ? 'simulated' : 'actual'
		}))
	};
}

function agreement(t: Pick): MatrixSpec {
	const levels = [t('初级', 'Junior'), t('中级', 'Intermediate'), t('高级', 'Senior'), t('资深', 'Expert')];
	return {
		kind: 'matrix',
		rows: levels,
		columns: levels,
		rowsLabel: t('自评', 'Self'),
		columnsLabel: t('评审组', 'Panel'),
		unit: 'people',
		values: [
			[58, 6, 0, null],
			[21, 49, 3, 0],
			[2, 17, 22, 1],
			[0, 1, 6, 5]
		],
		outlined: [0, 1, 2, 3].map((index) => ({ row: index, column: index, role: 'reference' }))
	};
}

function heatMap(t: Pick): MatrixSpec {
	const visits = [30, 40, 50, 60, 70, 80, 90, 100];
	const satisfaction = [0.75, 0.8, 0.85, 0.9, 0.95];
	return {
		kind: 'matrix',
		rows: satisfaction.map((value) => `${String(100 * value)} %`),
		columns: visits.map(String),
		rowsLabel: t('满意度', 'Satisfied'),
		columnsLabel: t('现场服务（次）', 'Visits'),
		unit: 'people',
		values: satisfaction.map((_, row) => visits.map((__, column) => Math.max(4, 141 - 11 * column - 17 * row))),
		outlined: [
			{ row: 2, column: 2, role: 'reference' },
			{ row: 2, column: 3, role: 'simulated' }
		]
	};
}

/** By name; the part before a dash is the kind. */
export function exampleSpecs(t: Pick): Record<string, ChartSpec> {
	return {
		line: line(t),
		'line-names': lines(t),
		stacked: stacked(t),
		'stacked-simulated': simulatedStack(t),
		bars: bars(t),
		'bars-histogram': histogram(t),
		'bars-months': monthly(t),
		'bars-change': changes(t),
		dots: dots(t),
		'dots-dumbbell': dumbbell(t),
		'curve-survival': survival(t),
		'curve-sweep': sweep(t),
		'points-funnel': funnel(t),
		'points-difference': blandAltman(t),
		sankey: sankey(t),
		matrix: agreement(t),
		'matrix-heat': heatMap(t),
		tornado: tornado(t)
	};
}
