import { mulberry32 } from '../../src/lib/stats/numeric/random.ts';

const levels = ['初级', '中级', '高级', '资深'];
const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const TODAY = 20_636;

/** A roster and one assessment round of `size` made-up engineers, as CSV texts; the same for the same size. */
export function crowdFiles(size: number): { roster: string; grading: string } {
	const next = mulberry32(size);
	const whole = (below: number): number => Math.floor(next() * below);
	const roster = ['工号,姓名,部门,区域,岗位,上级工号,性别,入职日期,离职日期'];
	const grading = [
		'工号,评定批次,评审日期,公示日期,当前等级,申报等级,最终等级,评审结论,评' +
			'审-技术知识,评审-实践能力,评审-服务态度,现场服务次数,技术文档数,大型项' +
			'目数,重点客户数,疑难问题数,客户满意率,有效评价数'
	];
	for (let i = 0; i < size; i += 1) {
		const id = `E${String(i).padStart(6, '0')}`;
		const level = whole(4);
		const passed = next() < 0.7;
		roster.push(
			`${id},员工${String(i)},${String(whole(40))}队,` +
				`${['华东', '华北', '华南', '西南'][whole(4)] ?? ''},` +
				`售后服务工程师,S${String(whole(40))},` +
				`${next() < 0.8 ? '男' : '女'},${iso(TODAY - 400 - whole(3600))},`
		);
		grading.push(
			[
				id,
				'2026-H1',
				iso(TODAY - 60),
				iso(TODAY - 40),
				levels[Math.max(0, level - 1)],
				levels[level],
				passed ? levels[level] : levels[Math.max(0, level - 1)],
				passed ? '通过' : '不通过',
				50 + whole(50),
				50 + whole(50),
				50 + whole(50),
				whole(160),
				whole(12),
				whole(9),
				whole(6),
				whole(9),
				(0.7 + 0.3 * next()).toFixed(3),
				5 + whole(60)
			].join(',')
		);
	}
	return { roster: `${roster.join('\n')}\n`, grading: `${grading.join('\n')}\n` };
}
