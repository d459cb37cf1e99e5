import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { formatFor } from '$lib/i18n/format.ts';
import type { BarsSpec } from '../spec.ts';
import Chart from './Chart.svelte';
import { stillPlace } from './still.ts';

const spec: BarsSpec = {
	kind: 'bars',
	categories: ['华东'],
	series: [{ name: '', role: 'actual', values: [1] }],
	y: { label: '', unit: 'count', zero: true },
	upright: false,
	rules: [],
	thresholds: [],
	concern: []
};

it('a page made on the server has one place for a still: within the frame of the chart of that name', () => {
	const { body } = render(Chart, {
		props: { spec, theme: 'light', format: formatFor('zh'), label: '"a" > b', still: 'level-distribution' }
	});
	const [before = '', behind, ...more] = body.split(stillPlace('level-distribution'));
	expect(more).toEqual([]);
	expect(before).toContain('role="img"');
	expect(behind).toMatch(/^<\/div>/);
	expect(body).not.toContain(stillPlace('another'));
});
