import { describe, expect, it } from 'vitest';
import { withCriteria, withSetting } from '$lib/programme/changes.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { cardOf } from './card.ts';
import { figure } from './make-figure.ts';
import { answeredNotes, baselineText } from './changed-settings.ts';
import { envFor, resultFor } from '../../../tests/support/figures.ts';

const moved = withSetting(
	withSetting(publishedPlan, 'targets.csat.change', 0.05, '管理层决定', '2026-07-01T09:00:00'),
	'baseline',
	{ name: '上线前一年', start: '2023-07-01', end: '2024-07-01' },
	'避开疫情月份',
	'2026-07-02T09:00:00'
);

const drawn = (metrics: string[], plan = moved) =>
	figure(envFor('zh', { plan }), ['tickets'], {
		id: 'f',
		title: 't',
		subtitle: 's',
		chart: null,
		table: { columns: [], rows: [], suppressed: [] },
		metrics
	});
const reasons = [
	'“满意度目标”由 10 % 改为 5 %，理由：管理层决定',
	'“基线期”由 自动 改为 上线前一年 2023-07 至 2024-06，理由：避开疫情月份'
];

describe('moved targets and baselines', () => {
	it('are printed with the reason on every figure measured against one, and on no other', () => {
		expect(drawn(['V10']).notes.map((note) => note.replaceAll('\u00A0', ' '))).toEqual(reasons);
		expect(drawn(['G1', 'F6']).notes).toEqual([]);
		expect(drawn(['V10'], publishedPlan).notes).toEqual([]);
	});

	it('are printed on the card of their target; a moved baseline on all', () => {
		const why = (id: string): string =>
			cardOf(
				id,
				{ [id]: resultFor(id, { value: 0.08, unit: 'change', low: 0.01, high: 0.15 }) },
				envFor('zh', { plan: moved }),
				() => ''
			).why.replaceAll('\u00A0', ' ');
		expect(why('I1')).toContain(`${reasons[0] ?? ''}。`);
		expect(why('I1')).toContain(reasons[1]);
		expect(why('I2')).not.toContain(reasons[0]);
		expect(why('I2')).toContain(reasons[1]);
	});

	it('the baseline is named, with a hash that changes with the definitions it rests on', () => {
		const text = (plan = moved): string => baselineText(envFor('en', { plan }));
		expect(text()).toMatch(/^上线前一年 .*2024.* · check [0-9a-f]{16}$/);
		expect(text(withSetting(moved, 'measurement.tau', 480, null, ''))).not.toBe(text());
		expect(text(withSetting(moved, 'targets.csat.change', 0.08, 'why not', ''))).toBe(text());
		expect(baselineText(envFor('zh', { windows: { ...envFor('zh').windows, baseline: null } }))).toBe('');
	});

	it('answers to open questions are printed on what judges by the criteria, in both languages, and on nothing else', () => {
		const plan = withCriteria(
			publishedPlan,
			{ ...publishedCriteria, missing: 'fail' },
			[{ code: 'missing', from: 'unknown', to: 'fail' }],
			{ reason: '复现率由 79 % 升到 82 %', at: '2026-07-02T09:00:00' }
		);
		const sentence = '“缺少依据怎么算？”由 无法判定 改为 不达标，理由：复现率由 79 % 升到 82 %';
		expect(plan.criteria.missing).toBe('fail');
		for (const id of ['S3', 'G9', 'what_if']) expect(drawn([id], plan).notes).toEqual([sentence]);
		for (const id of ['V10', 'G1', 'F6', 'I1']) expect(drawn([id], plan).notes).toEqual([]);
		const card = cardOf(
			'I1',
			{ I1: resultFor('I1', { value: 0.08, unit: 'change' }) },
			envFor('zh', { plan }),
			() => ''
		);
		expect(card.why).not.toContain('缺少依据');
		expect(answeredNotes(envFor('en', { plan }))[0]).toContain(
			'“What if evidence is missing?” was moved from Undecided to Not met'
		);
	});
});
