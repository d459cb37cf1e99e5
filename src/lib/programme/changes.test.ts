import { describe, expect, it } from 'vitest';
import { baselineHash, changesOf, withSetting } from './changes.ts';
import { parsePlan, publishedPlan } from './plan.ts';

const at = '2026-07-02T09:00:00';

describe('the plan as published', () => {
	it('has no changes and survives its own schema', () => {
		expect(changesOf(publishedPlan)).toEqual([]);
		expect(parsePlan(JSON.parse(JSON.stringify(publishedPlan)))).toEqual(publishedPlan);
	});
});

describe('changing a setting', () => {
	it.each([
		['measurement.k', 10, null],
		['targets.csat.change', 0.05, '与董事会商定'],
		['baseline', { name: '2023', start: '2023-07-01', end: '2024-07-01' }, '避开系统上线'],
		['costs.allowances.2', 300, null],
		['criteria.rules.1.minimums.onsite_count', 60, null]
	])('%s is marked, and nothing else is', (path, value, reason) => {
		const changed = withSetting(publishedPlan, path, value, reason, at);
		const changes = changesOf(changed);
		expect(changes).toHaveLength(1);
		expect(path.startsWith(changes[0]?.path ?? '?')).toBe(true);
		expect(changed.reasons.map((entry) => entry.reason)).toEqual(reason ? [reason] : []);
	});

	it.each([
		['targets.csat.change', 0.05, null],
		['targets.csat.change', 0.05, '  '],
		['measurement.k', 1, null],
		['baseline', { name: 'x', start: '2024-07-01', end: '2023-07-01' }, '写反了'],
		['measurement.satisfiedFrom', 'four', null]
	])('%s = %s is refused with reason %s', (path, value, reason) => {
		expect(() => withSetting(publishedPlan, path, value, reason, at)).toThrow();
	});
});

describe('a target of the company’s own', () => {
	const target = { change: -0.2, mode: 'relative', baseline: null };
	const added = withSetting(publishedPlan, 'targets.own.V8', target, '客户在意重开', at);

	it('stands in the plan with its reason, and an older plan without any is still one', () => {
		expect(added.targets.own).toEqual({ V8: target });
		expect(added.reasons).toEqual([
			{ path: 'targets.own.V8', from: 'null', to: JSON.stringify(target), reason: '客户在意重开', at }
		]);
		const older = { ...publishedPlan.targets, own: undefined };
		expect(parsePlan({ ...publishedPlan, targets: older }).targets.own).toEqual({});
	});

	it('is removed the same way, for a reason', () => {
		expect(() => withSetting(added, 'targets.own.V8', undefined, null, at)).toThrow();
		const removed = withSetting(added, 'targets.own.V8', undefined, '改看一次修复', at);
		expect(removed.targets.own).toEqual({});
		expect(removed.reasons.map(({ to }) => to)).toEqual([JSON.stringify(target), 'null']);
	});

	it.each([
		['no change at all', 'V8', { ...target, change: 0 }],
		['no measure', 'reopening', target]
	])('%s is refused', (_, id, wrong) => {
		expect(() => withSetting(publishedPlan, `targets.own.${id}`, wrong, '试一试', at)).toThrow();
	});
});

describe('the lock of a baseline', () => {
	const window = { start: '2024-01-01', end: '2025-01-01' };

	it('holds while window and definitions stay', () => {
		expect(baselineHash(publishedPlan, window)).toBe(baselineHash(structuredClone(publishedPlan), { ...window }));
	});

	it('breaks when the window or a definition moves', () => {
		const locked = baselineHash(publishedPlan, window);
		expect(baselineHash(publishedPlan, { ...window, start: '2024-02-01' })).not.toBe(locked);
		expect(baselineHash(withSetting(publishedPlan, 'measurement.tau', 360, null, at), window)).not.toBe(locked);
	});
});
