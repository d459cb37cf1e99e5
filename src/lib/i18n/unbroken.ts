/** Chinese written over several lines: a line's end and the indent after it are no part of the sentence. */
export function unbroken(
	parts: TemplateStringsArray,
	...fills: readonly string[]
): string {
	return String.raw(
		{ raw: parts.map((part) => part.replaceAll(/\n\s*/g, '')) },
		...fills
	);
}
