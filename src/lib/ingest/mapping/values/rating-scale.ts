import { anyOf } from '../../vocabulary/pattern.ts';
import { wordKey } from '../../vocabulary/clean-text.ts';
import { parseWord } from '../../vocabulary/words.ts';
import type { Decision } from '../decision.ts';
import type { ColumnMapping } from '../mapping.ts';
import type { Profile } from '../profile.ts';

const none: ReadonlyMap<string, string> = new Map();

/** Words of the scale from excellent to poor, on which good is the middle and no praise. */
const fromExcellent = { excellent: '5', verygood: '4', good: '3', fair: '2', poor: '1' };

const topScore = anyOf(
	/(?:[01]\s*[-~–—至到]\s*|满分|out of\s*|\/\s*)(5|7|10|100)(?!\d)/,
	/(?<!\d)(5|7|10|100)\s*(?:分制|分满分|-?point)/
);

/** The best score that a header names: `0-10`, `10分制`, `满分100`, `out of 5`, `百分制`. */
function namedTop(header: string): number | undefined {
	const text = header.normalize('NFKC');
	const named = topScore.exec(text);
	if (named) return Number(named[1] ?? named[2]);
	if (/百分制/.test(text)) return 100;
	return /十分制/.test(text) ? 10 : /五分制/.test(text) ? 5 : undefined;
}

/** Whether every number is nought or one, as where satisfied is a flag. */
const isFlag = ({ numbers, low, high, fractions }: Profile): boolean =>
	numbers > 0.5 && low >= 0 && high <= 1 && !fractions;

/** Yes and no in the column of a rating are whether the customer was satisfied. */
function yesAndNo(header: string, { words, lists }: Profile): Record<string, string> | null {
	if (
		!/满意|好评|satisf|happy/i.test(header) ||
		lists.boolean < 1 ||
		words.some((word) => /\d/.test(word) || parseWord('csat', word, none))
	)
		return null;
	const sense = words.flatMap((word) => {
		const said = parseWord('boolean', word, none);
		return said ? [[wordKey(word), said === 'true' ? '4' : '2'] as const] : [];
	});
	return sense.length > 0 ? Object.fromEntries(sense) : null;
}

/** How the scores of a rating are read, as far as its header and values say. */
export function ratingScale(header: string, profile: Profile): Pick<ColumnMapping, 'top' | 'values'> {
	const flags = yesAndNo(header, profile);
	if (flags) return { values: flags };
	const keys = new Set(profile.words.map(wordKey));
	if (keys.has('excellent') && (keys.has('verygood') || keys.has('fair'))) return { values: { ...fromExcellent } };
	const named = namedTop(header);
	if (named !== undefined && named >= profile.high) return { top: named };
	if (profile.percents > 0.1) return { top: 100 };
	return profile.numbers > 0.5 && profile.high > 5 ? { top: profile.high <= 10 ? 10 : 100 } : {};
}

/** What must be said of a scale whose best score neither header nor values settle. */
export function scaleDecisions(header: string, profile: Profile): Decision[] {
	if (namedTop(header) !== undefined || profile.percents > 0.1 || profile.numbers <= 0.5) return [];
	const ask = (options: string[]): Decision[] => [
		{ code: 'top', header, word: null, options, proposal: null, blocking: true }
	];
	if (isFlag(profile)) return ask(['01', '5', '']);
	if (profile.high <= 1) return ask(['01', '5', '10', '100', '']);
	// Nobody gave more than 7: the best of a scale of seven, or nobody's best of ten.
	return profile.high > 5 && profile.high <= 7 ? ask(['7', '10', '']) : [];
}
