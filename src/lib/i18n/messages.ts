import type { Locale } from './locale.ts';
import * as shell from './shell.ts';
import * as verdicts from './verdicts.ts';

/** Every text of the frame in one language; pages and rooms bring catalogues of their own. */
export interface Messages {
	shell: typeof shell.zh;
	verdicts: typeof verdicts.zh;
}

export const messages: Record<Locale, Messages> = {
	zh: { shell: shell.zh, verdicts: verdicts.zh },
	en: { shell: shell.en, verdicts: verdicts.en }
};

/** The texts of a language, with the names of a company's own levels (the lowest first) where it has some. */
export function messagesFor(
	locale: Locale,
	levels?: readonly string[]
): Messages {
	const own = messages[locale];
	const [ungraded = ''] = own.shell.levels;
	return levels
		? { ...own, shell: { ...own.shell, levels: [ungraded, ...levels] } }
		: own;
}

/** Fills `{name}` gaps of a message. */
export function fill(
	message: string,
	values: Record<string, string | number>
): string {
	return message.replace(/\{(\w+)\}/g, (gap, key: string) =>
		String(values[key] ?? gap)
	);
}
