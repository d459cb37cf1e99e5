import type { Engine } from './engine.ts';
import { name } from './sql.ts';

const shelves = new WeakMap<Engine, Map<string, Promise<string>>>();
let made = 0;

/**
 * Name of a table with the rows of a SELECT over the data on show, made on first use and kept for the next.
 *
 * For what does not change with the reader's filters, so that a filter only reads again what was worked out once. It is
 * made without a signal: whoever asked first may leave while others wait for it.
 */
export function kept(engine: Engine, select: string): Promise<string> {
	const shelf = shelves.get(engine) ?? new Map<string, Promise<string>>();
	shelves.set(engine, shelf);
	const known = shelf.get(select);
	if (known) return known;
	made += 1;
	const table = `kept_${String(made)}`;
	const making = engine.run(`CREATE TABLE ${name(table)} AS ${select}`).then(() => table);
	shelf.set(select, making);
	making.catch(() => shelf.delete(select));
	return making;
}

const answered = new WeakMap<Engine, Map<string, Promise<unknown>>>();

/**
 * The answer to a question about the data on show, given once and kept for the next who asks. Whoever waits for
 * another's question, which that other gives up, asks anew.
 */
export async function keptAnswer<T>(
	engine: Engine,
	question: string,
	ask: () => Promise<T>,
	signal?: AbortSignal
): Promise<T> {
	const shelf = answered.get(engine) ?? new Map<string, Promise<unknown>>();
	answered.set(engine, shelf);
	const known = shelf.get(question) as Promise<T> | undefined;
	const answer = known ?? ask();
	shelf.set(question, answer);
	try {
		return await answer;
	} catch (failure) {
		if (shelf.get(question) === answer) shelf.delete(question);
		if (!known || signal?.aborted) throw failure;
		return keptAnswer(engine, question, ask, signal);
	}
}

/** Drops every kept table and answer: other data go on show. */
export async function dropKept(engine: Engine): Promise<void> {
	answered.delete(engine);
	const shelf = shelves.get(engine);
	shelves.delete(engine);
	for (const table of await Promise.allSettled(shelf ? [...shelf.values()] : [])) {
		if (table.status === 'fulfilled') await engine.run(`DROP TABLE IF EXISTS ${name(table.value)}`);
	}
}
