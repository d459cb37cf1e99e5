import { expect } from 'vitest';
import { codeText } from '$lib/i18n/metrics/reasons.ts';
import type { Metric } from '$lib/metrics/metric.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';

/** Every code that a family's results show has words in both languages. */
export async function expectWords(context: MetricContext, family: Metric['family']): Promise<void> {
	for (const metric of context.metrics.filter((one) => one.family === family)) {
		const result = await context.result(metric.id);
		const cells = Object.values(result.tables)
			.flatMap((table) =>
				table.columns.flatMap(({ kind }, i) => (kind === 'code' ? table.rows.map((row) => row[i]) : []))
			)
			.filter((code) => typeof code === 'string');
		const codes = [
			...new Set([
				result.method,
				...Object.keys(result.excluded),
				...result.notes.map(({ code }) => code),
				...cells
			])
		];
		for (const locale of ['zh', 'en'] as const) {
			for (const code of codes)
				expect(codeText(locale, metric.id, code, {}), `${metric.id} ${code}`).toBeTruthy();
		}
	}
}
