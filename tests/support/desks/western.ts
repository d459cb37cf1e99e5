/** Headers as the systems' own exports write them; people and companies are invented. One ticket is done, one is not. */
export const western = [
	{
		desk: 'Zendesk',
		rows: [
			[
				'Id,Requester,Requester id,Subject,Status,Priority,Via,Ticket type,Group,Assignee,',
				'Assignee id,Organization,Created at,Updated at,Assigned at,Initially assigned at,',
				'Solved at,Resolution time,Satisfaction Score,Reopens,Replies,',
				'First reply time in minutes,First resolution time in minutes,',
				'Full resolution time in minutes,On hold time in minutes'
			].join(''),
			[
				'101,Li,3601,打印机,Solved,High,Web,Incident,Support,Wang Lei,3701,Org,',
				'2024-03-01 09:00,2024-03-03 10:00,2024-03-01 09:10,2024-03-01 09:10,2024-03-02 09:00,24,',
				'Good,1,3,12,1440,1440,0'
			].join(''),
			[
				'102,Zhao,3602,网络,Open,Normal,Email,Problem,Support,Wang Lei,3701,Org,',
				'2024-03-02 09:00,2024-03-03 10:00,2024-03-02 09:10,2024-03-02 09:10,,,Offered,0,1,15,,,0'
			].join('')
		],
		fields: {
			ticket_id: 'Id',
			engineer_name: 'Assignee',
			created_at: 'Created at',
			resolved_at: 'Solved at',
			csat_raw: 'Satisfaction Score',
			reopen_count: 'Reopens',
			pending_hours: 'On hold time in minutes'
		},
		hours: 24
	},
	{
		desk: 'Freshdesk',
		rows: [
			[
				'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,',
				'Resolved time,Closed time,Last updated time,Initial response time,Time tracked,',
				'First response time (in hrs),Resolution time (in hrs),Agent interactions,',
				'Customer interactions,Resolution status,First response status,Tags,Survey results,',
				'Full name,Contact ID'
			].join(''),
			[
				'1,Printer,Closed,High,Email,Incident,Wang Lei,Support,2024-03-01 09:00:00,',
				'2024-03-02 09:00:00,2024-03-01 15:30:00,2024-03-02 10:00:00,2024-03-02 10:00:00,',
				'2024-03-01 09:30:00,00:45:00,00:30:00,06:30:00,2,1,Within SLA,Within SLA,,',
				'Extremely Satisfied,Li,77'
			].join(''),
			[
				'2,Net,Open,Low,Portal,Question,Wang Lei,Support,2024-03-02 09:00:00,2024-03-03 09:00:00,',
				',,2024-03-02 10:00:00,,00:00:00,,,0,1,SLA Violated,,,,Zhao,78'
			].join('')
		],
		fields: {
			ticket_id: 'Ticket ID',
			engineer_name: 'Agent',
			due_at: 'Due by Time',
			resolved_at: 'Resolved time',
			closed_at: 'Closed time',
			sla_met: 'Resolution status',
			csat_raw: 'Survey results',
			labour_hours: 'Time tracked'
		},
		hours: 6.5
	},
	{
		desk: 'Jira',
		rows: [
			[
				'Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Resolution,Assignee,',
				'Assignee Id,Reporter,Creator,Created,Updated,Last Viewed,Resolved,Due Date,Time Spent,',
				'Satisfaction rating'
			].join(''),
			[
				'打印机,SD-12,10012,Incident,Resolved,SD,High,Done,王磊,5f1,李,李,',
				'01/Mar/24 9:00 AM,03/Mar/24 9:00 AM,,02/Mar/24 9:00 AM,,5400,5'
			].join(''),
			[
				'网络,SD-13,10013,Service Request,In Progress,SD,Medium,,王磊,5f1,赵,赵,',
				'02/Mar/24 9:00 AM,03/Mar/24 9:00 AM,,,,,'
			].join('')
		],
		fields: {
			ticket_id: 'Issue key',
			engineer_name: 'Assignee',
			created_at: 'Created',
			resolved_at: 'Resolved',
			record_type: 'Issue Type',
			labour_hours: 'Time Spent'
		},
		hours: 24
	},
	{
		desk: 'ServiceNow',
		rows: [
			[
				'number,opened_by,opened_at,sys_created_on,assigned_to,assignment_group,state,priority,',
				'category,subcategory,short_description,resolved_at,closed_at,close_code,reopen_count,',
				'made_sla,business_duration,calendar_duration,u_resolved_by,sys_updated_on'
			].join(''),
			[
				'INC0010001,li,2024-03-01 09:00:00,2024-03-01 09:00:05,Wang Lei,Field,Closed,2 - High,',
				'Hardware,Printer,x,2024-03-02 09:00:00,2024-03-05 09:00:00,Solved (Permanently),0,true,',
				'28800,86400,Wang Lei,2024-03-05 09:00:00'
			].join(''),
			[
				'INC0010002,zhao,2024-03-02 09:00:00,2024-03-02 09:00:05,Wang Lei,Field,On Hold,',
				'3 - Moderate,Network,,x,,,,0,false,,,,2024-03-05 09:00:00'
			].join('')
		],
		fields: {
			ticket_id: 'number',
			engineer_name: 'assigned_to',
			created_at: 'opened_at',
			resolved_at: 'resolved_at',
			sla_met: 'made_sla',
			duration_raw: 'calendar_duration'
		},
		hours: 24
	},
	{
		desk: 'GLPI',
		rows: [
			[
				'ID;Title;Status;Last update;Opening date;Priority;Requester - Requester;',
				'Assigned to - Technician;Assigned to - Technician group;Category;Type;Time to resolve;',
				'Resolution date;Closing date;Time to own;Resolution time'
			].join(''),
			[
				'55;Imprimante;Closed;2024-03-05 09:00;2024-03-01 09:00;Medium;Li;Wang Lei;N1;Hardware;',
				'Incident;2024-03-04 18:00;2024-03-02 09:00;2024-03-05 09:00;2024-03-01 12:00;86400'
			].join(''),
			[
				'56;Reseau;Processing (assigned);2024-03-05 09:00;2024-03-02 09:00;High;Zhao;Wang Lei;N1;',
				'Network;Request;2024-03-05 18:00;;;2024-03-02 12:00;'
			].join('')
		],
		fields: {
			ticket_id: 'ID',
			engineer_name: 'Assigned to - Technician',
			created_at: 'Opening date',
			resolved_at: 'Resolution date',
			closed_at: 'Closing date'
		},
		hours: 24
	},
	{
		desk: 'Odoo',
		rows: [
			[
				'Ticket Sequence,Subject,Helpdesk Team,Assigned to,Customer,Type,Priority,Stage,',
				'Created on,First assignment date,Close date,Time to close (hours),Hours to Assign,',
				'SLA Status Failed,Rating Average Value'
			].join(''),
			[
				'00012,Printer,Support,Wang Lei,Li,Issue,High priority,Solved,2024-03-01 09:00:00,',
				'2024-03-01 09:10:00,2024-03-02 09:00:00,24.0,0.17,False,5.0'
			].join(''),
			[
				'00013,Net,Support,Wang Lei,Zhao,Question,Low priority,In Progress,2024-03-02 09:00:00,',
				'2024-03-02 09:10:00,,0.0,0.17,False,0.0'
			].join('')
		],
		fields: {
			ticket_id: 'Ticket Sequence',
			engineer_name: 'Assigned to',
			status: 'Stage',
			closed_at: 'Close date',
			duration_raw: 'Time to close (hours)',
			csat_raw: 'Rating Average Value'
		},
		hours: 24
	},
	{
		desk: 'Salesforce',
		rows: [
			[
				'Case Number,Case Owner,Account Name,Subject,Status,Priority,Case Origin,Type,',
				'Case Reason,Date/Time Opened,Date/Time Closed,Age (Hours),Open,Closed,Escalated'
			].join(''),
			[
				'00001026,Wang Lei,Acme,Printer,Closed,High,Web,Mechanical,Breakdown,3/1/2024 9:00 AM,',
				'3/22/2024 9:00 AM,504,0,1,0'
			].join(''),
			'00001027,Wang Lei,Acme,Net,Working,Medium,Phone,Electrical,,3/2/2024 9:00 AM,,30,1,0,0'
		],
		fields: {
			ticket_id: 'Case Number',
			engineer_name: 'Case Owner',
			created_at: 'Date/Time Opened',
			closed_at: 'Date/Time Closed',
			duration_raw: 'Age (Hours)'
		},
		hours: 504
	},
	{
		desk: 'HubSpot',
		rows: [
			[
				'Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Ticket owner,',
				'Priority,Source,Category,Time to close,Time to first agent reply,Last activity date'
			].join(''),
			[
				'1001,Printer,Support Pipeline,Closed (Support Pipeline),2024-03-01 09:00,',
				'2024-03-02 09:00,Wang Lei,HIGH,EMAIL,Product issue,86400000,600000,2024-03-02 09:00'
			].join(''),
			[
				'1002,Net,Support Pipeline,New (Support Pipeline),2024-03-02 09:00,,Wang Lei,LOW,CHAT,,,,',
				'2024-03-02 09:00'
			].join('')
		],
		fields: {
			ticket_id: 'Ticket ID',
			engineer_name: 'Ticket owner',
			status: 'Ticket status',
			created_at: 'Create date',
			closed_at: 'Close date',
			duration_raw: 'Time to close'
		},
		hours: 24
	}
];
