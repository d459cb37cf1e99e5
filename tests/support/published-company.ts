import { mulberry32 } from '../../src/lib/stats/numeric/random.ts';

/** The files of a company as it would export them, with every id and name that stands in them. */
export interface ExportedCompany {
	files: { employees: string; assessments: string; tickets: string };
	secrets: string[];
}

const FIRST = Date.UTC(2024, 0, 1);
const day = (at: number): string => new Date(FIRST + at * 86_400_000).toISOString().slice(0, 10);
const lines = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
	`${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
const four = (at: number): string => String(at).padStart(4, '0');

/** Days from the first record to the last: `months` of about 30 days. */
const days = (months: number): number => Math.round(months * 30.4);

/**
 * A small company over some months from 2024 on, graded twice a year from 2025 on: two regions of two teams, tickets with
 * ratings and complaints. Deterministic.
 */
export function exportedCompany({ people = 64, tickets = 1_500, months = 24, seed = 7 } = {}): ExportedCompany {
	const next = mulberry32(seed);
	const span = days(months);
	const pick = (count: number): number => Math.floor(next() * count);
	const staff = Array.from({ length: people }, (_, at) => {
		const region = at % 2;
		return {
			id: `ENG-${four(at)}`,
			name: `工程师名${four(at)}`,
			region: ['东区', '西区'][region] ?? '',
			team: `${['东区', '西区'][region] ?? ''}${at % 4 < 2 ? '一' : '二'}队`,
			hired: day(-400 - pick(900)),
			left: at % 8 === 3 ? 100 + pick(span - 120) : null,
			boss: `MGR-${four(at % 4)}`
		};
	});
	const rounds = [380, 560, 740, 920].filter((at) => at < span - 20);
	const assessed = rounds.flatMap((at, round) =>
		staff
			.filter(({ left }) => left === null || left > at)
			.map(({ id, boss }, place) => {
				const level = Math.min(4, 1 + Math.floor((place % 5) / 2) + Math.floor(round / 2));
				const score = 70 + pick(25);
				return [
					id,
					`${day(at).slice(0, 4)}年第${String(1 + (round % 2))}轮`,
					day(at),
					level,
					level,
					score,
					score + pick(5),
					boss,
					'通过'
				];
			})
	);
	const served = Array.from({ length: tickets }, (_, at) => {
		const created = pick(span - 3);
		const person = staff[pick(people)];
		const hours = 2 + pick(60);
		const rated = next() < 0.6;
		return [
			`TCK-${four(at)}`,
			['服务', '服务', '服务', '投诉'][pick(4)] ?? '',
			`CUS-${four(pick(120))}`,
			['泵', '阀'][pick(2)] ?? '',
			['安装', '维修'][pick(2)] ?? '',
			`${day(created)} 08:00`,
			`${day(created + Math.floor(hours / 24))} ${String(8 + (hours % 12)).padStart(2, '0')}:30`,
			'已关闭',
			person?.id ?? '',
			person?.region ?? '',
			rated ? 3 + pick(3) : ''
		];
	});
	return {
		files: {
			employees: lines(
				'工号,姓名,部门,区域,入职日期,离职日期,离职类型,上级工号',
				staff.map(({ id, name, team, region, hired, left, boss }) => [
					id,
					name,
					team,
					region,
					hired,
					left === null ? '' : day(left),
					left === null ? '' : '辞职',
					boss
				])
			),
			assessments: lines('工号,评定轮次,评定日期,申报等级,最终等级,自评总分,主管总分,主管工号,结果', assessed),
			tickets: lines(
				'工单编号,业务类型,客户编号,产品,故障类别,创建时间,解决时间,状态,工程师工号,区域,满意度评分',
				served
			)
		},
		secrets: [
			...staff.flatMap(({ id, name, boss }) => [id, name, boss]),
			...served.flatMap(([ticket = '', , customer = '']) => [String(ticket), String(customer)])
		]
	};
}
