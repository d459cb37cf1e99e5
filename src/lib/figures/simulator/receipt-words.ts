import * as programme from '$lib/i18n/pages/programme.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { differences } from '$lib/programme/changes.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { settings } from '$lib/programme/settings.ts';
import { questionsOf } from '$lib/simulate/scenarios/questions.ts';
import { movedThresholds } from '$lib/simulate/scenarios/what-changed.ts';
import type { Wording } from '../env.ts';
import { questionWords } from '../words/question-words.ts';
import { settingText } from '../words/setting-text.ts';
import { partName, thresholdText } from './simulator-words.ts';

const all = Object.values(settings).flat();

type Say = (difference: { setting: string; from: string; to: string }) => string;

/** Thresholds and open questions in which two sets of criteria differ, in words. */
function criteriaLines(from: CriteriaSet, to: CriteriaSet, plan: Plan, env: Wording, say: Say): string[] {
	const moved = movedThresholds(from, to).map(({ level, part, ...values }) =>
		say({
			setting: `${env.messages.shell.levels[level] ?? ''} · ${partName(part, env.locale)}`,
			from: thresholdText(part, values.from, env),
			to: thresholdText(part, values.to, env)
		})
	);
	const answered = questionsOf(plan).flatMap((question) => {
		const [own, other] = [question.read(from), question.read(to)];
		const entry = questionWords(question.code, env.locale);
		if (own === other || !entry || question.code === 'senior_large_projects') return [];
		const written = (answer: string | null): string =>
			(answer === null ? undefined : wordFor(entry.answers, answer)) ?? simulate[env.locale].ownAnswer;
		return [say({ setting: entry.text, from: written(own), to: written(other) })];
	});
	const { skip, demotion } = simulate[env.locale];
	const yesNo = (allowed: boolean) => (allowed ? 'yes' : 'no');
	const allowed = [
		{ words: skip, name: page[env.locale].rules.skip, before: from.allowSkip, after: to.allowSkip },
		{ words: demotion, name: page[env.locale].rules.demotion, before: from.allowDemotion, after: to.allowDemotion }
	]
		.filter(({ before, after }) => before !== after)
		.map(({ words, name, before, after }) =>
			say({ setting: name, from: words[yesNo(before)], to: words[yesNo(after)] })
		);
	return [...moved, ...answered, ...allowed];
}

/** What a scenario changes, in words; nothing where it equals its baseline. */
export function scenarioLines(baseline: CriteriaSet, scenario: CriteriaSet, plan: Plan, env: Wording): string[] {
	if (baseline.rules.length !== scenario.rules.length) return [];
	return criteriaLines(baseline, scenario, plan, env, page[env.locale].scenarios.differs);
}

function otherCriteria(mine: Plan, theirs: Plan, env: Wording): string[] {
	const words = page[env.locale].receipt;
	const whole = [words.differs({ setting: words.criteria })];
	if (mine.criteria.rules.length !== theirs.criteria.rules.length) return whole;
	const lines = criteriaLines(mine.criteria, theirs.criteria, mine, env, ({ setting, from, to }) =>
		words.setting({ setting, mine: from, theirs: to })
	);
	return lines.length > 0 ? lines : whole;
}

/** In what the plan at hand differs from the one that scenarios were made under, in words, each once. */
export function planLines(mine: Plan, theirs: Plan, env: Wording): string[] {
	const words = page[env.locale].receipt;
	const named = programme[env.locale];
	const changes = differences(mine, theirs);
	const lines = changes
		.filter(({ path }) => !path.startsWith('criteria.'))
		.map(({ path, published: own, value: other }) => {
			const setting = all.find((one) => one.path === path) ?? all.find((one) => path.startsWith(`${one.path}.`));
			const name = setting && wordFor(named.settings, setting.key);
			if (!setting || name === undefined) return words.differs({ setting: words.other });
			if (setting.path !== path) return words.differs({ setting: name });
			const written = (value: unknown): string => settingText(setting, value, env.format, named);
			return words.setting({ setting: name, mine: written(own), theirs: written(other) });
		});
	const criteria = changes.some(({ path }) => path.startsWith('criteria.'));
	return [...new Set([...(criteria ? otherCriteria(mine, theirs, env) : []), ...lines])];
}
