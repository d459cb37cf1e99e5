import type { ExportItem, Stamp } from './item.ts';

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A text that Windows, macOS and a web server take as part of a file name. */
export function safeName(text: string): string {
	const clean = text
		.normalize('NFC')
		// eslint-disable-next-line no-control-regex
		.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/g, '-')
		.replace(/\s+/g, '-')
		.replace(/-{2,}/g, '-')
		.replace(/^[-. ]+|[-. ]+$/g, '');
	const short = Array.from(clean)
		.slice(0, 80)
		.join('')
		.replace(/[. ]+$/, '');
	return short === '' ? 'figure' : reserved.test(short) ? `_${short}` : short;
}

/** A period as a file name says it: `2026Q3`, `2026H1`, `2026`, else its months. */
export function periodName(period: string): string {
	const months = [...period.matchAll(/\d{4}-\d{2}/g)].map(([month]) => month);
	const [first, last = first] = months;
	if (!first || !last) return safeName(period);
	const [year, from, to] = [first.slice(0, 4), Number(first.slice(5)), Number(last.slice(5))];
	if (year === last.slice(0, 4)) {
		if (from === 1 && to === 12) return year;
		if (to - from === 5 && (from === 1 || from === 7)) return `${year}H${from === 1 ? '1' : '2'}`;
		if (to - from === 2 && from % 3 === 1) return `${year}Q${String((from + 2) / 3)}`;
	}
	return first === last ? first : `${first}_${last}`;
}

/** What a figure's file name says beside figure, period, n and day. */
interface Said {
	language?: boolean;
	/** Which size and density, as `slide-2x`; none for tables. */
	size?: string;
}

/** File name of one figure: `resolution-time_2026Q3_n12480_2026-11-23_zh_slide-2x.png`. */
export function figureFileName(
	{ figure, locale }: ExportItem,
	stamp: Stamp,
	extension: string,
	{ language = false, size = '' }: Said = {}
): string {
	const parts = [
		safeName(figure.id),
		periodName(figure.period),
		`n${String(Math.round(figure.n))}`,
		stamp.date,
		...(language ? [locale] : []),
		...(size === '' ? [] : [size])
	];
	return `${parts.join('_')}.${extension}`;
}

/** File name of several figures in one picture: up to three by name, more by their number. */
export function gridFileName(items: readonly ExportItem[], stamp: Stamp, extension: string, size: string): string {
	const ids = [...new Set(items.map(({ figure }) => safeName(figure.id)))];
	const periods = [...new Set(items.map(({ figure }) => periodName(figure.period)))];
	const parts = [
		ids.length > 3 ? `${String(items.length)}-figures` : ids.join('+'),
		...(periods.length === 1 ? periods : []),
		stamp.date,
		items[0]?.locale ?? 'zh',
		size
	];
	return `${parts.join('_')}.${extension}`;
}

/** File name of a whole report; a ready report says which it is. */
export function reportFileName(stamp: Stamp, extension: string, kind = 'full', paper = ''): string {
	const what = ['full', 'chosen'].includes(kind) ? '' : `-${kind}`;
	return `grading-outcomes${what}_${stamp.date}${paper === '' ? '' : `_${paper}`}.${extension}`;
}
