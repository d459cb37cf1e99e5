import { clean } from './clean-text.ts';

/** A name as it is compared: without blanks between Chinese characters, without a number beside it, in lower case. */
export function nameKey(name: string): string {
	return clean(name)
		.replace(/[([【<][^)\]】>]*[)\]】>]/g, ' ')
		.replace(
			/(?<![\p{L}\d])[a-z]{0,3}[-_]?\d{2,}(?![\p{L}\d])|(?<=\p{Script=Han})\s*[-_/]?\s*[a-z]{0,3}\d{2,}$/giu,
			' '
		)
		.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
		.replace(/^[\s\-_/·,]+|[\s\-_/·,]+$/g, '')
		.replace(/\s+/g, ' ')
		.toLowerCase();
}

/** Numbers that stand beside a name and may be an id: `丙丁(00102)`, `00102-丙丁`. */
export function numbersIn(name: string): string[] {
	return clean(name).match(/[a-z]{0,4}[-_]?\d{2,}/gi) ?? [];
}
