import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import { keptAnswer } from '$lib/engine/kept.ts';
import { countedTickets } from '../run/scope.ts';

/** From this many cases on a column that never varies is one that nobody fills in; fewer may well be alike. */
const FEWEST = 30;

/**
 * True where an expression is the same for every ticket of the company that has it, whatever the reader narrows to. A
 * metric that rests on such a column alone knows nothing: it is off with `no_variation`. Where the value comes from
 * times or from customers, being the same is possible: the metric stands and says so.
 */
export function neverVaries(context: MetricContext, expression: string, where = 'true'): Promise<boolean> {
	const { tickets, signal } = context;
	const question = `${countedTickets(context)}
SELECT count(x)::INTEGER AS n, coalesce(min(x) = max(x), false)::BOOLEAN AS constant
FROM (SELECT ${expression} AS x FROM t WHERE ${where})`;
	const ask = async () => {
		const [row] = await tickets.query(question, z.object({ n: z.number(), constant: z.boolean() }), signal);
		return row !== undefined && row.n >= FEWEST && row.constant;
	};
	return keptAnswer(tickets, question, ask, signal);
}
