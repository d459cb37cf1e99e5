import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Assessment, Scores } from './assessments.ts';
import type { Company } from './generate.ts';
import { parameters } from './parameters.ts';
import { levelNames } from './roster-file.ts';

type Value = string | number | Date | null;

interface Column {
	/** Upper header line; a group spans several lower ones. */
	group: string;
	label: string;
	width: number;
	format?: string;
	value: (row: Assessment) => Value;
}

const date = (day: number | null): Date | null => (day === null ? null : new Date(day * 86_400_000));
const level = (value: number | null): string | null => (value === null ? null : (levelNames[value] ?? null));

const text = (label: string, value: Column['value'], width = 11): Column => ({ group: label, label: '', width, value });
const dated = (label: string, value: (row: Assessment) => number | null): Column => ({
	group: label,
	label: '',
	width: 12,
	format: 'yyyy-mm-dd',
	value: (row) => date(value(row))
});
const scored = (group: string, scores: (row: Assessment) => Scores | null): Column[] =>
	['技术知识', '实践能力', '服务态度', '总分'].map((label, i) => ({
		group,
		label,
		width: 9,
		value: (row) => scores(row)?.[i] ?? null
	}));

/** The evidence as the file shows it, without what went missing. */
const shown =
	(name: 'onsite_count' | 'doc_count' | 'large_project_count' | 'csat_rate') =>
	(row: Assessment): number | null =>
		row.missing === name ? null : row.evidence[name];

export const gradingColumns: readonly Column[] = [
	text('工号', ({ person }) => person.id),
	text('姓名', ({ person }) => person.name),
	text('部门', ({ person }) => person.team.name, 13),
	text('评定批次', ({ round }) => round.id, 14),
	dated('自评日期', (row) => row.selfDay),
	dated('主管评价日期', (row) => row.supervisorDay),
	dated('评审日期', (row) => row.assessDay),
	dated('公示日期', (row) => row.publishDay),
	dated('反馈日期', (row) => row.feedbackDay),
	text('当前等级', (row) => level(row.current)),
	text('申报等级', (row) => level(row.target)),
	text('自评等级', (row) => level(row.self)),
	text('主管评定等级', (row) => level(row.supervisor), 13),
	text('评审等级', (row) => level(row.panel)),
	text('最终等级', (row) => level(row.final)),
	text('评审结论', (row) => row.result),
	text('未通过原因', (row) => row.failReason || null, 20),
	...scored('自评', (row) => row.scores.self),
	...scored('主管', (row) => row.scores.supervisor),
	...scored('评审', (row) => row.scores.panel),
	text('现场服务次数', shown('onsite_count'), 13),
	text('技术文档数', shown('doc_count')),
	text('大型项目数', shown('large_project_count')),
	text('重点客户数', (row) => row.evidence.key_account_count),
	text('疑难问题数', (row) => row.evidence.hard_problem_count),
	{ ...text('客户满意率', shown('csat_rate')), format: '0.0%' },
	text('有效评价数', (row) => (row.missing === 'csat_rate' ? null : row.evidence.csat_n)),
	text('司龄(月)', (row) => row.evidence.months_in_company),
	text('本级任职月数', (row) => row.evidence.months_in_level, 13),
	text('主管工号', ({ person }) => person.supervisor.id),
	text('评审组', ({ person }) => `${person.team.region}评审组`, 13),
	text('是否申诉', ({ appeal }) => (appeal ? '是' : '否')),
	dated('申诉日期', ({ appeal }) => appeal?.filed ?? null),
	text('申诉结果', ({ appeal }) => appeal?.result ?? null),
	dated('申诉办结日期', ({ appeal }) => appeal?.closed ?? null),
	text('申诉后等级', ({ appeal }) => level(appeal?.level ?? null))
];

/** Headers as the import joins the two lines. */
export const gradingHeader: readonly string[] = gradingColumns.map(({ group, label }) =>
	label ? `${group}-${label}` : group
);

const TITLE_ROWS = 1;

function merges(): { startRow: number; startCol: number; endRow: number; endCol: number }[] {
	const header = gradingColumns.flatMap(({ group, label }, col) => {
		if (!label) return [{ startRow: TITLE_ROWS, startCol: col, endRow: TITLE_ROWS + 1, endCol: col }];
		if (gradingColumns[col - 1]?.group === group) return [];
		const last = gradingColumns.findLastIndex((column) => column.group === group);
		return [{ startRow: TITLE_ROWS, startCol: col, endRow: TITLE_ROWS, endCol: last }];
	});
	return [{ startRow: 0, startCol: 0, endRow: 0, endCol: gradingColumns.length - 1 }, ...header];
}

function headerRows(): Value[][] {
	const title = `售后服务工程师技术等级评定记录    导出时间：${parameters.exportedAt}`;
	const groups = gradingColumns.map(({ group }, i) => (gradingColumns[i - 1]?.group === group ? null : group));
	return [
		[title, ...gradingColumns.slice(1).map(() => null)],
		groups,
		gradingColumns.map(({ label }) => label || null)
	];
}

/** The archive again with one fixed time on and in it, so that the same rows give the same bytes. */
function timeless(archive: Uint8Array): Uint8Array {
	const core = 'docProps/core.xml';
	const instant = `${parameters.exportedAt.replace(' ', 'T')}:00`;
	const entries = unzipSync(archive);
	const properties = new TextDecoder().decode(entries[core]).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${instant}Z`);
	return zipSync({ ...entries, [core]: new TextEncoder().encode(properties) }, { mtime: instant, level: 6 });
}

/** The grading records as their owner keeps them: a sheet with a title and a header of two merged lines. */
export async function gradingFile({ assessments }: Company): Promise<Uint8Array> {
	const rows = assessments.map((row) => gradingColumns.map(({ value }) => value(row)));
	return timeless(
		await writeXlsx({
			sheets: [
				{
					name: '评定记录',
					rows: [...headerRows(), ...rows],
					merges: merges(),
					columns: gradingColumns.map(({ width, format }) =>
						format ? { width, numFmt: format } : { width }
					),
					freezePane: { rows: 3, columns: 2 }
				}
			]
		})
	);
}
