import { describe, expect, it } from 'vitest';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { commandFor, type OnShow, scenarioCommand } from './command.ts';

const env: OnShow = {
	dataset: { sample: true, asOf: '2026-07-02T00:00:00', account: [] },
	plan: publishedPlan,
	filters: noFilters,
	annotations: []
};
const wanted = { kind: 'board', language: 'zh', paper: 'a4' } as const;

describe('the command that repeats what is on show', () => {
	it('needs no files for the sample', () => {
		expect(commandFor(env, wanted)).toBe(
			'npm run -s outcomes -- --as-of 2026-07-02 --out report --format pptx,pdf,docx,xlsx,html --report board ' +
				'--paper a4 --lang zh'
		);
	});

	it('names files once, quoted where a shell would take them apart, and everything that was chosen', () => {
		const account = ['a b.csv', 'a b.csv', "it's;rm.csv"].map((file) => ({
			file,
			kind: 'tickets' as const,
			read: 1,
			loaded: 1,
			duplicates: 0,
			quarantined: 0
		}));
		const command = commandFor(
			{
				dataset: { ...env.dataset, sample: false, account },
				plan: { ...publishedPlan, programmeStart: '2025-03-01' },
				filters: { ...noFilters, regions: ['华东'], period: { start: '2026-01-01', end: '2026-04-01' } },
				annotations: [{ day: '2026-01-01', text: 'x' }]
			},
			{ ...wanted, language: 'both', template: '公司 2026.potx' }
		);
		expect(command.split("--tickets 'a b.csv'")).toHaveLength(2);
		for (const part of [
			"--tickets 'it'\\''s;rm.csv'",
			'--plan plan.json',
			'--notes notes.json',
			"--filter 'region=华东'",
			'--filter period=2026-01-01..2026-04-01',
			'--lang both',
			"--template '公司 2026.potx'"
		])
			expect(command).toContain(part);
	});
});

describe('the command that judges the scenario on show', () => {
	it('reads the same files on the same day, with the same plan and filters', () => {
		const file = { kind: 'employees' as const, read: 1, loaded: 1, duplicates: 0, quarantined: 0 };
		const own = { ...env.dataset, sample: false, account: [{ ...file, file: '花名册.csv' }] };
		const filters = { ...noFilters, regions: ['华东'] };
		expect(scenarioCommand({ ...env, dataset: own, filters })).toBe(
			"npm run -s outcomes -- --employees '花名册.csv' --as-of 2026-07-02 --filter 'region=华东' " +
				'--scenario criteria.json --json'
		);
		expect(scenarioCommand({ ...env, plan: { ...publishedPlan, programmeStart: '2025-03-01' } })).toBe(
			'npm run -s outcomes -- --as-of 2026-07-02 --plan plan.json --scenario criteria.json --json'
		);
	});
});
