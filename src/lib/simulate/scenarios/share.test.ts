import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zh, en } from '$lib/i18n/metrics/simulate.ts';
import {
	csatGates,
	type CriteriaSet,
	evidence,
	gradedLevels,
	type LevelRule,
	publishedCriteria
} from '$lib/programme/criteria.ts';
import { withCriteria } from '$lib/programme/changes.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { fromElsewhere, fromFile, fromLink, markOf, refusals, toFile, toLink } from './share.ts';

const graded = gradedLevels(publishedCriteria);

const numbers = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.double({ min: 0, max: 500, noNaN: true }).map(Math.abs));
const sets: fc.Arbitrary<CriteriaSet> = fc.record({
	id: fc.constant('link-1'),
	parentId: fc.constant(null),
	note: fc.constant(''),
	name: fc.string({ maxLength: 40, unit: 'grapheme' }),
	rules: fc
		.tuple(
			...graded.map((level) =>
				fc.record({
					level: fc.constant(level),
					tenure: fc.record({
						months: numbers,
						basis: fc.constantFrom('in_level' as const, 'since_hire' as const)
					}),
					minimums: fc.record(Object.fromEntries(evidence.map((name) => [name, numbers])), {
						requiredKeys: []
					}),
					csat: fc.option(
						fc.record({
							rate: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
							gate: fc.constantFrom(...csatGates),
							minN: fc.nat(10_000)
						})
					)
				})
			)
		)
		.map((rules) => rules as unknown as LevelRule[]),
	countsWindow: fc.constantFrom('cumulative' as const, 'since_level' as const, 'last_12_months' as const),
	allowSkip: fc.boolean(),
	allowDemotion: fc.boolean(),
	missing: fc.constantFrom('unknown' as const, 'fail' as const),
	placement: fc.constantFrom('any_level' as const, 'one_step' as const)
});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const scenario: CriteriaSet = {
	...publishedCriteria,
	id: 'a',
	name: '方案甲：服务 60 次',
	note: '李经理提议',
	parentId: 'published'
};
const shared = { sets: [scenario], madeOn: markOf('7f3a9c0e51d2bb48aa') };
const link = toLink(shared);

describe('a link', () => {
	it('opens with the rules that went in', () => {
		fc.assert(
			fc.property(sets, (set) => {
				expect(plain(fromLink(toLink({ sets: [set], madeOn: null })))).toEqual(
					plain({ ok: true, shared: { sets: [set], madeOn: null } })
				);
			}),
			{ numRuns: 100 }
		);
	});

	it('is short, safe in a fragment, and carries neither notes nor ids', () => {
		expect(link.length).toBeLessThan(500);
		expect(link).toMatch(/^1\.[\w-]+\.[0-9a-z]+$/);
		expect(fromLink(link)).toEqual({
			ok: true,
			shared: { sets: [{ ...scenario, id: 'link-1', note: '', parentId: null }], madeOn: '7f3a9c0e51d2' }
		});
	});

	it('carries reasons with and without the plan, and has no other form where there is none', () => {
		const reasoned = { ...scenario, reason: '现场服务次数被堆到 50 次' };
		const other = { ...scenario, name: 'B', reason: '' };
		for (const rests of [undefined, { plan: publishedPlan, version: '1' }]) {
			const sent = toLink({ sets: [reasoned, other], madeOn: null, rests });
			expect(sent).toMatch(/^3\./);
			const read = fromLink(sent);
			expect(read.ok && read.shared.sets.map(({ reason }) => reason)).toEqual([reasoned.reason, undefined]);
			expect(read.ok && read.shared.rests?.version).toBe(rests?.version);
		}
		expect(toLink({ sets: [other], madeOn: null })).toBe(
			toLink({ sets: [{ ...scenario, name: 'B' }], madeOn: null })
		);
	});

	it('is refused when anything in it is changed or cut', () => {
		fc.assert(
			fc.property(fc.nat(link.length - 1), fc.constantFrom('A', 'b', '9', '-', '%'), (at, character) => {
				const changed = link.slice(0, at) + character + link.slice(at + 1);
				expect(fromLink(changed).ok).toBe(changed === link);
				expect(fromLink(link.slice(0, at)).ok).toBe(false);
			}),
			{ numRuns: 300 }
		);
	});

	it.each([
		['', 'link_shape'],
		['hello', 'link_shape'],
		['4.YQ.1', 'link_newer'],
		['0.YQ.1', 'link_shape'],
		[link.slice(0, -1), 'link_damaged'],
		[link.slice(0, 40), 'link_damaged'],
		[
			toLink({
				...shared,
				sets: [
					{
						...scenario,
						rules: scenario.rules.map((rule) => ({ ...rule, tenure: { ...rule.tenure, months: -1 } }))
					}
				]
			}),
			'link_rules'
		],
		[toLink({ ...shared, sets: [{ ...scenario, name: 'x'.repeat(81) }] }), 'link_rules'],
		[toLink({ ...shared, sets: [] }), 'link_rules']
	])('is refused for its own reason: %#', (text, code) => {
		expect(fromLink(text)).toMatchObject({ ok: false, code });
	});

	it('can be opened years later', () => {
		expect(link).toBe(
			'1.WyI3ZjNhOWMwZTUxZDIiLFtbIuaWueahiOeUsu-8muacjeWKoSA2MCDmrKEiLFswLDAsMCwwLDBdLFtbNiwxLFswLDIwXSxbMC44NSwwLDIwXV0sWzEyLDAsWzAsNTAsMSwxXSxbMC44NSwwLDIwXV0sWzI0LDAsWzIsNV0sWzAuODUsMCwyMF1dLFszNiwwLFszLDEsNCwxXSxbMC44NSwwLDIwXV1dXV1d.f05aj0'
		);
	});
});

describe('what a scenario rests on', () => {
	const plan = withCriteria(
		{ ...publishedPlan, measurement: { ...publishedPlan.measurement, k: 8 } },
		{ ...publishedCriteria, missing: 'fail' },
		[{ code: 'missing', from: 'unknown', to: 'fail' }],
		{ reason: '按历史评定校准', at: '2026-07-02T09:00:00' }
	);
	const rests = { plan, version: '0.1.0' };

	it('travels in a link and in a file, and comes back whole', () => {
		for (const read of [fromLink(toLink({ ...shared, rests })), fromFile(toFile({ ...shared, rests }))])
			expect(read).toMatchObject({ ok: true, shared: { rests, madeOn: shared.madeOn } });
		expect(toLink({ ...shared, rests }).length).toBeLessThan(2000);
	});

	it('is refused where it is no plan', () => {
		const bad = { ...plan, measurement: { ...plan.measurement, k: 1 } };
		expect(fromLink(toLink({ ...shared, rests: { ...rests, plan: bad } }))).toMatchObject({ code: 'link_rules' });
		expect(fromFile(toFile({ ...shared, rests: { ...rests, plan: bad } }))).toMatchObject({ code: 'bad_rules' });
	});
});

describe('a file', () => {
	it('comes back whole', () => {
		fc.assert(
			fc.property(sets, (set) => {
				expect(plain(fromFile(toFile({ sets: [set], madeOn: 'abc' })))).toEqual(
					plain({ ok: true, shared: { sets: [set], madeOn: 'abc' } })
				);
			}),
			{ numRuns: 50 }
		);
	});

	const changed = (change: object): string =>
		JSON.stringify({ ...(JSON.parse(toFile(shared)) as object), ...change });
	it.each([
		['{', 'not_json'],
		['[]', 'not_scenarios'],
		['{"format":"other","version":1}', 'not_scenarios'],
		[changed({ version: 2 }), 'newer_version'],
		[changed({ sets: [] }), 'bad_rules'],
		[changed({ sets: [{ ...scenario, rules: scenario.rules.slice(1) }] }), 'bad_rules'],
		[changed({ sets: [{ ...scenario, rules: [...scenario.rules].reverse() }] }), 'bad_rules']
	])('that is not one is refused: %#', (text, code) => {
		expect(fromFile(text)).toMatchObject({ ok: false, code });
	});

	it('without a placement counts as made before there was one', () => {
		const old = { ...scenario } as Partial<CriteriaSet>;
		delete old.placement;
		expect(fromFile(changed({ sets: [old] }))).toEqual({ ok: true, shared });
	});
});

it('says when rules were made on another dataset, and is silent where that is not known', () => {
	expect([
		fromElsewhere(shared, '7f3a9c0e51d2bb48aa'),
		fromElsewhere(shared, 'ffff'),
		fromElsewhere({ ...shared, madeOn: null }, 'ffff')
	]).toEqual([false, true, false]);
});

it('has a sentence in both languages for every refusal', () => {
	for (const messages of [zh, en]) expect(Object.keys(messages.refusals).sort()).toEqual([...refusals].sort());
});
