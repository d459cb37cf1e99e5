import {
	DateDay,
	Dictionary,
	Field,
	Int32,
	List,
	Table,
	tableFromJSON,
	TimestampMillisecond,
	Utf8,
	vectorFromArray
} from 'apache-arrow';
import { Compression } from 'parquet-wasm';
import type { TableName } from '$lib/ingest/model.ts';
import { fixtures, wrapped } from '../fixtures/fixtures.ts';
import { parquetFrom } from '../fixtures/parquet.ts';

export interface FuzzFile {
	name: string;
	bytes: Uint8Array;
	/** The table that the person says it is. */
	kind?: TableName;
}

/** Larger ones are large for their size's sake. */
const SMALL = 60_000;

const days = [new Date('2020-03-01'), new Date('2021-04-06'), null];
const moments = [new Date('2025-01-02T08:00:00Z'), new Date('2025-01-05T09:15:00Z'), null];

/** The same tables with the types that a warehouse gives them: dates, moments, codes of words, whole numbers, lists. */
function parquetFiles(): FuzzFile[] {
	const words = () => new Dictionary(new Utf8(), new Int32());
	const list = new List(new Field('item', new Int32(), true));
	const roster = new Table({
		工号: vectorFromArray(Int32Array.of(101, 102, 103)),
		姓名: vectorFromArray(['王伟', '李娜', '张敏'], words()),
		入职日期: vectorFromArray(days, new DateDay()),
		离职日期: vectorFromArray([null, new Date('2024-05-31'), null], new DateDay()),
		部门: vectorFromArray(['一队', '一队', '二队'], words()),
		标签: vectorFromArray([[1, 2], [], null], list)
	});
	const tickets = new Table({
		工单编号: vectorFromArray(['T1', 'T2', null], new Utf8()),
		创建时间: vectorFromArray(moments, new TimestampMillisecond()),
		工程师工号: vectorFromArray(Float64Array.of(101, NaN, 1e300))
	});
	const nested = [{ 工号: '101', 其他: { 内: 1 } }];
	return [
		{ name: 'roster.parquet', bytes: parquetFrom(roster, Compression.SNAPPY) },
		{ name: 'tickets.parquet', bytes: parquetFrom(tickets, Compression.UNCOMPRESSED) },
		{ name: 'grading.parquet', bytes: parquetFrom(tableFromJSON(nested), Compression.GZIP) }
	];
}

const all = fixtures();

/** Files that are changed; made once, for the large fixtures beside them take seconds. */
export const bases: readonly FuzzFile[] = [
	...all.flatMap(({ files }) => files).filter(({ bytes }) => bytes.length < SMALL),
	...Object.values(wrapped()),
	...parquetFiles()
];

/** The company on show while other files are read. */
export const onShow: readonly FuzzFile[] = all.find(({ id }) => id === '03')?.files ?? [];
