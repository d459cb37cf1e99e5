import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { type Question, questionsOf } from '../scenarios/questions.ts';

/** One open question answered otherwise than the criteria in force do; `from` null = an answer of their own. */
export interface Answer {
	code: string;
	from: string | null;
	to: string;
}

/** What tells an answer from every other. */
export const answerKey = ({ code, to }: Pick<Answer, 'code' | 'to'>): string => `${code}:${to}`;

/** What tells a set of answers from the others. */
export const trialKey = ({ answers }: Pick<Trial, 'answers'>): string => answers.map(answerKey).join(' ');

/** The criteria with one or two open questions answered otherwise. */
export interface Trial {
	answers: readonly Answer[];
	set: CriteriaSet;
}

/** The answers that would change anything; what a set does not ask for has none. */
const otherAnswers = (question: Question, set: CriteriaSet): Answer[] => {
	const changes = (to: string): boolean => JSON.stringify(question.write(set, to)) !== JSON.stringify(set);
	return question.answers.filter(changes).map((to) => ({ code: question.code, from: question.read(set), to }));
};

/** Every other answer to the open questions of a plan, alone and in pairs of two questions. */
export function trialsOf(set: CriteriaSet, plan: Pick<Plan, 'levels'>): Trial[] {
	const questions = questionsOf(plan);
	const answered = (answers: readonly Answer[]): Trial => ({
		answers,
		set: answers.reduce(
			(changed, { code, to }) =>
				questions.find((question) => question.code === code)?.write(changed, to) ?? changed,
			set
		)
	});
	const others = questions.map((question) => otherAnswers(question, set));
	const pairs = others.flatMap((own, at) =>
		others.slice(at + 1).flatMap((later) => own.flatMap((a) => later.map((b) => [a, b])))
	);
	return [...others.flat().map((one) => [one]), ...pairs].map(answered);
}
