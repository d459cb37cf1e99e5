import { describe, expect, it } from 'vitest';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { questions } from '$lib/simulate/scenarios/questions.ts';
import { envFor } from '../../../../tests/support/figures.ts';
import { planLines, scenarioLines } from './receipt-words.ts';

const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll('\u00A0', ' '));
const since = questions.find(({ code }) => code === 'in_post')?.write(publishedCriteria, 'since_hire');

describe('what differs, in words', () => {
	it('names thresholds, open questions and switches of a scenario', () => {
		const set = { ...moved(since ?? publishedCriteria, 2, 'onsite_count', 60), allowDemotion: true };
		expect(plain(scenarioLines(publishedCriteria, set, publishedPlan, envFor('zh')))).toEqual([
			'中级 · 现场服务：50 次 → 60 次',
			'“在岗 1 年”从哪天算起？：从任下一级起 → 从入职起',
			'能否降级：不降级，保留现有等级 → 允许降级'
		]);
		expect(
			scenarioLines(publishedCriteria, { ...publishedCriteria, id: 'a' }, publishedPlan, envFor('en'))
		).toEqual([]);
	});

	it('says a plan’s other settings with both values, and nothing by its path', () => {
		const theirs: Plan = {
			...publishedPlan,
			criteria: since ?? publishedCriteria,
			measurement: { ...publishedPlan.measurement, k: 8 },
			floors: { ...publishedPlan.floors, months: 8 }
		};
		for (const locale of ['zh', 'en'] as const) {
			const lines = plain(planLines(publishedPlan, theirs, envFor(locale)));
			expect(lines).toHaveLength(3);
			expect(lines.filter((line) => /undefined|criteria\.|measurement|floors/.test(line))).toEqual([]);
			expect(lines.join('\n')).toMatch(/5.*8/);
		}
		expect(planLines(publishedPlan, publishedPlan, envFor('zh'))).toEqual([]);
	});
});
