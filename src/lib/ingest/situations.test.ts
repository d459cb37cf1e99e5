import { describe, expect, it } from 'vitest';
import { type Given, loaded, openDesk } from '../../../tests/support/loaded-tables.ts';

openDesk();

/** Tickets that take two hours each, with one more column. */
const withColumn = (header: string, values: string[], ended = true): string[][] => [
	['工单号', '创建时间', ...(ended ? ['解决时间'] : []), header],
	...values.map((value, at) => {
		const day = `2024-03-0${String(at + 1)}`;
		return [`T${String(at)}`, `${day} 09:00`, ...(ended ? [`${day} 11:00`] : []), value];
	})
];

describe('units of every length of time', () => {
	it.each([
		['pending_hours', 'Minutes on hold', '30', 0.5],
		['pending_hours', '暂停_秒', '1800', 0.5],
		['pending_hours', '等待（分）', '30', 0.5],
		['labour_hours', 'worked mins', '45', 0.75],
		['labour_hours', '人工（单位：分钟）', '45', 0.75],
		['labour_hours', '工时', '1.5', 1.5],
		['sla_hours', 'resolution SLA in days', '2', 48],
		['sla_hours', '时效/分钟', '90', 1.5],
		['duration_raw', '总耗时h', '2', 2],
		['duration_raw', 'Elapsed (s)', '7200', 2]
	])('%s of %s', async (field, header, value, hours) => {
		const { rows } = await loaded(
			[['tickets', withColumn(header, [value, value, value])]],
			`SELECT ${field} AS hours FROM tickets LIMIT 1`
		);
		expect(rows).toEqual([{ hours }]);
	});

	it.each([
		['pending_hours', 'Hold time', '45', 0.75, 'unit_by_timestamps'],
		['labour_hours', 'Time Spent', '5400', 1.5, 'unit_by_timestamps'],
		['labour_hours', 'Time Spent', '1.5', 1.5, 'unit_assumed']
	])(
		'of %s that no header names it is found by the time that passed: %s %s',
		async (field, header, value, hours, code) => {
			const { rows, codes } = await loaded(
				[['tickets', withColumn(header, [value, value, value])]],
				`SELECT ${field} AS hours FROM tickets LIMIT 1`
			);
			expect(rows).toEqual([{ hours }]);
			expect(codes).toContain(code);
		}
	);

	it.each([
		['一天半', null],
		['两天', 48],
		['十二小时', 12],
		['1天12:30:00', 36.5],
		['2 hour(s) 30 min.', 2.5],
		['12h30', 12.5],
		['1:02:30:00', 26.5],
		['2周', 336],
		['P1DT12H', 36]
	])('%s', async (value, hours) => {
		const given = withColumn('处理时长', [value, '3小时', '3小时', '3小时'], false);
		const { rows } = await loaded(
			[['tickets', given]],
			`SELECT duration_raw AS hours FROM tickets ORDER BY ticket_id`
		);
		expect(rows[0]?.['hours'] ?? null).toBe(hours);
	});

	it('an age beside a column of ends says nothing of tickets that are open', async () => {
		const given = [
			['工单号', '创建时间', '关闭时间', 'Age (Hours)'],
			['T1', '2024-03-01 09:00', '2024-03-02 09:00', '24'],
			['T2', '2024-03-01 09:00', '', '700']
		];
		const { rows } = await loaded(
			[['tickets', given]],
			'SELECT hours, status::VARCHAR AS status FROM tickets ORDER BY ticket_id'
		);
		expect(rows).toEqual([
			{ hours: 24, status: 'resolved' },
			{ hours: null, status: 'open' }
		]);
	});
});

describe('ratings', () => {
	it.each([
		['满意度（0-10）', ['5', '4', '5'], [2.5, 2, 2.5]],
		['评分(满分100)', ['5', '80', '60'], [1, 4, 3]],
		['满意度(十分制)', ['5', '4', '5'], [2.5, 2, 2.5]],
		['满意度', ['90%', '100%', '60%'], [4.5, 5, 3]],
		['是否满意', ['是', '否', '是'], [4, 2, 4]],
		['Satisfaction', ['goodWithComment', 'Bad', 'Offered'], [4, 2, null]],
		['Rating', ['Excellent', 'Good', 'Fair'], [5, 3, 2]],
		['Rating', ['good', 'bad', 'good'], [4, 2, 4]],
		['服务评价', ['👍', '👎', '😐'], [4, 2, 3]],
		['评价', ['很好', '一般', '很差'], [5, 3, 1]]
	])('%s %j', async (header, values, scores) => {
		const { rows } = await loaded(
			[['tickets', withColumn(header, values)]],
			'SELECT csat_score AS score FROM tickets ORDER BY ticket_id'
		);
		expect(rows.map(({ score }) => score)).toEqual(scores);
	});

	it.each([
		['0', '1', '1', '01', [1, 5, 5]],
		['6', '7', '3.5', '7', [30 / 7, 5, 2.5]]
	])('a scale that nothing settles is asked: %s %s %s', async (a, b, c, top, scores) => {
		const given: Given = ['tickets', withColumn('满意度', [a, b, c])];
		const sql = 'SELECT csat_score AS score FROM tickets ORDER BY ticket_id';
		await expect(loaded([given], sql)).rejects.toMatchObject({ code: 'ambiguous' });
		const { rows } = await loaded([given], sql, [`满意度=${top}`]);
		expect(rows.map(({ score }) => score)).toEqual(scores);
	});
});

describe('levels of a company', () => {
	const graded = (words: string[]): Given => [
		'assessments',
		[['工号', '评审日期', '最终等级'], ...words.map((word, at) => [`E${String(at)}`, '2024-03-01', word])]
	];

	it.each([
		['bare numbers above four', ['2', '1', '6', '5'], '1, 2, 5, 6'],
		['numbers with a fraction', ['2.0', '1.0', '5.0'], '1, 2, 5'],
		['stars', ['★★', '★', '★★★'], '★, ★★, ★★★'],
		['steps within levels', ['T2-1', 'T1-2', 'T1-1'], 'T1-1, T1-2, T2-1'],
		['medals', ['金牌', '铜牌', '银牌'], '铜牌, 银牌, 金牌'],
		['trades', ['技师', '初级工', '高级技师', '高级工'], '初级工, 高级工, 技师, 高级技师'],
		['engineers', ['Senior Engineer', 'Engineer II', 'Engineer I'], 'Engineer I, Engineer II, Senior Engineer']
	])('%s are asked once, in their order', async (_, words, order) => {
		const sql = 'SELECT final_level AS level FROM assessments ORDER BY employee_id';
		await expect(loaded([graded(words)], sql)).rejects.toMatchObject({ data: { decisions: [`levels=${order}`] } });
		const { rows } = await loaded([graded(words)], sql, [`levels=${order}`]);
		const names = order.split(', ');
		expect(rows.map(({ level }) => names[Number(level) - 1])).toEqual(
			words.map((word) => word.replace(/\.0$/, ''))
		);
	});

	it.each([
		['A', 'B', 'C'],
		['甲级', '乙级', '丙级']
	])('of %s, %s and %s nothing says which is the best', async (...words) => {
		const asked = [`levels=${words.join(', ')} | ${words.toReversed().join(', ')}`];
		await expect(loaded([graded(words)], '')).rejects.toMatchObject({ data: { decisions: asked } });
	});
});

describe('days taken for months', () => {
	const created = ['2024-05-06', '2024-06-06', '2024-07-06', '2024-08-06', '2024-09-06', '25/06/2024', '26/06/2024'];
	const given: Given = [
		'tickets',
		[['工单号', '创建时间', '备注'], ...created.map((day, at) => [`T${String(at)}`, `${day} 09:00`, 'x'])]
	];
	const sql = `SELECT strftime(created_at, '%m-%d') AS day FROM tickets ORDER BY ticket_id`;

	it('are changed back and told, and can be left as they stand', async () => {
		const { rows, codes } = await loaded([given], sql);
		expect(rows.map(({ day }) => day)).toEqual(['06-05', '06-06', '06-07', '06-08', '06-09', '06-25', '06-26']);
		expect(codes).toContain('swapped_dates');
		const kept = await loaded([given], sql, ['创建时间=keep']);
		expect(kept.rows.map(({ day }) => day)).toEqual([
			'05-06',
			'06-06',
			'07-06',
			'08-06',
			'09-06',
			'06-25',
			'06-26'
		]);
		expect(kept.codes).toContain('mixed_date_spellings');
	});

	it('are not suspected where a day beyond twelve stands in either spelling', async () => {
		const rows = [...given[1], ['T9', '2024-06-25 09:00', 'x']];
		expect((await loaded([['tickets', rows]], sql)).codes).not.toContain('swapped_dates');
	});
});

describe('lists of those employed and of those who left', () => {
	const roster = [
		['工号', '姓名', '入职日期'],
		['001', '甲', '2020-01-06'],
		['002', '乙', '2021-01-06'],
		['003', '丙', '2022-01-06']
	];
	const sql = 'SELECT employee_id AS id, leave_date AS day FROM employees WHERE leave_date IS NOT NULL';

	it.each([
		[
			'by number',
			[
				['工号', '离职日期'],
				['002', '2024-03-01']
			]
		],
		[
			'by a name that one person has',
			[
				['姓名', '离职日期'],
				['乙', '2024-03-01']
			]
		],
		[
			'with the reason',
			[
				['工号', '离职日期', '离职原因'],
				['002', '2024-03-01', '薪资']
			]
		],
		[
			'complete',
			[
				['工号', '姓名', '入职日期', '离职日期'],
				['002', '乙', '2021-01-06', '2024-03-01']
			]
		]
	])('are joined %s', async (_, left) => {
		for (const files of [
			[roster, left],
			[left, roster]
		]) {
			const { rows, account } = await loaded(
				files.map((rows): Given => ['employees', rows]),
				sql
			);
			expect(rows).toEqual([{ id: '002', day: '2024-03-01' }]);
			for (const { read, loaded: kept, duplicates, quarantined } of account)
				expect(read).toBe(kept + duplicates + quarantined);
		}
	});

	it('who left and stands on no roster is left out and told', async () => {
		const left = [
			['工号', '离职日期'],
			['002', '2024-03-01'],
			['009', '2024-03-01']
		];
		const { account, codes } = await loaded(
			[
				['employees', roster],
				['employees', left]
			],
			sql
		);
		expect(account[1]).toMatchObject({ read: 2, loaded: 0, duplicates: 1, quarantined: 1 });
		expect(codes).toEqual(expect.arrayContaining(['leaver_joined', 'leaver_not_listed']));
	});
});

describe('a roster that ends before the day the figures are of', () => {
	const roster = (hired: string, left: string) => [
		['工号', '入职日期', '离职日期'],
		['E1', '2020-01-01', ''],
		['E2', hired, ''],
		['E3', '2020-02-01', left]
	];
	it.each([
		['2024-01-10', '2024-02-10', true],
		['2024-01-10', '2024-12-20', false],
		['2024-12-01', '2024-02-10', false]
	])('last joined %s and left %s: told is %s', async (hired, left, told) => {
		const tickets = [
			['工单编号', '创建时间', '解决时间'],
			['T1', '2024-12-30 09:00', '2024-12-30 10:00']
		];
		const files: Given[] = [
			['employees', roster(hired, left)],
			['tickets', tickets]
		];
		const { codes } = await loaded(files, 'SELECT 1::INTEGER AS one');
		expect(codes.includes('roster_ends_early')).toBe(told);
	});
});
