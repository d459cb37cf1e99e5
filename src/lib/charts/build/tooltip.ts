import { escapeHtml } from './escape-html.ts';
import type { ChartEnv } from './env.ts';

export interface TooltipRow {
	name: string;
	value: string;
	color?: string | undefined;
}

/** The small table that follows the pointer; every text is escaped. */
export function tooltipHtml(heading: string, rows: readonly TooltipRow[]): string {
	const lines = rows.map(({ name, value, color }) => {
		const dot = color
			? `<span style="display:inline-block;width:8px;height:8px;margin-right:6px;` +
				`border-radius:50%;background:${escapeHtml(color)}"></span>`
			: '';
		return (
			`<div style="display:flex;justify-content:space-between;gap:16px"><span>${dot}${escapeHtml(name)}` +
			`</span><b style="font-weight:600">${escapeHtml(value)}</b></div>`
		);
	});
	return `<div style="font-weight:600;margin-bottom:2px">${escapeHtml(heading)}</div>${lines.join('')}`;
}

/** A value with its interval, as the table writes them. */
export function withInterval(
	written: (value: number) => string,
	value: number,
	low?: number | null,
	high?: number | null
): string {
	if (typeof low !== 'number' || typeof high !== 'number') return written(value);
	return `${written(value)} (${written(low)} – ${written(high)})`;
}

/** What the pointer is over, in the little that all of the library's callbacks share. */
interface Pointed {
	dataIndex: number;
	axisValue: number | string;
	seriesId: string;
}

function pointed(raw: unknown): Pointed | null {
	const first: unknown = Array.isArray(raw) ? raw[0] : raw;
	if (typeof first !== 'object' || first === null) return null;
	const { dataIndex, axisValue, seriesId } = first as Partial<Pointed>;
	return { dataIndex: dataIndex ?? 0, axisValue: axisValue ?? 0, seriesId: seriesId ?? '' };
}

/** Tooltip settings: along an axis or on single marks, always inside the chart and made of our own HTML. */
export function tooltipOf(
	trigger: 'axis' | 'item',
	env: ChartEnv,
	html: (at: Pointed) => string,
	pointer: 'line' | 'shadow' = 'line'
) {
	return {
		trigger,
		confine: true,
		transitionDuration: 0,
		axisPointer: {
			type: pointer,
			lineStyle: { color: env.palette.ink3, type: 'solid' as const, width: 1 },
			shadowStyle: { color: env.palette.ink, opacity: 0.04 },
			label: { show: false }
		},
		formatter: (raw: unknown): string => {
			const at = pointed(raw);
			return at ? html(at) : '';
		}
	};
}
