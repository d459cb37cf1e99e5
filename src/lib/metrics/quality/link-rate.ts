import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import type { Draft } from '../result.ts';
import { column, tableOf, withoutZeros } from '../table.ts';

const linkRow = z.object({ kind: z.string(), rows: z.number(), named: z.number(), linked: z.number() });

/** Rows that name an engineer and those whose engineer is in the roster. */
const ticketsSql = `SELECT 'tickets' AS kind, count(*)::INTEGER AS rows,
	(count(*) FILTER (WHERE engineer_id IS NOT NULL OR engineer_name IS NOT NULL))::INTEGER AS named,
	(count(*) FILTER (WHERE engineer_known))::INTEGER AS linked
FROM tickets`;
const assessmentsSql = `SELECT 'assessments' AS kind, count(*)::INTEGER AS rows, count(employee_id)::INTEGER AS named,
	(count(*) FILTER (WHERE employee_id IN (SELECT employee_id FROM employees)))::INTEGER AS linked
FROM assessments`;
const linksSql = `${ticketsSql}\nUNION ALL\n${assessmentsSql}`;

async function compute({ engine, tickets, signal, dataset }: MetricContext): Promise<Draft> {
	if (dataset.present.employees.length === 0) return off('missing_columns', ['employees.employee_id']);
	const [work, held] = [
		await tickets.query(ticketsSql, linkRow, signal),
		await engine.query(assessmentsSql, linkRow, signal)
	];
	const rows = [...work, ...held].filter((row) => row.rows > 0);
	const sum = (key: 'rows' | 'named' | 'linked') => rows.reduce((total, row) => total + row[key], 0);
	const [named, linked] = [sum('named'), sum('linked')];
	const count = (key: string) => column(key, 'measure', 'number', 'count');
	return {
		value: named > 0 ? linked / named : null,
		numerator: linked,
		denominator: named,
		n: named,
		missing: sum('rows') - named,
		excluded: withoutZeros({ unknown_engineer: named - linked }),
		window: null,
		sql: `SELECT sum(linked)::DOUBLE / nullif(sum(named), 0)::DOUBLE AS value FROM (${linksSql}) links`,
		off: named === 0 ? { reason: 'nothing_to_link', needs: [] } : null,
		tables: {
			links: tableOf(
				[
					column('kind', 'dimension', 'code'),
					count('rows'),
					count('named'),
					count('linked'),
					column('share', 'measure', 'number', 'share')
				],
				rows.map((row) => ({ ...row, share: row.named > 0 ? row.linked / row.named : null }))
			)
		}
	};
}

export const linkRate: Metric = {
	id: 'Q3',
	family: 'Q',
	formula: 'linked ÷ rows that name an engineer',
	unit: 'share',
	better: 'higher',
	method: 'none',
	needs: [],
	people: false,
	source: 'ISO/IEC 25012:2008 (consistency)',
	compute
};
