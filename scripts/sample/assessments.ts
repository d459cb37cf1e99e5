import { publishedCriteria, type LevelRule } from '../../src/lib/programme/criteria.ts';
import { day, dayOf, minute, workday } from './calendar.ts';
import { effectOf } from './effect.ts';
import { meets, type Evidence, type EvidenceBook } from './evidence.ts';
import { parameters, type Round } from './parameters.ts';
import { spellOn, type Person } from './people.ts';
import { stream, type Stream } from './rng.ts';

export type Scores = readonly [knowledge: number, practice: number, attitude: number, total: number];
export type EvidenceColumn = 'onsite_count' | 'doc_count' | 'large_project_count' | 'csat_rate';

/** One row of the grading file, with what the generator knows beside it. Days since 1970; levels 0 to 4. */
export interface Assessment {
	person: Person;
	round: Round;
	selfDay: number;
	supervisorDay: number;
	assessDay: number;
	publishDay: number;
	feedbackDay: number | null;
	current: number;
	target: number;
	self: number;
	supervisor: number;
	panel: number | null;
	final: number;
	result: '通过' | '未通过' | '缓评' | '缺考';
	failReason: string;
	scores: { self: Scores; supervisor: Scores; panel: Scores | null };
	evidence: Evidence;
	/** The evidence that the file lacks. */
	missing: EvidenceColumn | null;
	appeal: {
		filed: number;
		result: '改判' | '部分支持' | '维持' | '撤回' | '处理中';
		closed: number | null;
		level: number | null;
	} | null;
	truth: {
		/** What the published rule of the target level says on what the file shows. */
		rule: 'met' | 'unmet' | 'unknown';
		overridden: boolean;
	};
}

/** The chances of one run: decisions apart from scores. */
export interface Dice {
	decisions: Stream;
	scores: Stream;
}

export const dice = (): Dice => ({
	decisions: stream(parameters.seed, 'assessments'),
	scores: stream(parameters.seed, 'scores')
});

const exportDay = dayOf(minute(parameters.exportedAt));
const { grading } = parameters;

function ruleOf(level: number): LevelRule {
	const rule = publishedCriteria.rules.find((r) => r.level === level);
	if (!rule) throw new Error(`no rule for level ${String(level)}`);
	return rule;
}

const placing = (current: number): boolean => current === 0;

/** The highest level up to `limit` whose rule is met. */
function reached(limit: number, evidence: Evidence, withCsat: boolean): number {
	for (let level = limit; level > 0; level--) if (meets(ruleOf(level), evidence, true, withCsat)) return level;
	return 0;
}

/** The level that somebody asks for in a round, or null where they do not take part. */
function aim(current: number, evidence: Evidence, random: Stream): number | null {
	const draw = random.uniform();
	const mood = random.uniform();
	if (current === 4) return null;
	if (!placing(current)) {
		const rule = ruleOf(current + 1);
		const ready = meets(rule, evidence, false, false);
		const served = evidence.months_in_level >= rule.tenure.months;
		return draw < (ready ? 0.92 : served ? 0.2 : 0.05) ? current + 1 : null;
	}
	if (evidence.months_in_company < 5) return null;
	if (evidence.csat_rate !== null && evidence.csat_rate < grading.hopeless.below && mood < grading.hopeless.waits)
		return null;
	const hope = reached(4, evidence, false);
	if (hope === 0) return draw < 0.2 ? 1 : null;
	if (draw > 0.95) return null;
	if (mood < grading.ambition) return Math.min(4, hope + 1);
	return mood > 1 - grading.modesty ? Math.max(1, hope - 1) : hope;
}

function total([knowledge, practice, attitude]: readonly number[]): number {
	return Math.round(10 * (0.4 * (knowledge ?? 0) + 0.4 * (practice ?? 0) + 0.2 * (attitude ?? 0))) / 10;
}

function scores(values: readonly number[], step: number): Scores {
	const [knowledge = 0, practice = 0, attitude = 0] = values.map((v) =>
		Math.min(100, Math.max(0, Math.round(v / step) * step))
	);
	return [knowledge, practice, attitude, total([knowledge, practice, attitude])];
}

function score(person: Person, today: number, scoring: Stream): Assessment['scores'] {
	const effect = effectOf(person.team, today);
	const ability = 73 + 5.5 * person.skill * (1 - 0.25 * effect) + 3 * effect;
	const panel = [ability - 1, ability, 78 + 3 * person.manner + 1.5 * person.skill + 2 * effect].map((v) =>
		scoring.normal(v, 2.6)
	);
	const { severity, halo } = person.supervisor;
	const overall = panel.reduce((sum, v) => sum + v, 0) / 3;
	const supervisor = panel.map((v) => (1 - halo) * v + halo * overall + severity + scoring.normal(0, 3));
	const self = supervisor.map((v) => v + scoring.normal(grading.selfInflation, 4));
	return { self: scores(self, 1), supervisor: scores(supervisor, 0.5), panel: scores(panel, 0.5) };
}

function failReason(rule: LevelRule, evidence: Evidence, placed: boolean): string {
	const months = rule.tenure.basis === 'in_level' && !placed ? evidence.months_in_level : evidence.months_in_company;
	if (months < rule.tenure.months) return '任职年限不足';
	const names = {
		onsite_count: '现场服务次数不足',
		doc_count: '缺少技术文档',
		large_project_count: '大型项目经历不足',
		hard_problem_count: '疑难问题经历不足',
		key_account_count: '重点客户经历不足'
	};
	for (const [name, text] of Object.entries(names)) {
		const minimum = rule.minimums[name as keyof typeof names];
		if (minimum !== undefined && evidence[name as keyof typeof names] < minimum) return text;
	}
	const unsatisfied = (evidence.csat_rate ?? 0) < (rule.csat?.rate ?? 0);
	return unsatisfied ? '客户满意率未达标' : '评审组综合评议未通过';
}

/**
 * What the rule says when one piece of evidence is not in the file: an unmet part decides, else a missing one leaves it
 * open.
 */
function onFile(
	rule: LevelRule,
	evidence: Evidence,
	placed: boolean,
	missing: EvidenceColumn | null
): Assessment['truth']['rule'] {
	const asked =
		missing === 'csat_rate' ? rule.csat !== null : missing !== null && rule.minimums[missing] !== undefined;
	if (!asked || missing === null) return meets(rule, evidence, placed) ? 'met' : 'unmet';
	const withoutIt =
		missing === 'csat_rate'
			? meets(rule, evidence, placed, false)
			: meets(rule, { ...evidence, [missing]: Infinity }, placed);
	return withoutIt ? 'unknown' : 'unmet';
}

function appealOf(
	row: { met: boolean; target: number; panel: number; publishDay: number },
	random: Stream
): Assessment['appeal'] {
	const { files, wins } = row.met ? grading.appeal.met : grading.appeal.unmet;
	const [file, withdraw, win, days] = [random.uniform(), random.uniform(), random.uniform(), random.integer(5, 24)];
	if (file >= files) return null;
	const filed = workday(row.publishDay + random.integer(1, 5));
	const closed = workday(filed + days);
	if (closed > exportDay) return { filed, result: '处理中', closed: null, level: null };
	if (withdraw < 0.08) return { filed, result: '撤回', closed, level: null };
	if (win < wins) return { filed, result: '改判', closed, level: row.target };
	const between = row.panel + 1 < row.target && win < wins + 0.15;
	return { filed, result: between ? '部分支持' : '维持', closed, level: between ? row.panel + 1 : row.panel };
}

const clampLevel = (value: number, low: number): number => Math.min(4, Math.max(low, Math.round(value)));

interface Case {
	person: Person;
	round: Round;
	assessDay: number;
	current: number;
	target: number;
	evidence: Evidence;
}

function assess(
	{ person, round, assessDay, current, target, evidence }: Case,
	{ decisions: random, scores: scoring }: Dice
): Assessment {
	const rule = ruleOf(target);
	const placed = placing(current);
	const met = meets(rule, evidence, placed);
	const tenureMet = meets({ ...rule, minimums: {}, csat: null }, evidence, placed);
	const selfDay = workday(day(round.self) + random.integer(0, 4));
	const supervisorDay = workday(selfDay + random.integer(1, 4));
	const publishDay = day(round.publish);
	const feedback = workday(publishDay + (random.chance(0.1) ? random.integer(15, 30) : random.integer(2, 12)));
	const [silent, fate, flip, lack] = [
		random.chance(0.05),
		random.uniform(),
		random.chance(grading.overrideProbability),
		random.uniform()
	];
	const attended = fate >= grading.absentProbability + grading.deferredProbability;
	const overridden = attended && tenureMet && flip;
	const passes = met !== overridden;
	const fallback = placed ? reached(target - 1, evidence, true) : current;
	const panel = attended ? (passes ? target : fallback) : null;
	const missing =
		lack < grading.missingEvidenceProbability
			? random.pick(['onsite_count', 'doc_count', 'large_project_count', 'csat_rate'] as const)
			: null;
	const appeal = panel !== null && panel < target ? appealOf({ met, target, panel, publishDay }, random) : null;
	const final = appeal?.level ?? panel ?? current;
	const deserved = met ? target : fallback;
	const raw = score(person, assessDay, scoring);
	const result = !attended
		? fate < grading.absentProbability
			? '缺考'
			: '缓评'
		: final >= target
			? '通过'
			: '未通过';
	return {
		person,
		round,
		selfDay,
		supervisorDay,
		assessDay,
		publishDay,
		feedbackDay: silent || feedback > exportDay ? null : feedback,
		current,
		target,
		self: clampLevel(random.normal(target + 0.12, 0.3), current),
		supervisor: clampLevel(random.normal(deserved + person.supervisor.severity / 14 + 0.1, 0.38), current),
		panel,
		final,
		result,
		failReason: result === '未通过' ? failReason(rule, evidence, placed) : '',
		scores: attended ? raw : { ...raw, panel: null },
		evidence,
		missing,
		appeal,
		truth: { rule: onFile(rule, evidence, placed, missing), overridden }
	};
}

/** Current levels, and since when they are held. */
export class Levels {
	private readonly held = new Map<Person, { level: number; since: number }>();

	of(person: Person): number {
		return this.held.get(person)?.level ?? 0;
	}

	since(person: Person, hire: number): number {
		return Math.max(this.held.get(person)?.since ?? hire, hire);
	}

	publish(assessment: Assessment): void {
		if (assessment.final > this.of(assessment.person))
			this.held.set(assessment.person, { level: assessment.final, since: assessment.publishDay });
	}
}

/** One round: who takes part, and what becomes of it. */
export function holdRound(
	round: Round,
	people: readonly Person[],
	book: EvidenceBook,
	levels: Levels,
	chances: Dice
): Assessment[] {
	const assessments = people.flatMap((person) => {
		const assessDay = day(round.assess) + chances.decisions.integer(0, 2);
		const spell = spellOn(person, assessDay);
		if (
			!spell ||
			!spellOn(person, day(round.publish)) ||
			person.employment !== '正式员工' ||
			person.team.wave > round.wave ||
			spell.hire === spell.leave
		)
			return [];
		const current = levels.of(person);
		const evidence = book.at(person, spell.hire, levels.since(person, spell.hire), assessDay);
		const target = aim(current, evidence, chances.decisions);
		return target === null ? [] : [assess({ person, round, assessDay, current, target, evidence }, chances)];
	});
	for (const assessment of assessments) levels.publish(assessment);
	return assessments;
}
