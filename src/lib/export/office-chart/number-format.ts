import type { Unit } from '$lib/metrics/result.ts';

/** How a spreadsheet writes a raw number of a unit; shares stay 0 to 1 and are written as percentages. */
const formats: Record<Unit, string> = {
	share: '0.0%',
	change: '+0.0%;-0.0%;0.0%',
	points: '+0.0%;-0.0%;0.0%',
	hours: '#,##0.0',
	days: '#,##0.0',
	months: '#,##0.0',
	count: '#,##0.##',
	people: '#,##0',
	rate: '0.000',
	per100: '0.0',
	cny: '#,##0',
	ratio: '0.00',
	score: '0.0',
	level: '0.00',
	probability: '0%',
	none: 'General'
};

export const numberFormat = (unit: Unit): string => formats[unit];

/** The same for the labels of an axis, where decimals only appear if its steps need them. */
export function axisFormat(unit: Unit, step: number): string {
	const percent = ['share', 'change', 'points', 'probability'].includes(unit);
	const size = percent ? step * 100 : step;
	const digits = [0, 1, 2, 3].find((d) => Math.abs(size * 10 ** d - Math.round(size * 10 ** d)) < 1e-6) ?? 3;
	const plain = `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}${percent ? '%' : ''}`;
	return unit === 'change' || unit === 'points' ? `+${plain};-${plain};0${percent ? '%' : ''}` : plain;
}
