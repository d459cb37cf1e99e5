import type { Column } from './column.ts';

/** Who somebody is and where they work: columns of the roster. */
export const employeePerson = {
	employee_id: {
		type: 'VARCHAR',
		reads: { type: 'key' },
		required: { need: 'person', named: true },
		neverEmpty: true,
		aliases: [
			'工号',
			'员工工号',
			'员工编号',
			'员工编码',
			'人员编号',
			'人员编码',
			'职工号',
			'职员代码',
			'员工ID',
			'用户编码',
			'employee_id',
			'employeeid',
			'employee id',
			'employee no',
			'emp_no',
			'empno',
			'empcode',
			'emp id',
			'staff id',
			'staff no',
			'usercode',
			'worker id',
			'personnel number',
			'job number',
			'jobnumber'
		]
	},
	name: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'姓名',
			'员工姓名',
			'人员姓名',
			'名字',
			'name',
			'full name',
			'employee name',
			'worker',
			'username'
		]
	},
	department: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'部门',
			'所属部门',
			'部门名称',
			'组织',
			'所属组织',
			'一级部门',
			'业务部门',
			'department',
			'dept',
			'deptname',
			'org unit',
			'organization',
			'team',
			'所属行政组织',
			'行政组织',
			'所在部门',
			'小组',
			'服务站',
			'网点',
			'组别'
		]
	},
	region: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'区域',
			'大区',
			'服务区域',
			'片区',
			'办事处',
			'服务网点',
			'工作地',
			'工作地点',
			'region',
			'area',
			'site',
			'location',
			'工作城市',
			'工作地区',
			'work location',
			'office',
			'territory'
		]
	},
	position: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'岗位',
			'岗位名称',
			'职位',
			'职位名称',
			'职务',
			'position',
			'job title',
			'title',
			'job',
			'任职职位',
			'任职岗位'
		]
	},
	supervisor_id: {
		type: 'VARCHAR',
		reads: { type: 'id' },
		aliases: [
			'上级工号',
			'直属上级工号',
			'直接上级工号',
			'汇报对象工号',
			'主管工号',
			'manager id',
			'supervisor id',
			'supervisor_id',
			'managercode',
			'reports to id'
		]
	},
	supervisor_name: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'直属上级',
			'直接上级',
			'上级',
			'上级领导',
			'直接领导',
			'主管',
			'汇报对象',
			'manager',
			'supervisor',
			'reports to',
			'line manager',
			'manager name',
			'直线经理',
			'直接主管',
			'直线上级'
		]
	},
	employment_type: {
		type: 'VARCHAR',
		reads: { type: 'word', words: 'employment_type' },
		aliases: [
			'员工类型',
			'用工类型',
			'用工性质',
			'用工形式',
			'人员类别',
			'employment type',
			'employee type',
			'worker type',
			'employeetype',
			'用工关系类型',
			'人员类型',
			'员工性质',
			'employment category'
		]
	},
	status: {
		type: 'VARCHAR',
		reads: { type: 'word', words: 'employee_status' },
		aliases: [
			'员工状态',
			'在职状态',
			'人员状态',
			'状态',
			'是否在职',
			'是否离职',
			'employee status',
			'status',
			'active',
			'employment status',
			'任职状态',
			'用工关系状态',
			'用工状态',
			'雇佣状态',
			'worker status'
		]
	}
} satisfies Record<string, Column>;
