import { describe, expect, it } from 'vitest';
import { withSetting } from './changes.ts';
import { withLevels } from './levels.ts';
import { type Plan, publishedPlan } from './plan.ts';
import { type Section, settings, settingsOf, standing } from './settings.ts';

const marked = (plan: Plan): string[] =>
	Object.keys(settings)
		.flatMap((section) => settingsOf(section as Section, plan))
		.filter((setting) => standing(plan, setting).changed)
		.map(({ path }) => path);

describe('what the programme page marks as changed', () => {
	it('is nothing in the plan as published, windows that are left to be found among it', () => {
		expect(marked(publishedPlan)).toEqual([]);
	});

	it('is nothing where a company has levels of its own and has set no bar for them', () => {
		const own = withLevels(publishedPlan, ['T1', 'T2', 'T3']);
		expect(marked(own).filter((path) => /levels|rules|allowances/.test(path))).toEqual([]);
	});

	it.each([
		['programmeStart', '2025-02-01'],
		['measurement.k', 10]
	])('is %s where that differs', (path, value) => {
		expect(marked(withSetting(publishedPlan, path, value, '与董事会商定', '2026-07-02T09:00:00'))).toEqual([path]);
	});
});
