import type { Column } from './column.ts';

/** When things happened to a ticket and how long they took: columns of the tickets. */
export const ticketTime = {
	created_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		required: { need: 'begun', named: true },
		neverEmpty: true,
		aliases: [
			'创建时间',
			'建单时间',
			'提单时间',
			'报修时间',
			'受理时间',
			'登记时间',
			'投诉时间',
			'投诉日期',
			'来电时间',
			'发生时间',
			'创建日期',
			'created',
			'created at',
			'created_at',
			'created date',
			'opened',
			'opened_at',
			'date opened',
			'open date',
			'reported on',
			'createtime',
			'留言时间',
			'进线时间',
			'呼入时间',
			'创建',
			'受理',
			'报修',
			'建单'
		]
	},
	assigned_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'派单时间',
			'分配时间',
			'派工时间',
			'指派时间',
			'接单时间',
			'assigned at',
			'assigned on',
			'dispatch time',
			'accepted at'
		]
	},
	responded_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'首次响应时间',
			'工单首次响应时间',
			'响应时间',
			'首次回复时间',
			'first response time',
			'first response at',
			'first replied at',
			'responded at'
		]
	},
	arrived_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'到场时间',
			'上门时间',
			'签到时间',
			'到达时间',
			'arrival time',
			'arrived at',
			'check-in time',
			'first arrived on'
		]
	},
	first_resolved_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'首次解决时间',
			'首次完成时间',
			'工单首次完结时间',
			'首次完结时间',
			'first resolved at',
			'first solved at'
		]
	},
	resolved_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'解决时间',
			'完成时间',
			'完工时间',
			'处理完成时间',
			'办结时间',
			'办结日期',
			'处理时间',
			'工单最近完结时间',
			'最近完结时间',
			'完结时间',
			'处理完成日期',
			'resolved',
			'resolved at',
			'resolved_at',
			'solved at',
			'completed on',
			'completed at',
			'completion date',
			'resolution date',
			'finish time',
			'答复时间',
			'回复时间',
			'审批通过时间',
			'审批完成时间',
			'审批结束时间',
			'solution date',
			'解决',
			'完成',
			'完工'
		]
	},
	closed_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'关闭时间',
			'关单时间',
			'结单时间',
			'结案时间',
			'确认关单时间',
			'closed',
			'closed at',
			'closed_at',
			'closed date',
			'closed on',
			'date closed',
			'关闭',
			'结案'
		]
	},
	due_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'要求完成时间',
			'承诺完成时间',
			'截止时间',
			'SLA截止时间',
			'due date',
			'due at',
			'due_at',
			'sla due',
			'resolution due'
		]
	},
	status: {
		type: 'VARCHAR',
		reads: { type: 'word', words: 'ticket_status' },
		aliases: [
			'工单状态',
			'状态',
			'处理状态',
			'单据状态',
			'当前状态',
			'status',
			'state',
			'ticket status',
			'case status',
			'审批状态',
			'当前审批状态',
			'stage',
			'ticket stage',
			'工单当前状态'
		]
	},
	pending_hours: {
		type: 'DOUBLE',
		reads: { type: 'duration' },
		aliases: [
			'挂起时长',
			'暂停时长',
			'等待时长',
			'挂起时间(小时)',
			'on hold time',
			'on-hold time',
			'hold hours',
			'pending hours',
			'hang_time'
		]
	},
	duration_raw: {
		type: 'DOUBLE',
		reads: { type: 'duration' },
		aliases: [
			'处理时长',
			'解决时长',
			'完成时长',
			'关单时长',
			'耗时',
			'用时',
			'处理耗时',
			'完成时长(小时)',
			'resolution time',
			'resolution time (hours)',
			'full resolution time',
			'time to resolution',
			'duration',
			'ttr',
			'mttr',
			'审批耗时',
			'calendar duration',
			'calendar_duration',
			'业务耗时'
		]
	},
	labour_hours: {
		type: 'DOUBLE',
		reads: { type: 'duration' },
		aliases: [
			'工时',
			'实际工时',
			'服务工时',
			'人工工时',
			'labor hours',
			'labour hours',
			'hours spent',
			'time spent',
			'timesheet hours',
			'time tracked',
			'time logged',
			'logged time',
			'已用工时'
		]
	},
	sla_hours: {
		type: 'DOUBLE',
		reads: { type: 'duration' },
		aliases: [
			'SLA时限',
			'时限',
			'处理时限',
			'承诺时限',
			'时限(小时)',
			'sla',
			'sla hours',
			'sla target',
			'target hours'
		]
	},
	sla_met: {
		type: 'BOOLEAN',
		reads: { type: 'met' },
		aliases: [
			'是否超时',
			'是否超期',
			'是否逾期',
			'是否达标',
			'SLA是否达标',
			'sla met',
			'sla status',
			'within sla',
			'breached',
			'has breached',
			'made_sla',
			'resolution status',
			'sla status failed',
			'sla failed',
			'resolution sla status',
			'是否及时',
			'超期',
			'时限达成',
			'及时与否',
			'逾期标志',
			'超时标志',
			'超时标识',
			'按时完成',
			'是否按时',
			'未超时',
			'是否违约',
			'sla',
			'on time',
			'met sla'
		]
	}
} satisfies Record<string, Column>;
