import * as pages from '$lib/i18n/pages/reading.ts';
import { checkSentence, ingestMessages, problemSentence } from '$lib/ingest/messages.ts';
import type { FieldReading, TableReading } from '$lib/ingest/reading/reading.ts';
import type { ProblemCode } from '$lib/ingest/problem.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure, FigureTable } from '../figure.ts';
import { figure, offOf } from '../make-figure.ts';

type Off = (code: string, needs: readonly string[], id?: string) => string;
type Words = typeof pages.zh;
type Row = FigureTable['rows'][number];

const KINDS = ['employees', 'assessments', 'tickets'];

/** Files that were read alike, with the values of all of them counted together. */
interface Layout {
	table: TableReading;
	files: number;
}

/** What two files must share to stand in one row: everything but their names, counts and examples. */
function layoutKey({ kind, headerRow, encoding, delimiter, fields, unusedColumns }: TableReading): string {
	return JSON.stringify([
		[kind, headerRow, encoding, delimiter],
		fields.map(({ fits: _, total: __, ...field }) => field),
		unusedColumns.map(({ header, reason }) => [header, reason])
	]);
}

function together(one: TableReading, other: TableReading): TableReading {
	return {
		...one,
		fields: one.fields.map((field, at) => ({
			...field,
			fits: field.fits + (other.fields[at]?.fits ?? 0),
			total: field.total + (other.fields[at]?.total ?? 0)
		}))
	};
}

/** Tables by layout, in the order of the first file of each. */
function layoutsOf(tables: readonly TableReading[]): Layout[] {
	const layouts = new Map<string, Layout>();
	for (const table of tables) {
		const key = layoutKey(table);
		const known = layouts.get(key);
		layouts.set(key, known ? { table: together(known.table, table), files: known.files + 1 } : { table, files: 1 });
	}
	return [...layouts.values()];
}

/** By which unit, spelling, order, zone, words and sign a column was read. */
function howOf(field: FieldReading, words: Words, items: (list: readonly string[]) => string): string {
	const because = (what: string, why: FieldReading['unitWhy']): string =>
		why === null ? what : words.because({ what, why: words.why[why] ?? why });
	const parts = [
		field.unit && because(words.unit({ unit: words.units[field.unit] ?? field.unit }), field.unitWhy),
		field.dateSpelling && words.spelling({ spelling: field.dateSpelling }),
		field.dayMonthOrder && because(words.orders[field.dayMonthOrder] ?? field.dayMonthOrder, field.orderWhy),
		field.time && words.time({ header: field.time }),
		field.zone && words.zone({ zone: field.zone }),
		field.trueWords.length + field.falseWords.length > 0 &&
			words.words({ yes: items(field.trueWords), no: items(field.falseWords) }),
		field.decimalSign === ',' && words.decimal
	];
	return parts.filter(Boolean).join(' · ');
}

function rowsOf({ table, files }: Layout, env: FigureEnv): Row[] {
	const words = pages[env.locale];
	const names = ingestMessages[env.locale];
	const { format } = env;
	const own = table.sheet === null ? table.file : `${table.file} · ${table.sheet}`;
	const file = files === 1 ? own : words.several({ file: own, count: format.count(files) });
	const delimiter = table.delimiter === null ? '' : (words.delimiters[table.delimiter] ?? table.delimiter);
	const layout = words.layout({ row: String(table.headerRow), encoding: table.encoding, delimiter });
	const nameOf = (field: string): string => names.fields[field] ?? field;
	const read = table.fields.map((field): Row => [
		file,
		layout,
		field.header,
		nameOf(field.field),
		howOf(field, words, (list) => format.items(list)),
		words.fits({ fits: format.count(field.fits), total: format.count(field.total) }),
		words.why[field.why]
	]);
	const unused = table.unusedColumns.map((column): Row => {
		const reason = words.reasons[column.reason];
		return [
			file,
			layout,
			column.header,
			words.notRead,
			column.example === null ? '' : words.example({ value: column.example }),
			'',
			column.field === null ? reason : words.mayBe({ field: nameOf(column.field), reason })
		];
	});
	return [...read, ...unused];
}

/** What a file or sheet has beside its table: hidden and merged cells, a second table, a page that is no workbook. */
function noteRows({ file, sheet, notes }: TableReading, env: FigureEnv): Row[] {
	const words = pages[env.locale];
	return notes.map(({ code, count, example }): Row => [
		sheet === null ? file : `${file} · ${sheet}`,
		'',
		'',
		words.noted,
		example === null ? '' : words.example({ value: example }),
		env.format.count(count),
		checkSentence(code, env.locale)
	]);
}

/** How the files were read: each column, what it was taken for, by what, and what is not used. */
export function readingFigure(results: Results, env: FigureEnv, off: Off): Figure {
	const words = pages[env.locale];
	const { tables, leftOut } = env.dataset.reading;
	const layouts = layoutsOf(tables);
	const sum = (counts: readonly number[]): string => env.format.count(counts.reduce((a, b) => a + b, 0));
	const text = (label: string) => ({ label, unit: 'none' as const, kind: 'text' as const });
	const title =
		words.title({
			files: env.format.count(tables.length),
			used: sum(layouts.map(({ table }) => table.fields.length)),
			unused: sum(layouts.map(({ table }) => table.unusedColumns.length))
		}) + (leftOut.length === 0 ? '' : words.leftOut({ count: env.format.count(leftOut.length) }));
	return figure(env, KINDS, {
		id: 'reading',
		title,
		subtitle: words.subtitle,
		n: env.dataset.account.reduce((total, { read }) => total + read, 0),
		notes: [words.seen],
		off: offOf(results.Q1, off),
		chart: null,
		table: {
			columns: Object.values(words.columns).map(text),
			rows: [
				...layouts.flatMap((layout) => rowsOf(layout, env)),
				...tables.flatMap((table) => noteRows(table, env)),
				...leftOut.map(({ file, sheet, code, data }): Row => [
					sheet === null ? file : `${file} · ${sheet}`,
					'',
					'',
					words.fileLeftOut,
					'',
					'',
					problemSentence({ code: code as ProblemCode, data }, env.locale)
				])
			],
			suppressed: []
		}
	});
}
