import { gzipSync, unzipSync, zipSync } from 'fflate';
import { joined } from '$lib/ingest/files/encoding.ts';
import { tableNames } from '$lib/ingest/model.ts';
import type { Stream } from '../sample/rng.ts';
import { parquetOf } from '../fixtures/parquet.ts';
import { workbook } from '../fixtures/workbook.ts';
import type { FuzzFile } from './bases.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What no export should hold, and some do. */
const hostile = [
	'',
	' '.repeat(2000),
	'"',
	'""",',
	'constructor',
	'__proto__',
	'NaN',
	'-0',
	'1e999',
	'9'.repeat(400),
	'0000-00-00',
	'2025-02-30',
	'9999-12-31 23:59:59',
	'1900-01-00',
	'32/13/25',
	'=cmd|x!A1',
	'<script>x</script>',
	"'; DROP TABLE tickets; --",
	'\u0000',
	'\ud800',
	'\u202e文本',
	'，'.repeat(3000),
	'{"a":',
	'𠮷'.repeat(500),
	'-12:00',
	'1,234,5.6.7',
	'#DIV/0!',
	'是否'
];

const oddHeaders = ['id', 'constructor', '__proto__', '列', '', '日期'];
const headers = ['工号', '工单编号', '创建时间', '评定等级', ...oddHeaders];

function bytesAt(bytes: Uint8Array, stream: Stream): [number, number] {
	const start = stream.integer(0, Math.max(0, bytes.length - 1));
	return [start, Math.min(bytes.length, start + stream.integer(1, 200))];
}

type Mutation = (bytes: Uint8Array, stream: Stream) => Uint8Array;

const onBytes: Mutation[] = [
	(bytes, stream) => {
		const changed = bytes.slice();
		for (let n = stream.integer(1, 12); n > 0 && changed.length > 0; n -= 1)
			changed[stream.integer(0, changed.length - 1)] = stream.integer(0, 255);
		return changed;
	},
	(bytes, stream) => bytes.slice(0, stream.integer(0, bytes.length)),
	(bytes, stream) => {
		const [start, end] = bytesAt(bytes, stream);
		return joined([bytes.subarray(0, start), bytes.subarray(end)]);
	},
	(bytes, stream) => {
		const [start, end] = bytesAt(bytes, stream);
		const times = stream.integer(1, 40);
		const middle = Array.from({ length: times }, () => bytes.subarray(start, end));
		return joined([bytes.subarray(0, end), ...middle, bytes.subarray(end)]);
	},
	(bytes, stream) => {
		const [at] = bytesAt(bytes, stream);
		return joined([bytes.subarray(0, at), utf8(stream.pick(hostile)), bytes.subarray(at)]);
	}
];

const rowsOf = (bytes: Uint8Array): string[][] =>
	new TextDecoder()
		.decode(bytes)
		.split(/\r?\n/)
		.map((line) => line.split(','));
const textOf = (rows: readonly (readonly string[])[]): Uint8Array =>
	utf8(rows.map((row) => row.join(',')).join('\r\n'));

/** Changes a table that is read as text with commas, whatever it was. */
function onRows(change: (rows: string[][], stream: Stream) => string[][]): Mutation {
	return (bytes, stream) => {
		const rows = rowsOf(bytes);
		return rows.length === 0 ? bytes : textOf(change(rows, stream));
	};
}

const onTables: Mutation[] = [
	onRows((rows, stream) => {
		const row = stream.pick(rows);
		row[stream.integer(0, row.length - 1)] = stream.pick(hostile);
		return rows;
	}),
	onRows(([first = [], ...rest], stream) => {
		first[stream.integer(0, first.length - 1)] = stream.pick(headers);
		return [first, ...rest];
	}),
	onRows((rows, stream) => {
		const at = stream.integer(0, Math.max(0, (rows[0]?.length ?? 1) - 1));
		return rows.map((row) => row.filter((_, column) => column !== at));
	}),
	onRows((rows, stream) => {
		const at = stream.integer(0, Math.max(0, (rows[0]?.length ?? 1) - 1));
		const times = stream.pick([1, 3, 40, 700]);
		return rows.map((row) => [...row, ...Array.from({ length: times }, () => row[at] ?? '')]);
	}),
	onRows((rows, stream) => {
		const times = stream.pick([2, 20, 900]);
		return [...rows, ...Array.from({ length: times }, () => stream.pick(rows))];
	}),
	onRows((rows, stream) => [...rows].sort(() => stream.uniform() - 0.5)),
	onRows((rows, stream) => [...Array.from({ length: stream.integer(1, 60) }, () => ['']), ...rows]),
	(bytes, stream) =>
		utf8(new TextDecoder().decode(bytes).replaceAll(',', stream.pick(['\t', ';', '|', '，', ',,', '" , "'])))
];

/** The same table in another wrapping. */
const asFormats: ((file: FuzzFile, stream: Stream) => FuzzFile)[] = [
	({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }),
	({ name, bytes }) => ({ name: 'all.zip', bytes: zipSync({ [`a/${name}`]: bytes, 'b/notes.txt': utf8('x') }) }),
	({ name, bytes }) => ({
		name: name.replace(/\.\w+$/, '.xlsx'),
		bytes: workbook([{ name: '表', rows: rowsOf(bytes).slice(0, 2000) }])
	}),
	({ name, bytes }) => {
		const [first = [], ...rest] = rowsOf(bytes);
		const objects = rest.map((row) => Object.fromEntries(row.map((cell, at) => [first[at] ?? '', cell])));
		return { name: name.replace(/\.\w+$/, '.json'), bytes: utf8(JSON.stringify(objects)) };
	},
	({ name, bytes }) => ({ name: name.replace(/\.\w+$/, '.parquet'), bytes: parquetOf(rowsOf(bytes).slice(0, 2000)) }),
	({ name, bytes }) => {
		const cells = rowsOf(bytes).map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
		return { name: name.replace(/\.\w+$/, '.xls'), bytes: utf8(`<table>${cells.join('')}</table>`) };
	},
	({ name, bytes }, stream) => {
		const text = new TextDecoder().decode(bytes);
		const little = stream.chance(0.5);
		const wide = new Uint8Array(text.length * 2 + 2);
		const view = new DataView(wide.buffer);
		view.setUint16(0, 0xfeff, little);
		for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2 + 2, text.charCodeAt(at), little);
		return { name, bytes: wide };
	}
];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isParquet = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x41;
const isPacked = (bytes: Uint8Array): boolean => isZip(bytes) || isParquet(bytes);

/** A part of a workbook or archive changed within, so that the damage lies behind the wrapping. */
function withinZip(bytes: Uint8Array, stream: Stream): Uint8Array {
	try {
		const parts = unzipSync(bytes);
		const name = stream.pick(Object.keys(parts));
		const part = parts[name];
		return part ? zipSync({ ...parts, [name]: stream.pick(onBytes)(part, stream) }) : bytes;
	} catch {
		return stream.pick(onBytes)(bytes, stream);
	}
}

const names = ['20250230', '导出_99999999', '__proto__', '..', '2026年13月', '花名册(1) (1)', 'a'.repeat(300)];

const kinds = [
	['roster', 'employees'],
	['grading', 'assessments'],
	['tickets', 'tickets']
] as const;

/** Larger ones take their time for their size's sake. */
const LARGEST = 8_000_000;

/** A file as it might have come out of a broken system; the same for the same stream. */
export function mutated(file: FuzzFile, stream: Stream): FuzzFile {
	let { name, bytes } = file;
	for (let n = stream.pick([1, 1, 2, 3, 4]); n > 0; n -= 1) {
		if (isZip(bytes)) bytes = withinZip(bytes, stream);
		else bytes = stream.pick(stream.chance(0.6) && !isParquet(bytes) ? onTables : onBytes)(bytes, stream);
	}
	const wrapped =
		stream.chance(0.45) && !isPacked(bytes) ? stream.pick(asFormats)({ name, bytes }, stream) : { name, bytes };
	({ name, bytes } = wrapped);
	if (stream.chance(0.15)) bytes = stream.pick(onBytes)(bytes, stream);
	if (stream.chance(0.1)) name = `${stream.pick(names)}${/\.[^.]*$/.exec(name)?.[0] ?? ''}`;
	bytes = bytes.subarray(0, LARGEST);
	// The person says what it is, most often truly.
	const own = kinds.find(([word]) => file.name.includes(word))?.[1];
	const kind = own && stream.chance(0.8) ? own : stream.pick(tableNames);
	return stream.chance(0.6) ? { name, bytes, kind } : { name, bytes };
}
