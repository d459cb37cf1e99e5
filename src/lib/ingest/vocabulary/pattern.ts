/** Alternatives of a pattern, written in parts. */
export const either = (...parts: readonly (string | RegExp)[]): string =>
	parts.map((part) => (typeof part === 'string' ? part : part.source)).join('|');

/** Finds what any of the parts finds, whatever the case. */
export const anyOf = (...parts: readonly (string | RegExp)[]): RegExp => new RegExp(either(...parts), 'i');

/** Takes a text that is one of the parts from its first letter to its last, whatever the case. */
export const whole = (...parts: readonly (string | RegExp)[]): RegExp => new RegExp(`^(?:${either(...parts)})$`, 'i');
