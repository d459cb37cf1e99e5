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
import type { FigureEnv } from '../env.ts';
import { questionWords } from '../question-words.ts';
import { settingText } from '../setting-text.ts';
import { thresholdText } from './simulator-words.ts';

type Env = Pick<FigureEnv, 'locale' | 'format' | 'messages'>;
const all = Object.values(settings).flat();

/** Thresholds and open questions in which two sets of criteria differ, in words. */
function criteriaLines(mine: CriteriaSet, theirs: CriteriaSet, plan: Plan, env: Env): string[] {
	const words = page[env.locale].receipt;
	if (mine.rules.length !== theirs.rules.length) return [words.differs({ setting: words.criteria })];
	const moved = movedThresholds(mine, theirs).map(({ level, part, from, to }) =>
		words.setting({
			setting: `${env.messages.shell.levels[level] ?? ''} · ${wordFor(simulate[env.locale].parts, part) ?? part}`,
			mine: thresholdText(part, from, env),
			theirs: thresholdText(part, to, env)
		})
	);
	const answered = questionsOf(plan).flatMap((question) => {
		const [own, other] = [question.read(mine), question.read(theirs)];
		const entry = questionWords(question.code, env.locale);
		if (own === other || !entry || question.code === 'senior_large_projects') return [];
		const written = (answer: string | null): string =>
			(answer === null ? undefined : wordFor(entry.answers, answer)) ?? simulate[env.locale].ownAnswer;
		return [words.setting({ setting: entry.text, mine: written(own), theirs: written(other) })];
	});
	const lines = [...moved, ...answered];
	return lines.length > 0 ? lines : [words.differs({ setting: words.criteria })];
}

/** In what the plan at hand differs from the one that scenarios were made under, in words, each once. */
export function planLines(mine: Plan, theirs: Plan, env: Env): string[] {
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
	return [...new Set([...(criteria ? criteriaLines(mine.criteria, theirs.criteria, mine, env) : []), ...lines])];
}
