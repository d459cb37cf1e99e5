import type { Column } from './column.ts';

/** What a ticket is about: columns of the tickets. */
export const ticketSubject = {
	ticket_id: {
		type: 'VARCHAR',
		reads: { type: 'key' },
		required: { need: 'ticket', named: true },
		neverEmpty: true,
		aliases: [
			'工单编号',
			'工单号',
			'工单ID',
			'单号',
			'服务单号',
			'投诉编号',
			'投诉单号',
			'报修单号',
			'案例编号',
			'流水号',
			'外部工单编号',
			'ticket id',
			'ticket_id',
			'ticket no',
			'ticket number',
			'case number',
			'caseno',
			'work order no',
			'wo no',
			'wo number',
			'incident number',
			'number',
			'key',
			'issue key',
			'complaint no',
			'order_code',
			'id',
			'unique key',
			'工单流水号',
			'留言编号',
			'call id'
		]
	},
	record_type: {
		type: 'VARCHAR',
		reads: { type: 'word', words: 'record_type' },
		aliases: [
			'工单类型',
			'服务类型',
			'单据类型',
			'业务类型',
			'类型',
			'ticket type',
			'record type',
			'case type',
			'issue type',
			'work order type',
			'type',
			'来电类型',
			'诉求类型'
		]
	},
	channel: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'来源',
			'工单来源',
			'投诉来源',
			'渠道',
			'受理渠道',
			'source',
			'channel',
			'origin'
		]
	},
	customer_id: {
		type: 'VARCHAR',
		reads: { type: 'person' },
		aliases: [
			'客户编号',
			'客户编码',
			'客户ID',
			'会员号',
			'customer id',
			'account id',
			'requester id',
			'organization id'
		]
	},
	customer_name: {
		reads: { type: 'person' },
		aliases: [
			'客户名称',
			'客户',
			'客户姓名',
			'最终客户名称',
			'报修人',
			'联系人',
			'投诉人',
			'customer',
			'customer name',
			'account',
			'account name',
			'requester'
		]
	},
	product: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'产品',
			'产品名称',
			'产品类型',
			'产品型号',
			'设备名称',
			'机型',
			'设备型号',
			'product',
			'product name',
			'model',
			'asset',
			'产品线',
			'品类',
			'asset model'
		]
	},
	serial_no: {
		type: 'VARCHAR',
		reads: { type: 'id' },
		aliases: [
			'序列号',
			'设备编号',
			'设备序列号',
			'SN',
			'机器编号',
			'serial number',
			'serial no',
			'asset id',
			'device id',
			'vin'
		]
	},
	category: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'故障类型',
			'故障类别',
			'问题类型',
			'问题分类',
			'问题大类',
			'投诉类别',
			'投诉类型',
			'一级分类',
			'category',
			'fault type',
			'issue category',
			'problem type',
			'complaint category',
			'complaint type',
			'topic'
		]
	},
	subcategory: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'问题小类',
			'二级分类',
			'故障现象',
			'投诉小类',
			'subcategory',
			'sub category',
			'symptom'
		]
	},
	priority: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'优先级',
			'紧急程度',
			'工单等级',
			'严重程度',
			'级别',
			'priority',
			'severity',
			'urgency'
		]
	},
	is_large_project: {
		type: 'BOOLEAN',
		reads: { type: 'boolean' },
		aliases: ['是否大型项目', '项目规模', '大型项目', 'large project', 'project size']
	},
	project_name: {
		reads: { type: 'ignored' },
		aliases: [
			'项目名称',
			'所属项目',
			'合同编号',
			'project',
			'project name',
			'contract no'
		]
	}
} satisfies Record<string, Column>;
