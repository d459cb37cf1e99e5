import { ticketStatusWords } from './values/ticket-status-words.ts';
import { ratingWords } from './values/rating-words.ts';

/** Words seen in real exports for each value, per enumeration; looked up after `wordKey`. */
export const valueAliases = {
	level: {
		0: ['未定级', '未评级', '无', '暂无', '无等级', '未评定', 'ungraded', 'none', 'n/a'],
		1: ['初级', '初级工程师', '一级', '1级', 'L1', 'G1', 'junior', 'junior engineer', 'entry'],
		2: [
			'中级',
			'中级工程师',
			'二级',
			'2级',
			'L2',
			'G2',
			'intermediate',
			'mid',
			'mid-level',
			'middle'
		],
		3: ['高级', '高级工程师', '三级', '3级', 'L3', 'G3', 'senior', 'senior engineer'],
		4: [
			'资深',
			'资深工程师',
			'四级',
			'4级',
			'L4',
			'G4',
			'principal',
			'principal engineer',
			'staff',
			'expert'
		]
	},
	result: {
		pass: [
			'通过',
			'合格',
			'达标',
			'晋级',
			'同意',
			'是',
			'Y',
			'pass',
			'passed',
			'approved',
			'yes',
			'true',
			'1'
		],
		fail: [
			'未通过',
			'不通过',
			'不合格',
			'未达标',
			'否',
			'N',
			'fail',
			'failed',
			'rejected',
			'no',
			'false',
			'0'
		],
		deferred: ['缓评', '暂缓', '待定', '待评审', '延期', 'deferred', 'pending', 'on hold'],
		absent: ['缺考', '弃评', '放弃', '未参评', '缺席', 'absent', 'withdrawn', 'no show']
	},
	appeal_result: {
		overturned: [
			'成立',
			'申诉成立',
			'支持',
			'改判',
			'予以调整',
			'上调',
			'overturned',
			'upheld appeal',
			'granted',
			'amended'
		],
		upheld: [
			'不成立',
			'驳回',
			'维持',
			'维持原判',
			'维持原结果',
			'rejected',
			'dismissed',
			'upheld',
			'denied'
		],
		partial: ['部分成立', '部分支持', 'partially granted', 'partial'],
		withdrawn: ['撤回', '撤销申诉', 'withdrawn'],
		pending: ['处理中', '待处理', '复核中', 'pending', 'open']
	},
	leave_type: {
		voluntary: [
			'主动离职',
			'主动',
			'自愿离职',
			'辞职',
			'个人辞职',
			'离职',
			'自动离职',
			'自离',
			'voluntary',
			'resignation',
			'resigned',
			'quit'
		],
		involuntary: [
			'被动离职',
			'被动',
			'辞退',
			'解聘',
			'解雇',
			'开除',
			'劝退',
			'裁员',
			'经济性裁员',
			'协商解除',
			'试用期不合格',
			'involuntary',
			'dismissed',
			'terminated',
			'fired',
			'layoff',
			'redundancy',
			'laid off'
		],
		other: [
			'合同到期',
			'合同到期不续签',
			'退休',
			'死亡',
			'调动',
			'内部调动',
			'转岗',
			'借调结束',
			'end of contract',
			'retirement',
			'retired',
			'death',
			'transfer',
			'internal transfer'
		]
	},
	employee_status: {
		active: [
			'在职',
			'正式',
			'试用',
			'试用期',
			'实习',
			'待离职',
			'是',
			'active',
			'employed',
			'probation',
			'current',
			'notice period',
			'leave of absence',
			'on leave'
		],
		left: [
			'离职',
			'已离职',
			'否',
			'解聘',
			'退休',
			'left',
			'terminated',
			'inactive',
			'resigned',
			'exited',
			'voluntarily terminated',
			'terminated for cause',
			'retired',
			'已离司'
		]
	},
	employment_type: {
		regular: [
			'全职',
			'正式',
			'正式工',
			'全日制',
			'正式员工',
			'合同工',
			'regular',
			'full time',
			'full-time',
			'permanent'
		],
		contingent: [
			'劳务派遣',
			'派遣',
			'劳务外包',
			'外包',
			'服务商',
			'第三方',
			'contingent',
			'contractor',
			'agency',
			'outsourced',
			'dispatch'
		],
		intern: ['实习', '实习生', '见习', 'intern', 'internship', 'trainee'],
		part_time: ['兼职', 'part time', 'part-time'],
		rehired_retiree: ['退休返聘', '返聘', 'rehired retiree']
	},
	ticket_status: ticketStatusWords,
	csat: ratingWords,
	record_type: {
		complaint: ['投诉', '客诉', '投诉单', '质量投诉', '服务投诉', 'complaint', 'grievance'],
		service: [
			'维修',
			'报修',
			'维修单',
			'现场服务',
			'上门服务',
			'安装',
			'调试',
			'巡检',
			'保养',
			'服务单',
			'service',
			'repair',
			'field service',
			'installation',
			'maintenance',
			'incident',
			'problem',
			'task',
			'service request',
			'request',
			'issue',
			'bug',
			'fault',
			'breakdown',
			'故障',
			'故障报修',
			'维护',
			'售后',
			'上门维修',
			'work order'
		],
		inquiry: [
			'咨询',
			'建议',
			'表扬',
			'回访',
			'inquiry',
			'enquiry',
			'question',
			'suggestion',
			'compliment',
			'feature request',
			'feedback'
		]
	},
	boolean: {
		true: ['是', '有', 'Y', 'YES', 'TRUE', 'T', '1', '√', '✓', '●', '成立', '达标', '超时'],
		false: ['否', '无', 'N', 'NO', 'FALSE', 'F', '0', '×', '✗', '-', '不成立', '未达标', '未超时']
	}
} as const;

/** What exports write for nothing. */
export const nullWords = [
	'-',
	'--',
	'—',
	'/',
	'\\',
	'\\N',
	'无',
	'空',
	'N/A',
	'NA',
	'n/a',
	'null',
	'NULL',
	'None',
	'#N/A',
	'#REF!',
	'#VALUE!',
	'待定',
	'未知',
	'0000-00-00',
	'1900-01-00',
	'1900/1/0'
] as const;
