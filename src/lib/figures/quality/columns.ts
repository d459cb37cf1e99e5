import type { BarsSpec } from '$lib/charts/spec.ts';
import { ingestMessages } from '$lib/ingest/messages.ts';
import type { FigureEnv } from '../env.ts';

export type Off = (code: string, needs: readonly string[], id?: string) => string;

export const KINDS = ['employees', 'assessments', 'tickets'];

export const namesOf = (env: FigureEnv) => ingestMessages[env.locale];

export const kindWords = (env: FigureEnv): Record<string, string> => namesOf(env).kinds;

/** A column of the model as people call it, with its table in front: 工单 · 关闭时间. */
export function columnName(env: FigureEnv, table: string, field: string): string {
	return `${kindWords(env)[table] ?? table} · ${namesOf(env).fields[field] ?? field}`;
}

export const lying = (
	categories: string[],
	name: string,
	values: (number | null)[],
	y: BarsSpec['y']
): BarsSpec | null =>
	categories.length === 0
		? null
		: {
				kind: 'bars',
				categories,
				series: [{ name, role: 'actual', values }],
				y,
				upright: false,
				rules: [],
				thresholds: [],
				concern: []
			};
