import type { Locale } from '$lib/i18n/locale.ts';
import type { CheckFinding, TableName } from './model.ts';
import type { ImportProblem, ProblemCode, ProblemData } from './problem.ts';
import { wordFor } from '$lib/i18n/words.ts';

type Sentence = (data: ProblemData) => string;

/** Names and lists in a sentence stay readable, whatever stands in the file. */
const LONGEST_NAME = 60;
const LONGEST_LINE = 200;
const MOST_NAMED = 30;

const cut = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most)}…` : words);

function joinedBy(value: ProblemData[string] | undefined, between: string, most = LONGEST_NAME): string {
	if (typeof value !== 'object') return cut(String(value ?? ''), LONGEST_LINE);
	const named = value.slice(0, MOST_NAMED).map((word) => cut(word, most));
	return [...named, ...(value.length > MOST_NAMED ? [`…（${String(value.length)}）`] : [])].join(between);
}

const text = (value: ProblemData[string] | undefined): string => joinedBy(value, '、');
const commas = (value: ProblemData[string] | undefined): string =>
	joinedBy(value, ', ').replace('…（', '… (').replace(/）$/, ')');
const lines = (value: ProblemData[string] | undefined): string => joinedBy(value, '\n', 400);

const zhKinds: Record<TableName, string> = { employees: '花名册', assessments: '评定记录', tickets: '工单' };
const enKinds: Record<TableName, string> = { employees: 'roster', assessments: 'grading', tickets: 'tickets' };

/** Fields as people call them. */
const zhFields: Record<string, string> = {
	employee_id: '工号',
	name: '姓名',
	department: '部门',
	region: '区域',
	position: '岗位',
	supervisor_id: '上级工号',
	supervisor_name: '直属上级',
	employment_type: '员工类型',
	status: '状态',
	hire_date: '入职日期',
	regular_date: '转正日期',
	leave_date: '离职日期',
	leave_apply_date: '申请离职日期',
	leave_type: '离职类型',
	leave_reason: '离职原因',
	leave_destination: '离职去向',
	regretted: '是否关键人才',
	annual_salary: '年薪',
	monthly_salary: '月薪',
	gender: '性别',
	birth_date: '出生日期',
	birth_band: '年龄段',
	level_at_export: '当前等级',
	leave_reason_cat: '离职原因类别',
	round_id: '评定批次',
	assess_date: '评定日期',
	self_date: '自评日期',
	supervisor_date: '主管评定日期',
	publish_date: '公示日期',
	feedback_date: '反馈日期',
	current_level: '评定前等级',
	target_level: '申报等级',
	self_level: '自评等级',
	supervisor_level: '主管评定等级',
	panel_level: '评审等级',
	final_level: '最终等级',
	result: '评定结果',
	fail_reason: '未通过原因',
	self_knowledge: '自评：技术知识',
	self_practice: '自评：实践能力',
	self_attitude: '自评：服务态度',
	self_total: '自评总分',
	supervisor_knowledge: '主管：技术知识',
	supervisor_practice: '主管：实践能力',
	supervisor_attitude: '主管：服务态度',
	supervisor_total: '主管总分',
	panel_knowledge: '评审：技术知识',
	panel_practice: '评审：实践能力',
	panel_attitude: '评审：服务态度',
	panel_total: '评审总分',
	onsite_count: '现场服务次数',
	doc_count: '技术文档数',
	large_project_count: '大型项目数',
	key_account_count: '重点客户数',
	hard_problem_count: '疑难问题数',
	csat_rate: '客户满意率',
	csat_n: '评价数',
	months_in_company: '司龄（月）',
	months_in_level: '任现等级月数',
	panel_id: '评审组',
	appeal_flag: '是否申诉',
	appeal_date: '申诉日期',
	appeal_result: '申诉结果',
	appeal_close_date: '申诉办结日期',
	level_after_appeal: '申诉后等级',
	ticket_id: '工单编号',
	record_type: '工单类型',
	channel: '来源',
	customer_id: '客户编号',
	customer_name: '客户名称',
	product: '产品',
	serial_no: '序列号',
	category: '问题分类',
	subcategory: '问题小类',
	priority: '优先级',
	is_large_project: '是否大型项目',
	project_name: '项目名称',
	created_at: '创建时间',
	assigned_at: '派单时间',
	responded_at: '首次响应时间',
	arrived_at: '到场时间',
	first_resolved_at: '首次解决时间',
	resolved_at: '解决时间',
	closed_at: '关闭时间',
	due_at: '截止时间',
	pending_hours: '挂起时长',
	duration_raw: '处理时长',
	labour_hours: '工时',
	sla_hours: 'SLA 时限',
	sla_met: 'SLA 是否达标',
	engineer_id: '工程师工号',
	engineer_name: '工程师姓名',
	is_onsite: '是否上门',
	visit_count: '上门次数',
	reopen_count: '重开次数',
	first_fix: '是否一次修复',
	is_valid: '投诉是否成立',
	is_escalated: '是否升级',
	csat_sent_at: '评价邀请时间',
	csat_rated_at: '评价时间',
	csat_raw: '满意度',
	csat_score: '满意度评分',
	csat_satisfied: '是否满意',
	csat_attitude: '服务态度评分',
	csat_skill: '技术能力评分',
	csat_speed: '响应速度评分',
	csat_default: '是否默认评价',
	cause: '原因分析',
	solution: '处理结果'
};

const enFields: Record<string, string> = {
	employee_id: 'employee id',
	name: 'name',
	department: 'department',
	region: 'region',
	position: 'position',
	supervisor_id: 'supervisor id',
	supervisor_name: 'supervisor',
	employment_type: 'employment type',
	status: 'status',
	hire_date: 'hire date',
	regular_date: 'end of probation',
	leave_date: 'leave date',
	leave_apply_date: 'notice date',
	leave_type: 'leave type',
	leave_reason: 'leave reason',
	leave_destination: 'destination',
	regretted: 'key talent',
	annual_salary: 'annual salary',
	monthly_salary: 'monthly salary',
	gender: 'gender',
	birth_date: 'birth date',
	birth_band: 'age band',
	level_at_export: 'current level',
	leave_reason_cat: 'leave reason category',
	round_id: 'assessment round',
	assess_date: 'assessment date',
	self_date: 'self-assessment date',
	supervisor_date: 'supervisor assessment date',
	publish_date: 'publication date',
	feedback_date: 'feedback date',
	current_level: 'level before',
	target_level: 'level applied for',
	self_level: 'self level',
	supervisor_level: 'supervisor level',
	panel_level: 'panel level',
	final_level: 'final level',
	result: 'result',
	fail_reason: 'reason not passed',
	self_knowledge: 'self: knowledge',
	self_practice: 'self: practice',
	self_attitude: 'self: attitude',
	self_total: 'self: total',
	supervisor_knowledge: 'supervisor: knowledge',
	supervisor_practice: 'supervisor: practice',
	supervisor_attitude: 'supervisor: attitude',
	supervisor_total: 'supervisor: total',
	panel_knowledge: 'panel: knowledge',
	panel_practice: 'panel: practice',
	panel_attitude: 'panel: attitude',
	panel_total: 'panel: total',
	onsite_count: 'on-site services',
	doc_count: 'technical documents',
	large_project_count: 'large projects',
	key_account_count: 'key accounts',
	hard_problem_count: 'hard problems',
	csat_rate: 'satisfaction rate',
	csat_n: 'ratings',
	months_in_company: 'months in company',
	months_in_level: 'months in level',
	panel_id: 'panel',
	appeal_flag: 'appealed',
	appeal_date: 'appeal date',
	appeal_result: 'appeal result',
	appeal_close_date: 'appeal decided on',
	level_after_appeal: 'level after appeal',
	ticket_id: 'ticket id',
	record_type: 'ticket type',
	channel: 'channel',
	customer_id: 'customer id',
	customer_name: 'customer',
	product: 'product',
	serial_no: 'serial number',
	category: 'category',
	subcategory: 'subcategory',
	priority: 'priority',
	is_large_project: 'large project',
	project_name: 'project',
	created_at: 'created',
	assigned_at: 'assigned',
	responded_at: 'first response',
	arrived_at: 'arrived',
	first_resolved_at: 'first resolved',
	resolved_at: 'resolved',
	closed_at: 'closed',
	due_at: 'due',
	pending_hours: 'hours on hold',
	duration_raw: 'handling time',
	labour_hours: 'labour hours',
	sla_hours: 'SLA hours',
	sla_met: 'SLA met',
	engineer_id: 'engineer id',
	engineer_name: 'engineer',
	is_onsite: 'on site',
	visit_count: 'visits',
	reopen_count: 'reopens',
	first_fix: 'fixed first time',
	is_valid: 'complaint valid',
	is_escalated: 'escalated',
	csat_sent_at: 'survey sent',
	csat_rated_at: 'rated',
	csat_raw: 'satisfaction',
	csat_score: 'satisfaction score',
	csat_satisfied: 'satisfied',
	csat_attitude: 'attitude rating',
	csat_skill: 'skill rating',
	csat_speed: 'speed rating',
	csat_default: 'default rating',
	cause: 'cause',
	solution: 'solution'
};

const zhProblems: Record<ProblemCode, Sentence> = {
	empty_file: ({ file }) => `“${text(file)}”是空文件。请重新导出后再导入。`,
	header_only: ({ file }) => `“${text(file)}”只有表头，没有数据行。请检查导出时的筛选条件。`,
	unknown_kind: ({ file, headers }) =>
		`看不出“${text(file)}”是花名册、评定记录还是工单。它的列是：` +
		`${text(headers)}。请确认选对了文件，或为它指定列的含义。`,
	missing_columns: ({ file, kind, fields, headers, unfit }) =>
		text(unfit)
			? `“${text(file)}”作为${zhKinds[text(kind) as TableName]}有一列的取值读不出来：${text(unfit)}。` +
				'请核对这一列的写法后重新导出，或指定由哪一列充当。'
			: `“${text(file)}”作为${zhKinds[text(kind) as TableName]}缺少必需的列：` +
				`${(fields as string[]).map((field) => zhFields[field] ?? field).join('、')}。它的列是：` +
				`${text(headers)}。请补上这些列，或指定由哪一列充当。`,
	ambiguous: ({ file, headers, decisions }) =>
		`“${text(file)}”有几列要由您决定含义：${text(headers)}。请在导入页选择；` +
		`在命令行用 --answer "问题=答案" 回答，或提供映射文件：\n${lines(decisions)}`,
	no_such_sheet: ({ name, names }) => `没有叫“${text(name)}”的文件或工作表。现有的是：${text(names)}。`,
	no_such_question: ({ answer, questions }) =>
		`“${text(answer)}”没有回答任何问题。应写成“问题=答案”，` +
		(text(questions) === '' ? '或“列名=字段”；目前没有待答的问题。' : `待答的有：\n${lines(questions)}`),
	unreadable_container: ({ file }) => `“${text(file)}”打不开，文件可能已损坏。请重新导出。`,
	encrypted_workbook: ({ file }) => `“${text(file)}”有密码保护。请在 Excel 中取消密码后另存。`,
	old_workbook: ({ file }) => `“${text(file)}”是旧版 .xls 格式。请在 Excel 或 WPS 中另存为 .xlsx 或 CSV。`,
	too_large: ({ file }) =>
		`“${text(file)}”解压后太大，没有读入。请确认没有选错文件；` + '数据确实很多时，请按年或按部门分次导出。',
	too_many_columns: ({ file, columns, most }) =>
		`“${text(file)}”的表头有 ${text(columns)} 列，最多可读 ${text(most)} 列。` +
		'请核对分隔符与表头，或只导出需要的列。',
	unsupported_format: ({ file }) =>
		`“${text(file)}”不是表格文件。可导入 CSV、TSV、` + 'XLSX、JSON、Parquet 及其 .gz、.zip 压缩包。',
	no_files: () => '没有可导入的文件。请选择花名册、评定记录和工单的导出文件。',
	levels_differ: ({ one, other }) =>
		`文件里的等级次序不一致：一处是 ${text(one)}，另一处是 ${text(other)}。` + '请为所有文件选同一套等级和次序。',
	bad_mapping: ({ path }) =>
		`映射文件有误${text(path) ? `，在 ${text(path)} 处` : ''}。` + '请在导入页重新保存列对应，再套用它。',
	mapping_header_missing: ({ file, header }) =>
		`映射文件提到的列“${text(header)}”不在“${text(file)}”里。请核对列名。`,
	all_quarantined: ({ file, read }) =>
		`“${text(file)}”的 ${text(read)} 行没有一行可用。` + '请检查列的含义是否选对，以及工号和日期的写法。',
	account_unbalanced: ({ file }) =>
		`“${text(file)}”的行数对不上，这是程序的错误，` + '数据未导入。请把文件的表头告诉维护者。'
};

const enProblems: Record<ProblemCode, Sentence> = {
	empty_file: ({ file }) => `"${text(file)}" is empty. Export it again.`,
	header_only: ({ file }) => `"${text(file)}" has headers but no rows. Check the filter of the export.`,
	unknown_kind: ({ file, headers }) =>
		`"${text(file)}" does not look like a roster, grading or tickets. Its columns: ${commas(headers)}. ` +
		'Check that it is the right file, or say what its columns mean.',
	missing_columns: ({ file, kind, fields, headers, unfit }) =>
		text(unfit)
			? `The values of a column of "${text(file)}" can't be read as ${enKinds[text(kind) as TableName]} need ` +
				`them: ${commas(unfit)}. Check how they are written and export again, or say which column to take.`
			: `"${text(file)}" lacks columns that ${enKinds[text(kind) as TableName]} need: ` +
				`${(fields as string[]).map((field) => enFields[field] ?? field).join(', ')}. Its columns: ` +
				`${commas(headers)}. Add them, or say which column holds them.`,
	ambiguous: ({ file, headers, decisions }) =>
		`"${text(file)}" has columns whose meaning you must choose: ${commas(headers)}. Choose on the import page; ` +
		`on the command line give --answer "question=value" or a mapping file:\n${lines(decisions)}`,
	no_such_sheet: ({ name, names }) => `No file or sheet is called "${text(name)}". There are: ${commas(names)}.`,
	no_such_question: ({ answer, questions }) =>
		`"${text(answer)}" answers no question. Write "question=value", ` +
		(text(questions) === ''
			? 'or "header=field"; nothing is open at present.'
			: `where the open ones are:\n${lines(questions)}`),
	unreadable_container: ({ file }) => `"${text(file)}" can't be opened; it may be damaged. Export it again.`,
	encrypted_workbook: ({ file }) => `"${text(file)}" is protected by a password. Save a copy without it.`,
	old_workbook: ({ file }) => `"${text(file)}" is an old .xls workbook. Save it as .xlsx or CSV.`,
	too_large: ({ file }) =>
		`"${text(file)}" is too large once unpacked and was not read. Check that it is the right file; ` +
		'if there really is so much, export it by year or by department.',
	too_many_columns: ({ file, columns, most }) =>
		`The header of "${text(file)}" has ${text(columns)} columns; at most ${text(most)} can be read. ` +
		'Check the delimiter and the header, or export only the columns that are needed.',
	unsupported_format: ({ file }) =>
		`"${text(file)}" is no table. CSV, TSV, XLSX, JSON and Parquet can be imported, also in .gz and .zip.`,
	no_files: () => 'There is nothing to import. Choose the exports of the roster, the grading and the tickets.',
	levels_differ: ({ one, other }) =>
		`The files put the levels in different orders: ${text(one)} in one, ${text(other)} in another. ` +
		'Choose one set of levels and one order for all files.',
	bad_mapping: ({ path }) =>
		`The mapping file is wrong${text(path) ? ` at ${text(path)}` : ''}. ` +
		'Save the mapping again on the import page and apply that.',
	mapping_header_missing: ({ file, header }) =>
		`The mapping file names the column "${text(header)}", which "${text(file)}" does not have. Check the headers.`,
	all_quarantined: ({ file, read }) =>
		`Not one of the ${text(read)} rows of "${text(file)}" can be used. ` +
		'Check what the columns mean and how ids and dates are written.',
	account_unbalanced: ({ file }) =>
		`The rows of "${text(file)}" do not add up. This is a fault of the program; nothing was imported.`
};

/** What each code of a finding or of the quarantine means; `{header}` is the file's own column. */
const zhChecks = {
	ragged: '单元格比表头多，列对不齐',
	id_missing: '缺少编号',
	id_scientific: '编号被 Excel 写成科学计数法，已无法还原；请把该列设为文本后重新导出',
	date_missing: '缺少必需的日期',
	unreadable_date: '应为日期',
	unreadable_number: '应为数字',
	unreadable_duration: '应为时长',
	unreadable_level: '应为等级（未定级、初级、中级、高级、资深）',
	unknown_word: '不认识的取值',
	bound_not_count: '应为次数，不能是“≥50”这样的范围',
	outcome_missing: '既没有等级也没有结果',
	leave_before_hire: '离职早于入职',
	left_without_date: '状态为离职，但没有离职日期',
	hire_after_as_of: '入职晚于数据截止日',
	clock_behind: '这台电脑的日期早于这些行。以文件为准，没有剔除行；请校正电脑的日期',
	before_created: '早于创建时间，已置空',
	before_hire: '早于入职日期，已置空',
	pending_exceeds: '挂起时长超过总时长，已置空',
	own_supervisor: '上级是本人，已置空',
	mixed_scales: '同一列混用了不同的分制，整列不用',
	total_row: '合计、小计或平均行，不计入',
	repeated_header: '重复的表头行，不计入',
	duplicate: '完全相同的重复行，只保留一行',
	duplicate_conflict: '编号相同但内容不同，保留较新的一行',
	apply_after_leave: '申请离职日期晚于离职日期',
	process_order: '日期顺序与评定流程不符（自评、主管、评审、公示、反馈）',
	target_below_current: '申报等级低于现等级',
	target_inferred: '没有申报等级，按现等级加一级推定',
	engineer_unknown: '工程师不在花名册中',
	assessee_unknown: '参评人不在花名册中',
	ticket_outside_employment: '工单创建时该工程师不在职',
	assessed_outside_employment: '评定时该员工不在职',
	created_after_as_of: '创建时间晚于数据截止时间',
	resolved_after_as_of: '解决时间晚于数据截止时间',
	leaves_after_as_of: '离职日期晚于数据截止日（待离职），按在职计',
	assessed_after_as_of: '评定日期晚于数据截止日',
	active_but_left: '状态为在职，但离职日期已过；以离职日期为准',
	overlapping_spells: '同一工号的在职时段重叠',
	same_name: '同名员工；只按姓名写的工单不会归到他们名下',
	name_not_matched: '只有姓名的工单，无法唯一对应到花名册',
	closed_without_time: '状态已完成但没有解决时间，不计入时长',
	resolved_from_close: '没有解决时间，用关闭时间代替（可能含自动关单的滞后）',
	day_precision: '只有日期没有时刻，时长按天理解',
	duration_differs: '填写的处理时长与时间差相差超过 5%',
	rated_by_default: '系统默认评价，不计入满意度',
	score_not_rate: '1–5 分不是满意率，此列不用',
	level_differs: '花名册上的等级与最近一次评定不符；以评定为准',
	months_differ: '填写的司龄与入职日期推算的相差超过一个月；以推算为准',
	unreadable_text: '文字无法解码',
	mixed_date_spellings: '同一列的日期有不同写法，请核对日和月是否对调',
	swapped_dates: '表格软件把日和月弄反了（凡能对调的都被改写）；已换回，不对时请在列的含义里改',
	leaver_joined: '来自离职名单，已并到花名册的同一人',
	leaver_not_listed: '离职名单里有，但花名册里没有此人的入职日期',
	roster_ends_early: '花名册截止的日期比统计截止日早得多，其后的入职和离职不在其中',
	month_only: '只有年月，按该月 1 日计',
	mixed_zones: '同一列里有的带时区、有的不带；不带的按北京时间读',
	zone_on_others_only: '其他时间列带时区，这一列不带；这一列按北京时间读，时长可能差几小时',
	leavers_on_first_day: '多人在有记录的第一天离职，这一天可能是补录或系统上线日',
	html_page: '这是网页，不是表格文件；读的是其中最大的表格',
	merged_cells: '合并的单元格已按其区域填满',
	hidden_sheet: '这张工作表是隐藏的',
	hidden_rows: '含隐藏行，照样读入',
	long_gap: '表中有很长的空行，已跳过；其后的行号按跳过后计',
	table_below: '表下另有一张表或说明，已分开',
	own_quotes: '文件用另一种引号括住单元格，已按它读',
	backslashes: '文件用反斜杠标出引号和分隔符，已按它读',
	wrapped_lines: '文件的每一行整行加了引号，已去掉',
	drawn_lines: '文件里画有框线，已略过',
	no_header: '文件没有表头，各列以 #1、#2 称呼',
	header_short: '表头的列比数据少，缺的列以 #号 称呼',
	table_beside: '表右另有一张表，已分开',
	ids_rounded: '编号被表格软件舍入（超过 15 位的部分成了 0）；这些行不按编号合并',
	left_out: '文件或工作表未读入',
	unit_assumed: '表头没有写单位，按小时读',
	unit_by_timestamps: '表头没有写单位，按旁边的时间推定'
} as const;

/** Codes of findings and of quarantined rows. */
export type CheckCode = keyof typeof zhChecks;

const enChecks: Record<CheckCode, string> = {
	ragged: 'more cells than headers; the columns do not line up',
	id_missing: 'no id',
	id_scientific:
		'the spreadsheet turned the id into scientific notation and destroyed it; ' +
		'format the column as text and export again',
	date_missing: 'a required date is missing',
	unreadable_date: 'should be a date',
	unreadable_number: 'should be a number',
	unreadable_duration: 'should be a length of time',
	unreadable_level: 'should be a level (ungraded, junior, intermediate, senior, principal)',
	unknown_word: 'unknown value',
	bound_not_count: 'should be a count, not a bound such as "≥50"',
	outcome_missing: 'neither a level nor a result',
	leave_before_hire: 'left before being hired',
	left_without_date: 'status says left, but there is no leave date',
	clock_behind:
		'the date of this computer lies before these rows; the files count and no row was taken out: set the date right',
	hire_after_as_of: 'hired after the as-of date',
	before_created: 'before the ticket was created; emptied',
	before_hire: 'before the hire date; emptied',
	pending_exceeds: 'more hours on hold than elapsed; emptied',
	own_supervisor: 'is their own supervisor; emptied',
	mixed_scales: 'the column mixes scales and is not used',
	total_row: 'total, subtotal or average row; not counted',
	repeated_header: 'repeated header row; not counted',
	duplicate: 'identical rows; one is kept',
	duplicate_conflict: 'same id, different content; the newer row is kept',
	apply_after_leave: 'notice given after leaving',
	process_order: 'dates out of the order of the process (self, supervisor, panel, publication, feedback)',
	target_below_current: 'applied for a level below the current one',
	target_inferred: 'no level applied for; taken as one above the current',
	engineer_unknown: 'engineer is not on the roster',
	assessee_unknown: 'assessed person is not on the roster',
	ticket_outside_employment: 'engineer was not employed when the ticket was created',
	assessed_outside_employment: 'person was not employed when assessed',
	created_after_as_of: 'created after the as-of time',
	resolved_after_as_of: 'resolved after the as-of time',
	leaves_after_as_of: 'leaves after the as-of date; counted as employed',
	assessed_after_as_of: 'assessed after the as-of date',
	active_but_left: 'status says active, but the leave date has passed; the date counts',
	overlapping_spells: 'spells of employment of one id overlap',
	same_name: 'people with one name; tickets that give a name only are not credited to them',
	name_not_matched: 'ticket with a name only that fits no one person of the roster',
	closed_without_time: 'done according to its status, but without a time; left out of time metrics',
	resolved_from_close: 'no resolved time; the close time stands in (it may lag by automatic closing)',
	day_precision: 'a date without a time of day; read durations as days',
	duration_differs: 'stated handling time differs from the timestamps by more than 5 %',
	rated_by_default: 'rating filled in by the system; left out of satisfaction',
	score_not_rate: 'scores of 1 to 5 are no rate; the column is not used',
	level_differs: 'the level on the roster differs from the last assessment; the assessment counts',
	months_differ: 'the stated length of service differs from the hire date by more than a month; the date counts',
	unreadable_text: 'text that can not be decoded',
	mixed_date_spellings: 'dates of one column are written in different ways; check that day and month are not swapped',
	swapped_dates:
		'a spreadsheet took days for months wherever it could; changed back, and can be left as it stands ' +
		'in what the columns mean',
	leaver_joined: 'from a list of leavers: joined to the same person of the roster',
	leaver_not_listed: 'left, but no roster says when this person was hired',
	roster_ends_early: 'the roster ends well before the as-of day; who joined or left since is not on it',
	month_only: 'a month without a day; read as its first day',
	mixed_zones: 'some values of the column name a time zone and some do not; those are read as Beijing time',
	zone_on_others_only:
		'other times of the file name a time zone and these do not; these are read as Beijing time ' +
		'and durations may be hours off',
	leavers_on_first_day:
		'several people leave on the first day on record; it may be the day of a backlog or of a new system',
	html_page: 'a web page, not a workbook; its largest table was read',
	merged_cells: 'merged cells, filled over their whole area',
	hidden_sheet: 'the sheet is hidden',
	hidden_rows: 'hidden rows, read all the same',
	long_gap: 'a long run of empty rows was passed over; the rows after it are numbered without it',
	table_below: 'another table or remarks below the table; set apart',
	own_quotes: 'cells stand in quotes of another kind; read by these',
	backslashes: 'backslashes mark quotes and delimiters; read so',
	wrapped_lines: 'every line stands in quotes as a whole; these were taken off',
	drawn_lines: 'lines are drawn between the rows; passed over',
	no_header: 'the file has no header; its columns are called #1, #2',
	header_short: 'the header has fewer columns than the rows; those it lacks are called by #number',
	table_beside: 'another table beside the table; set apart',
	ids_rounded: 'ids rounded by a spreadsheet (all beyond 15 digits is zero); these rows are not merged by their id',
	left_out: 'file or sheet that is not read',
	unit_assumed: 'no unit in the header; read as hours',
	unit_by_timestamps: 'no unit in the header; taken from the timestamps beside it'
};

export const zh = {
	kinds: zhKinds,
	fields: zhFields,
	problems: zhProblems,
	checks: zhChecks as Record<CheckCode, string>
};
export const en = { kinds: enKinds, fields: enFields, problems: enProblems, checks: enChecks } satisfies typeof zh;

export const ingestMessages: Record<Locale, typeof zh> = { zh, en };

/** What is wrong, where, and what to do. */
export function problemSentence({ code, data }: Pick<ImportProblem, 'code' | 'data'>, locale: Locale): string {
	return ingestMessages[locale].problems[code](data);
}

/** What a finding or a quarantine reason means; an unknown code is shown as it is. */
export function checkSentence(code: string, locale: Locale): string {
	return wordFor(ingestMessages[locale].checks, code) ?? code;
}

/** Names of people are never shown, not even where they are the finding. */
const personal = ['name', 'engineer_name', 'supervisor_name'];

/** Codes that say what a cell should have been, so that what it is can follow. */
const expecting: readonly string[] = [
	'unreadable_date',
	'unreadable_number',
	'unreadable_duration',
	'unreadable_level',
	'bound_not_count'
] satisfies CheckCode[];

/**
 * Where one example of a finding stands and what it holds: 第 42 行 · 关闭时间：应为日期，实为
 * 03/04/25.
 */
export function exampleSentence(
	{ code, field, header }: Pick<CheckFinding, 'code' | 'field' | 'header'>,
	{ row, value }: CheckFinding['examples'][number],
	locale: Locale
): string {
	const zh = locale === 'zh';
	const place = `${zh ? `第 ${String(row)} 行` : `Row ${String(row)}`}${header ? ` · ${cut(header, LONGEST_NAME)}` : ''}`;
	const shown = personal.includes(field ?? '') ? '…' : cut(value.trim(), LONGEST_LINE);
	if (shown === '') return `${place}${zh ? '：空' : ': empty'}`;
	if (!expecting.includes(code)) return `${place}${zh ? '：' : ': '}${shown}`;
	return zh
		? `${place}：${checkSentence(code, locale)}，实为 ${shown}`
		: `${place}: ${checkSentence(code, locale)}, is ${shown}`;
}
