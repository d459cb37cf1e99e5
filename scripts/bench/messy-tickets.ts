import { execFileSync } from 'node:child_process';

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const two = (value: number): string => String(value).padStart(2, '0');

/** mulberry32: the same file on every machine. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Local text of an instant in one of the spellings one export mixes; every 50th is written another way. */
function written(milliseconds: number, row: number): string {
	const at = new Date(milliseconds);
	const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
	const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
	if (row % 50 === 7) return `${String(y)}-${two(m)}-${two(d)} ${time}:${two(at.getUTCSeconds())}`;
	if (row % 5000 === 13) return `${String(y)}年${String(m)}月${String(d)}日 ${time}`;
	return (
		`${String(y)}/${String(m)}/${String(d)} ` +
		`${String(at.getUTCHours())}:${time.slice(3)}:${two(at.getUTCSeconds())}`
	);
}

/**
 * The text of a messy ticket export: title row, mixed date spellings, satisfaction words, blanks, duplicates, broken
 * rows.
 */
export function messyTickets(rows: number): string[] {
	const next = random(20_260_701);
	const out = [
		'售后工单导出,,,,,,,,,,,,,,,\r\n',
		'工单编号,工单类型,客户编号,产品型号,故障类型,优先级,创建' +
			'时间,首次响应时间,解决时间,关闭时间,工单状态,工程师工号,服' +
			'务工程师,是否上门,满意度,处理结果\r\n'
	];
	const start = Date.UTC(2024, 0, 1);
	for (let row = 0; row < rows; row += 1) {
		const created = start + Math.floor(next() * 900 * 86_400) * 1000;
		const hours = Math.exp(3 + next() * 2.2 - 1.1);
		const open = next() < 0.03;
		const engineer = Math.floor(next() * 900);
		const cells = [
			row % 1000 === 999 ? `WO${String(20_000_000 + row - 1)}` : `WO${String(20_000_000 + row)}`,
			pick(['维修', '投诉', '咨询', '巡检'], Math.floor(next() * 9)),
			`C${String(Math.floor(next() * 40_000)).padStart(6, '0')}`,
			pick(['X200 离心机', 'Ａ３ 控制器', 'M-7 主机', 'K9 阀组', 'Z1'], Math.floor(next() * 5)),
			pick(['电气故障', '机械磨损', '软件异常', '安装调试', '其他'], Math.floor(next() * 5)),
			pick(['高', '中', '低', '紧急'], Math.floor(next() * 4)),
			row % 9973 === 3 ? '待定' : written(created, row),
			next() < 0.1 ? '-' : written(created + 3_600_000 * next() * 4, row),
			open ? '' : written(created + hours * 3_600_000, row),
			open ? '' : written(created + (hours + 20) * 3_600_000, row),
			open ? '处理中' : pick(['已关闭', '已完成', '已办结'], row),
			` ${String(engineer).padStart(5, '0')}`,
			`工程师${String(engineer)}`,
			pick(['是', '否', 'Y', '√'], Math.floor(next() * 4)),
			pick(['', '', '满意', '非常满意', '一般', '未评价', '5', '不满意'], Math.floor(next() * 8)),
			row % 20 === 0
				? '"更换主板, 现场测试\n正常"'
				: pick(['更换电源模块后恢复', '远程重启', '现场调试参数', ''], row)
		];
		out.push(`${cells.join(',')}${row % 400_003 === 5 ? ',多余,' : ''}${row % 3 === 0 ? '\n' : '\r\n'}`);
	}
	return out;
}

/** The same as GB18030 bytes, by the system's own converter. */
export function messyGb18030(rows: number): Uint8Array {
	const lines = messyTickets(rows);
	const parts: Buffer[] = [];
	for (let from = 0; from < lines.length; from += 100_000) {
		parts.push(
			execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], {
				input: lines.slice(from, from + 100_000).join(''),
				maxBuffer: 1 << 30
			})
		);
	}
	return Buffer.concat(parts);
}
