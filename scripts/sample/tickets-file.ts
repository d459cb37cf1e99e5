import { HOUR, minute, slashMinute } from './calendar.ts';
import { csv, type Cell } from './csv.ts';
import type { Company } from './generate.ts';
import { parameters } from './parameters.ts';
import { stream } from './rng.ts';
import type { Ticket } from './tickets.ts';

export const ticketHeader = [
	'工单编号',
	'工单类型',
	'客户编号',
	'区域',
	'产品名称',
	'故障类型',
	'优先级',
	'是否大型项目',
	'创建时间',
	'首次响应时间',
	'首次解决时间',
	'解决时间',
	'关闭时间',
	'SLA截止时间',
	'工单状态',
	'挂起时长(小时)',
	'工时',
	'工程师工号',
	'是否上门',
	'上门次数',
	'重开次数',
	'是否有效投诉',
	'客户评价',
	'评价时间',
	'是否默认评价'
] as const;
type Column = (typeof ticketHeader)[number];
type Row = Record<Column, Cell>;

const exported = minute(parameters.exportedAt);
const words = ['', '非常不满意', '不满意', '一般', '满意', '非常满意'] as const;
const yes = (value: boolean): string => (value ? '是' : '否');

/** An instant as text, empty where it lies after the export. */
const known = (instant: number | null): string => (instant === null || instant > exported ? '' : slashMinute(instant));

function statusOf(ticket: Ticket): string {
	if (ticket.outcome === 'draft') return '草稿';
	if (ticket.outcome === 'cancelled') return '已取消';
	if (ticket.closed <= exported) return '已关闭';
	if (ticket.resolved <= exported) return '已解决';
	if (ticket.holdHours > 0 && ticket.responded <= exported) return '挂起';
	return ticket.responded <= exported ? '处理中' : '待派单';
}

/** What a ticket has that nobody ever handled. */
function common(ticket: Ticket): Row {
	const row = Object.fromEntries(ticketHeader.map((column) => [column, ''])) as Row;
	return Object.assign(row, {
		工单编号: ticket.id,
		工单类型: ticket.type,
		客户编号: ticket.customer.id,
		区域: ticket.team.region,
		产品名称: ticket.product,
		故障类型: ticket.category,
		优先级: ticket.priority,
		是否大型项目: yes(ticket.largeProject),
		创建时间: slashMinute(ticket.created),
		工单状态: statusOf(ticket)
	} satisfies Partial<Row>);
}

function ticketRow(ticket: Ticket): Row {
	const row = common(ticket);
	if (ticket.outcome === 'draft') return row;
	const { person } = ticket;
	const status = statusOf(ticket);
	row.SLA截止时间 = slashMinute(ticket.due);
	if (status !== '待派单') row.工程师工号 = person?.id ?? '';
	row.首次响应时间 = known(ticket.responded);
	row.是否上门 = yes(ticket.onsite);
	if (ticket.outcome === 'cancelled') return row;
	const resolved = ticket.resolved <= exported;
	const heldSoFar = Math.min(ticket.holdHours, Math.floor((exported - ticket.created) / HOUR));
	row['挂起时长(小时)'] = ticket.holdHours === 0 ? 0 : resolved ? ticket.holdHours : heldSoFar;
	row.首次解决时间 = known(ticket.firstResolved);
	row.解决时间 = known(ticket.resolved);
	row.关闭时间 = known(ticket.closed);
	row.重开次数 = ticket.firstResolved <= exported ? ticket.reopens : 0;
	if (ticket.type === '投诉' && resolved) row.是否有效投诉 = yes(ticket.valid);
	if (!resolved) return row;
	row.工时 = ticket.labourHours;
	if (ticket.onsite) row.上门次数 = ticket.visits;
	const rated = ticket.rated !== null && ticket.rated <= exported;
	row.客户评价 = !rated ? '未评价' : ticket.defaultPraise ? '默认好评' : (words[ticket.score ?? 0] ?? '');
	if (rated)
		Object.assign(row, {
			评价时间: known(ticket.rated),
			是否默认评价: yes(ticket.defaultPraise)
		} satisfies Partial<Row>);
	return row;
}

/** A few tickets on which each deliberate error is made: ordinary, resolved, and no two errors on one. */
function victims(tickets: readonly Ticket[], count: number): number[] {
	const random = stream(parameters.seed, 'errors');
	const chosen = new Set<number>();
	const [from, to] = [minute('2023-09-01'), minute('2024-01-01')];
	const candidates = tickets.flatMap((ticket, i) =>
		ticket.outcome === 'done' &&
		ticket.type === '维修' &&
		ticket.score === null &&
		!ticket.defaultPraise &&
		ticket.created > from &&
		ticket.created < to
			? [i]
			: []
	);
	while (chosen.size < count) chosen.add(random.pick(candidates));
	return [...chosen];
}

const noTimes: Partial<Row> = { 首次解决时间: '', 关闭时间: '' };

/** Makes the errors of the parameters in place; outside the windows that the verdicts compare. */
function spoil(rows: Row[], tickets: readonly Ticket[]): void {
	const { errors } = parameters;
	const mistakes: Partial<Row>[] = [
		...Array.from({ length: errors.resolvedBeforeCreated }, () => ({
			...noTimes,
			解决时间: '2022/11/3 10:20',
			工单状态: '已解决'
		})),
		...Array.from({ length: errors.unparsableDates }, () => ({ 创建时间: '2023/13/45 25:61' })),
		...Array.from({ length: errors.unknownEngineers }, () => ({ 工程师工号: '09999' })),
		...Array.from({ length: errors.closedWithoutTime }, () => ({
			...noTimes,
			解决时间: '',
			工单状态: '已关闭'
		}))
	];
	victims(tickets, mistakes.length).forEach((index, i) => {
		const row = rows[index];
		if (row) Object.assign(row, mistakes[i]);
	});
}

/** Rows that two overlapping monthly exports both hold, and one that changed in between. */
function repeats(rows: readonly Row[], tickets: readonly Ticket[]): { after: number; rows: Row[] } {
	const { exactDuplicates, conflictingDuplicates } = parameters.errors;
	const first = tickets.findIndex(({ created }) => created >= minute('2025-01-01'));
	const conflict = tickets.findIndex(
		({ created, outcome, score, defaultPraise }) =>
			created >= minute('2024-12-30') && outcome === 'done' && score === null && !defaultPraise
	);
	const changed = rows.slice(conflict, conflict + conflictingDuplicates).map((row): Row => ({
		...row,
		工单状态: '处理中',
		首次解决时间: '',
		解决时间: '',
		关闭时间: '',
		工时: '',
		上门次数: '',
		客户评价: ''
	}));
	return { after: first + exactDuplicates, rows: [...rows.slice(first, first + exactDuplicates), ...changed] };
}

/** The ticket export as rows, in order of creation, with the deliberate errors. */
export function ticketRows({ tickets }: Company): Cell[][] {
	const rows = tickets.map(ticketRow);
	spoil(rows, tickets);
	const { after, rows: repeated } = repeats(rows, tickets);
	return [...rows.slice(0, after), ...repeated, ...rows.slice(after)].map((row) =>
		ticketHeader.map((column) => row[column])
	);
}

/** The tickets as the ticket system exports them: CSV in UTF-8 with a byte order mark. */
export function ticketsFile(company: Company): Uint8Array {
	return new TextEncoder().encode(`\uFEFF${csv(ticketHeader, ticketRows(company))}`);
}
