import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { confirm, confirmFiles, inspect, mappingsOf, type SourceFile } from '../ingest.ts';

const today = '2026-07-01';
const csv = (name: string, text: string): SourceFile => ({
	name,
	bytes: new TextEncoder().encode(text),
	kind: 'tickets'
});
const open = csv('open.csv', '工单编号,创建时间,解决时间\nT1,03/04/2024 08:00,04/04/2024 08:00\n');
const plain = csv('plain.csv', '工单编号,创建时间,备用\nT1,2024-04-03 08:00,a\nT2,2024-04-04 08:00,b\n');
const columnsOf = async (files: SourceFile[], answers: string[]) =>
	(await confirmFiles(files, { today, choices: { answers } }))[0]?.mapping.columns;

describe('answers given beforehand', () => {
	it('settle what would stop the import, and what was decided can be given back', async () => {
		await expect(confirmFiles([open], { today })).rejects.toMatchObject({
			code: 'ambiguous',
			data: { decisions: ['创建时间=dmy | mdy', '解决时间=dmy | mdy'] }
		});
		const answers = ['创建时间=mdy', '解决时间=mdy'];
		const confirmed = await confirmFiles([open], { today, choices: { answers } });
		expect(confirmed[0]?.mapping.columns['created_at']).toMatchObject({ order: 'mdy' });
		const saved: unknown = JSON.parse(JSON.stringify(mappingsOf(confirmed)));
		const again = await confirmFiles([open], { today, mapping: saved });
		expect(again[0]?.mapping).toEqual(confirmed[0]?.mapping);
	});

	it.each([
		['备用=category', 'category', '备用'],
		[' 备用 = product', 'product', '备用']
	])('%s says what a column is that nobody asked about', async (given, field, header) => {
		expect((await columnsOf([plain], [given]))?.[field]?.header).toBe(header);
	});

	it('with nothing behind the sign leaves a column unread', async () => {
		const file = csv('p.csv', '工单编号,创建时间,区域\nT1,2024-04-03 08:00,华东\n');
		expect(await columnsOf([file], [])).toHaveProperty('region');
		expect(await columnsOf([file], ['区域='])).not.toHaveProperty('region');
	});

	it.each(['没有这一列=dmy', '创建时间', '创建时间=sideways', '创建时间=never_a_field'])(
		'%s answers nothing and says what is open',
		async (given) => {
			await expect(columnsOf([open], [given])).rejects.toMatchObject({ code: 'no_such_question' });
		}
	);
});

describe('sheets and files left out', () => {
	const book = async (): Promise<SourceFile> => ({
		name: 'book.xlsx',
		kind: 'tickets',
		bytes: await writeXlsx({
			sheets: ['五月', '六月'].map((name, at) => ({
				name,
				rows: [
					['工单编号', '创建时间'],
					[`T${String(at)}`, `2024-0${String(at + 5)}-03 08:00`]
				]
			}))
		})
	});
	const sheets = async (choices: { sheets?: string[]; ignore?: string[] }) =>
		(await confirmFiles([await book()], { today, choices })).map(({ sheet }) => sheet.sheet);

	it.each([
		[{}, ['五月', '六月']],
		[{ sheets: ['六月'] }, ['六月']],
		[{ ignore: ['六月'] }, ['五月']],
		[{ ignore: ['book.xlsx · 五月'] }, ['六月']]
	])('%j reads %j', async (choices, left) => {
		expect(await sheets(choices)).toEqual(left);
	});

	it('a bad file that is left out stops nothing, and a name that nothing has is told', async () => {
		const bad = { name: 'bad.csv', bytes: new Uint8Array() };
		const read = await confirmFiles([bad, plain], { today, choices: { ignore: ['bad.csv'] } });
		expect(read.map(({ sheet }) => sheet.file)).toEqual(['plain.csv']);
		await expect(sheets({ ignore: ['七月'] })).rejects.toMatchObject({
			code: 'no_such_sheet',
			data: { name: '七月', names: ['book.xlsx · 五月', 'book.xlsx · 六月'] }
		});
	});
});

describe('files of one layout', () => {
	const month = (name: string, opened: string) => csv(name, `工单编号,创建时间\n${name},${opened}\n`);

	it('settle for each other what one of them leaves open', async () => {
		const inspection = await inspect([month('1.csv', '03/04/2024'), month('2.csv', '23/04/2024')], { today });
		expect(confirm(inspection).map(({ mapping }) => mapping.columns['created_at']?.order)).toEqual(['dmy', 'dmy']);
	});

	it.each([
		['all are open', ['03/04/2024', '05/04/2024']],
		['two contradict each other', ['03/04/2024', '23/04/2024', '04/23/2024']]
	])('are asked where %s', async (_, days) => {
		const inspection = await inspect(
			days.map((day, at) => month(`${String(at)}.csv`, day)),
			{ today }
		);
		expect(() => confirm(inspection)).toThrow(expect.objectContaining({ code: 'ambiguous' }));
	});
});

it('an answer wins over a mapping that fits', async () => {
	const told = {
		version: 1,
		mappings: [
			{
				kind: 'tickets',
				columns: {
					ticket_id: { header: '工单编号' },
					created_at: { header: '创建时间', order: 'mdy' },
					resolved_at: { header: '解决时间', order: 'mdy' }
				}
			}
		]
	};
	const answers = ['创建时间=dmy'];
	const [confirmed] = await confirmFiles([open], { today, mapping: told, choices: { answers } });
	expect(confirmed?.mapping.columns['created_at']?.order).toBe('dmy');
	expect(confirmed?.mapping.columns['resolved_at']?.order).toBe('mdy');
});
