import type { Field } from '../vocabulary/columns/column.ts';
import { levelShape, MOST_LEVELS } from './values/level-words.ts';
import type { Profile } from './profile.ts';
import { wordKey } from '../vocabulary/clean-text.ts';

/** Words for meeting or missing a deadline, beside yes and no. */
export const metWords = new Map([
	['达标', 'true'],
	['未超时', 'true'],
	['未超期', 'true'],
	['未逾期', 'true'],
	['按时', 'true'],
	['met', 'true'],
	['within', 'true'],
	['未达标', 'false'],
	['超时', 'false'],
	['超期', 'false'],
	['逾期', 'false'],
	['breached', 'false'],
	['missed', 'false'],
	['withinsla', 'true'],
	['insla', 'true'],
	['slamet', 'true'],
	['achieved', 'true'],
	['attained', 'true'],
	['ontime', 'true'],
	['准时', 'true'],
	['及时', 'true'],
	['slaviolated', 'false'],
	['violated', 'false'],
	['slabreached', 'false'],
	['outsidesla', 'false'],
	['notmet', 'false'],
	['notachieved', 'false'],
	['failed', 'false'],
	['late', 'false'],
	['overdue', 'false'],
	['违约', 'false'],
	['未按时', 'false'],
	['不及时', 'false'],
	['不达标', 'false']
]);

/** Whether a column of bare numbers from 1 to 5 holds scores and therefore no rates. */
export function isScoreNotRate(profile: Profile): boolean {
	return profile.percents === 0 && profile.numbers > 0.9 && profile.low >= 1 && profile.high <= 5 && profile.high > 1;
}

/** How well a column's values suit a field, 0 to 1; a column without values suits all. */
export function fit(field: Field, profile: Profile): number {
	if (profile.filled === 0) return 1;
	switch (field.type) {
		case 'key':
			return 1 - Math.max(profile.instants - profile.weakInstants, 0);
		case 'id':
		case 'person':
		case 'text':
		case 'ignored':
			return 1;
		case 'date':
		case 'instant':
		case 'band':
			return field.open && profile.stillHere === 1 ? 1 : profile.instants;
		case 'count':
		case 'money':
		case 'monthly':
			return Math.max(profile.numbers * (1 - (profile.serial ? 1 : 0)), field.flag ? profile.lists.boolean : 0);
		case 'score':
			return profile.high <= 100 ? profile.numbers : 0;
		case 'months':
			return Math.max(profile.numbers, profile.durations);
		case 'share':
			return isScoreNotRate(profile) ? 0 : Math.max(profile.percents, profile.high <= 100 ? profile.numbers : 0);
		case 'duration':
			return Math.max(profile.durations, profile.clocks);
		case 'boolean':
			return profile.lists.boolean;
		case 'met':
			return Math.max(
				profile.lists.boolean,
				profile.words.every((word) => metWords.has(word) || metWords.has(wordKey(word))) ? 1 : 0
			);
		// Numbers of a long scale, or with fractions, are scores and no levels.
		case 'level':
			return profile.numbers > 0.9 && (profile.high > MOST_LEVELS || profile.fractions)
				? 0
				: Math.max(profile.levels, levelShape(profile));
		case 'rating':
			return Math.max(
				profile.ratings,
				profile.percents,
				profile.high <= 100 ? profile.numbers : 0,
				profile.lists.boolean === 1 ? 1 : 0
			);
		case 'word':
			return field.words ? profile.lists[field.words] : 0;
	}
}
