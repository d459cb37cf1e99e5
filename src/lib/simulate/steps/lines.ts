import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { Evaluation } from '../judge/evaluate.ts';
import { moved } from '../judge/rule-parts.ts';
import { type Question, questions } from '../scenarios/questions.ts';
import { movedThresholds } from '../scenarios/what-changed.ts';
import { stopsOf } from './stops.ts';

/** Criteria that a reader can come to by moving one threshold or switch alone, the published answer first. */
export interface Line {
	points: CriteriaSet[];
	/** Where the criteria themselves stand among them; -1 = between two stops. */
	own: number;
}

const onOff = (code: 'allowSkip' | 'allowDemotion'): Question => ({
	code,
	answers: ['true', 'false'],
	read: (set) => String(set[code]),
	write: (set, answer) => ({ ...set, [code]: answer === 'true' })
});

/** Switches; the number of large projects is a threshold. */
const switches: readonly Question[] = [
	...questions.filter(({ code }) => code !== 'senior_large_projects'),
	onOff('allowSkip'),
	onOff('allowDemotion')
];

/**
 * The lines through a set of criteria along which it is away from the published ones. Along every other it is the point
 * that all others on that line are held against.
 */
export function linesThrough(evaluation: Evaluation, published: CriteriaSet, k: number): Line[] {
	const { set } = evaluation;
	const thresholds = movedThresholds(published, set).map(({ level, part, to }): Line => {
		const stops = stopsOf(evaluation, published, { level, part }, k);
		return { points: stops.map((stop) => moved(set, level, part, stop)), own: stops.indexOf(to) };
	});
	const answers = switches.flatMap(({ read, write, answers: all }): Line[] => {
		const [first, own] = [read(published), read(set)];
		if (first === null || own === null || first === own) return [];
		const order = [first, ...all.filter((answer) => answer !== first)];
		return [{ points: order.map((answer) => write(set, answer)), own: order.indexOf(own) }];
	});
	return [...thresholds, ...answers];
}
