/** Letters that a text is as wide as: Chinese counts double, any other character `narrow`. */
export const lettersOf = (text: string, narrow = 1): number =>
	Array.from(text).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : narrow), 0);
