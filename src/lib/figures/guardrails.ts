import * as overview from '$lib/i18n/pages/overview.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import type { FigureEnv, Results } from './env.ts';
import { numbersOf, tableOf, textsOf } from './from-tables.ts';

type Env = Pick<FigureEnv, 'locale' | 'format'>;

/** What is counted and not a share. */
const COUNTED = 'V6';

function namesIn(results: Results, { locale }: Env, state: string): { id: string; name: string; row: number }[] {
	const table = tableOf(results.I12, 'guardrails');
	const words = codeWords(locale, 'I12');
	const [ids, states] = [textsOf(table, 'guardrail'), textsOf(table, 'state')];
	return ids.flatMap((id, row) => (states[row] === state ? [{ id, row, name: words[id] ?? id }] : []));
}

/** Names of the guardrails that got worse beyond noise. */
export const worsened = (results: Results, env: Env): string[] =>
	namesIn(results, env, 'guardrail_worse').map(({ name }) => name);

/**
 * The guardrails in one line: which got worse, from what to what, which held and which have no data; empty where
 * unknown.
 */
export function guardrailLine(results: Results, env: Env): string {
	const table = tableOf(results.I12, 'guardrails');
	const words = overview[env.locale].guardrails;
	const { format } = env;
	const [before, after] = [numbersOf(table, 'before'), numbersOf(table, 'after')];
	const write = (id: string, value: number | null | undefined): string =>
		id === COUNTED ? format.number(value ?? NaN) : format.percent(value ?? NaN);
	const worse = namesIn(results, env, 'guardrail_worse').map(
		({ id, name, row }) => `${name} ${write(id, before[row])} → ${write(id, after[row])}`
	);
	const [held, unknown] = ['guardrail_held', 'guardrail_unknown'].map((state) =>
		namesIn(results, env, state).map(({ name }) => name)
	) as [string[], string[]];
	if (worse.length + held.length === 0) return '';
	const parts = [
		...(worse.length > 0 ? [words.worse({ names: format.list(worse) })] : []),
		...(held.length > 0 ? [words.held({ names: format.list(held) })] : []),
		...(unknown.length > 0 ? [words.unknown({ names: format.list(unknown) })] : [])
	];
	return words.line({ parts: parts.join(words.separator) });
}
