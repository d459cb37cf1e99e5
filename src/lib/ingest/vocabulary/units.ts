import { clean } from './clean-text.ts';
import type { TimeUnit } from './parse-number.ts';
import { anyOf } from './pattern.ts';

/**
 * Words of a header that name a unit of time, the longer before the shorter; Latin ones stand between other letters'
 * ends.
 */
const units: [unit: TimeUnit, pattern: RegExp][] = [
	['ms', /毫秒|(?<![a-z])(?:milliseconds?|millis|msecs?|ms)(?![a-z])/i],
	['min', /分钟|分(?=[)\]】]?$)(?<=[([【/_\-·:：\s]分)|(?<![a-z])(?:minutes?|mins?)(?![a-z])/i],
	['s', /秒钟?|(?<![a-z])(?:seconds?|secs?)(?![a-z])|(?<=[([/_\u4e00-\u9fff])s(?=[)\]]?$)/i],
	[
		'h',
		anyOf(
			/小时|(?<=[([【/_\-·:：\s])时(?=[)\]】]?$)/,
			/(?<![a-z])(?:hours?|hrs?)(?![a-z])|(?<=[([/_\s\u4e00-\u9fff])h(?=[)\]]?$)/
		)
	],
	[
		'd',
		anyOf(
			/(?<!今|当|几|每)天(?!线)|(?<=[([【/_\-·:：\s])日(?=[)\]】]?$)/,
			/(?<![a-z])days?(?![a-z])|(?<=[([/_\u4e00-\u9fff])d(?=[)\]]?$)/
		)
	],
	['w', /(?<![本上下每一])周(?=[)\]】数]?$)|(?<![a-z])(?:weeks?|wks?)(?![a-z])/i],
	['min', /(?<=[([/_\u4e00-\u9fff])m(?=[)\]]?$)/i]
];

/** A header in words: `resolutionTimeMinutes` becomes `resolution Time Minutes`. */
export function spaced(header: string): string {
	return clean(header)
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.replace(/\s+/g, ' ');
}

/** The unit of time that a header names in any position, and the header without it; null where it names none. */
export function headerUnit(header: string): { unit: TimeUnit; rest: string } | null {
	const text = spaced(header);
	for (const [unit, pattern] of units) {
		const match = pattern.exec(text);
		if (!match) continue;
		const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
			.replace(/[([【]\s*(?:in|单位[::]?|unit[::]?|按|以)?\s*(?:计)?[)\]】]/gi, ' ')
			.replace(/\bin\b\s*(?=[)\]]|$)/gi, ' ')
			.replace(/(?:单位[::]?|数)\s*$/g, ' ')
			.replace(/[\s_\-/·,:：]+$|^[\s_\-/·,:：]+/g, '');
		return { unit, rest };
	}
	return null;
}
