import { headerKey } from './clean-text.ts';
import { anyOf, either, whole } from './pattern.ts';
import { spaced } from './units.ts';
import type { TableName } from '../model.ts';

/** What a header names besides the life of a ticket: such a date is never when the ticket was created or done. */
const elsewhere = anyOf(
	'purchas|birth|warrant|contract|plann?|expected|estimat|schedul|target|promis|forecast|expir|deliver|install',
	'manufactur|produc(ed|tion)|ship|invoice|payment|renew|subscri',
	'last (update|modif|activity|seen|login)|updated|modified',
	'购买|购机|购置|采购|出生|生日|保修|质保|维保|合同|签约|计划|预计|预约|期望|承诺',
	'要求|到期|有效期|生产|出厂|安装|发货|交付|交货|付款|开票|下次',
	'更新|修改|变更|审核|审批|打印|导出'
);

/** Whether a header names a date of something else: a purchase, a birth, a warranty, a contract, a plan. */
export function namesSomethingElse(header: string): boolean {
	return elsewhere.test(spaced(header).replace(/[_-]/g, ' '));
}

const ticket = either(
	'service ?request|work ?order|trouble ?ticket|tickets?|cases?|incidents?|requests?|issues?|problems?',
	'complaints?|calls?|orders?|wo|sr|jobs?|sys',
	'工单|事件单?|案件|服务单|报修单|维修单|投诉单?|请求|任务单?|单据|表单',
	'问题单|故障单|订单'
);
const engineer = either(
	'engineer|technician|agent|assignee|assigned ?to|owner|resolver|handler|resource|operator|responder|fse',
	'工程师|服务工程师|处理人员?|负责人|责任人|受理人|经办人|客服|坐席',
	'服务人员|维修人员|维修工|执行人|指派人|被指派人|技术员|跟进人|办理人',
	'接单人|处理客服|受理客服'
);
const employee = either(
	'employee|staff|emp|worker|personnel|associate|person|member|user|engineer|technician',
	'员工|人员|职工|职员|工程师|雇员|用户|被评人|参评人'
);
const idWord = either(
	'id|ids|no|nr|num|number|code|key|ref|reference|sequence',
	'编号|编码|单号|号码|号|代码|工号|流水号'
);
const when = 'time ?stamp|date ?/? ?time|time|date|at|on|utc|local|时间|日期|时刻|时点|日';

/** The parts of a ticket's life as headers call them. */
const moments: [field: string, stem: string][] = [
	[
		'created_at',
		either(
			'created?|creation|opened|open|opening|reported|submitted|submit|submission|logged|raised|registered',
			'received|已?创建|建立|新建|提交|提单|建单|开单|报修|报障|报案',
			'受理|登记|录入|发起|来电|申请|报单|立案'
		)
	],
	[
		'assigned_at',
		either(
			'initially assigned|first assignment|first assigned|assigned|assignment|dispatched?|allocated',
			'已?派单|派工|已?分配|已?指派|分派|领单|接单'
		)
	],
	['first_resolved_at', 'first (?:resolved|solved)|首次解决|首次完成'],
	[
		'responded_at',
		either(
			'first response|first reply|first responded|first replied|initial response|responded',
			'首次响应|已?响应|首响|首次回复|首次应答'
		)
	],
	['arrived_at', 'arrived|arrival|check ?in|on ?site|到场|到达|签到|到店'],
	[
		'resolved_at',
		either(
			'resolved|resolution|solved|completed|complete|completion|finished|finish|fixed',
			'actual end|actual finish|end|ended|done|restored',
			'已?解决|已?完成|完工|办结|已?完结|处理完成|处理完毕|维修完成',
			'修复|恢复|实际结束|结束|处理结束|实际完成'
		)
	],
	['closed_at', 'closed?|closure|closing|已?关闭|关单|结单|已?结案|归档|闭单']
];

const ahead = either(
	'planned?|expected|estimated|target|scheduled|promised|sla|latest',
	'计划|预计|要求|承诺|期望|应|最晚|最迟|限定'
);
const due = new RegExp(`^(?:${ahead})\\s*(.*)$`, 'i');
const lead = /^(?:is|the|has|date ?\/? ?time|date|time|of|actual|real|实际|真实|系统|首次?(?=受理))\s*/i;

const hired = either(
	'入职|入司|到岗|到职|报到|进公司|入公司|进入公司|进入集团',
	'hire|hired|hiring|join|joined|joining|onboard|onboarding|employment start'
);
const left = either(
	'离职|离司|离岗|最后工作',
	'last (?:working )?day|terminat(?:ion|ed)|separation|exit|leaving|employment end'
);
const again = '重开|重新打开|重启|返工|返修|二次报修|重复报修';
const areas = '大区|区域|片区|地区|战区|分区|省区';

const fields: Record<TableName, [field: string, pattern: RegExp][]> = {
	tickets: [
		['ticket_id', whole(`(?:${ticket})\\s*(?:${idWord})`)],
		['engineer_id', whole(`(?:assigned\\s*)?(?:${engineer})\\s*(?:${idWord}|员工号)`)],
		[
			'engineer_name',
			whole(
				'(?:assigned|case|ticket|current|当前|主|责任|最终|实际)?\\s*' +
					`(?:${engineer})\\s*(?:assigned|name|full name|姓名|名称|名字)?`
			)
		],
		['region', whole(`(?:所属|所在|服务|客户|归属)?(?:${areas}|省份)(?:名称)?`)],
		['reopen_count', whole(`(?:是否|有无)?(?:${again})`, '(?:is |was |has )?re-? ?opened')],
		['record_type', whole(`(?:${ticket})\\s*(?:type|kind|类型|类别)`)],
		['status', whole(`(?:${ticket}|current|当前)\\s*(?:status|state|状态)|流程状态|生命状态`)],
		['priority', whole(`(?:${ticket})\\s*priority`)],
		['category', whole(`(?:${ticket})\\s*(?:category|分类|类目)`)]
	],
	employees: [
		['employee_id', whole(`(?:${employee})\\s*(?:${idWord})`)],
		[
			'supervisor_id',
			whole(
				`(?:所属|直属|直接|部门)?(?:主管|上级|领导|经理|汇报人)\\s*(?:的)?(?:${idWord})`,
				`(?:direct |line )?(?:manager|supervisor)\\s*(?:${idWord})`
			)
		],
		[
			'supervisor_name',
			whole(
				'(?:所属|直属|直接|部门|汇报)(?:主管|上级|领导|经理|对象)(?:姓名)?',
				'(?:direct|line|reporting) (?:manager|supervisor)(?: name)?'
			)
		],
		['region', whole(`(?:所属|所在|服务|归属)?(?:${areas})(?:名称)?`)],
		['department', whole('(?:所属|所在|任职)?(?:部门|组织|机构|团队|班组)(?:名称|全称)?')],
		['hire_date', whole(`(?:${hired})\\s*(?:date|on|日期|时间|日)?`)],
		['leave_date', whole(`(?:实际)?(?:${left})\\s*(?:date|on|日期|时间|日)?`)],
		[
			'level_at_export',
			whole(
				'(?:技术|工程师|当前|现任|专业|技能)(?:等级|职级|级别|层级)',
				'(?:current|job|technical|engineer|skill) (?:level|grade)'
			)
		]
	],
	assessments: [
		['employee_id', whole(`(?:${employee}|assessee)\\s*(?:${idWord})`)],
		['supervisor_name', whole('(?:所属|直属|直接)(?:主管|上级|领导|经理)(?:姓名)?')],
		[
			'assess_date',
			whole(
				'(?:评定|评审|评级|定级|认证|考核|考评|grading|assessment|assessed|review)\\s*' +
					'(?:date|on|月份|年月|月|日期|时间|日)'
			)
		],
		[
			'final_level',
			whole(
				'(?:评定|最终|评审|核定|定级|认证)(?:后)?(?:等级|级别|职级|层级)',
				'(?:final|awarded|granted) (?:level|grade)'
			)
		]
	]
};

const lengths = anyOf(
	/时长|耗时|用时|历时|周期|\bduration\b|\belapsed\b|\btime to\b|\bttr\b|\bage\b/,
	/\bhours to\b|\bhandl(?:e|ing) time\b/
);
const handled = anyOf(
	/解决|完成|处理|办结|完结|关单|关闭|结案|维修|修复/,
	/resol|solve|clos|complet|handl|finish|fix|repair|\bage\b|ttr/
);
/** Lengths that are no part of a ticket's handling: of a call, of a queue, until somebody answers. */
const otherLengths =
	/响应|response|reply|assign|派单|分配|通话|排队|会话|振铃|\b(?:call|talk|queue|ring|chat|session)\b/i;
/** What else than the whole of its handling a length of time with a unit measures. */
const partial: [field: string, pattern: RegExp][] = [
	['sla_hours', /\bsla\b|时限|时效|承诺时间|\btarget (?:time|duration)\b/i],
	['pending_hours', /挂起|暂停|等待|停顿|\b(?:pending|on ?hold|hold|waiting|wait|paused?|suspended)\b/i],
	[
		'labour_hours',
		anyOf(
			/工时|人工|投入时间|\blabou?r\b|\bwork(?:ed|ing|log)? ?(?:time|effort)?$/,
			/\b(?:time )?spent\b|\beffort\b|\bman\b/
		)
	]
];
/** With nothing but a unit beside it, a length of time is that of the whole ticket. */
const lengthWords = 'duration|elapsed|time|时长|耗时|用时|历时|时间';
const bareLength = whole(`(?:total |overall |elapsed |总|合计)?(?:${lengthWords})(?: elapsed| taken)?`);

/** The length of time that a header names; with a unit among its words, what was done is enough. */
function lengthOf(text: string, withUnit: boolean): string | undefined {
	if (!withUnit && !lengths.test(text)) return undefined;
	if (otherLengths.test(text)) return undefined;
	if (/^(business|calendar) duration$/.test(text)) return 'duration_raw';
	const part = partial.find(([, pattern]) => pattern.test(text))?.[0];
	if (part) return part;
	return handled.test(text) || (withUnit && bareLength.test(text)) ? 'duration_raw' : undefined;
}

function momentOf(text: string): string | undefined {
	const dueText = due.exec(text)?.[1];
	const plain = (dueText ?? text).replace(lead, '').replace(lead, '');
	const core = plain
		.replace(new RegExp(`^(?:${ticket})\\s*(?=\\S)`, 'i'), '')
		.replace(new RegExp(`\\s*(?:${when})$`, 'i'), '')
		.trim();
	const field = moments.find(([, stem]) => whole(stem).test(core))?.[0];
	const timed = core !== plain || /ed$|已/.test(core);
	if (/^due( by| date| on| at)?$/.test(core)) return 'due_at';
	if (dueText !== undefined && (field === 'resolved_at' || field === 'closed_at')) return 'due_at';
	return dueText !== undefined || !timed ? undefined : field;
}

/** The field that a header's words make up, where it is no known spelling; undefined where they make up none. */
export function composed(header: string, kind: TableName, withUnit = false): string | undefined {
	const text = spaced(header)
		.replace(/[_*.·:：?()[\]【】-]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
	if (!headerKey(text)) return undefined;
	const found = fields[kind].find(([, pattern]) => pattern.test(text))?.[0];
	if (found || kind !== 'tickets') return found;
	return lengthOf(text, withUnit) ?? momentOf(text);
}
