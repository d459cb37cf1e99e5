import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exit } from '../failures.ts';
import { root } from '../setup.js';

const data = (name: string): string => join(root, 'data', name);
const metrics = ['I1', 'I2', 'I3', 'R5'].flatMap((id) => ['--metric', id]);
const files = (tickets: string): string[] => [
	...['--employees', data('roster.csv')],
	...['--assessments', data('grading.xlsx')],
	...['--tickets', tickets]
];

interface Ended {
	code: number | null;
	out: string;
	errors: string;
}

/** Runs the command line as a scheduler does, and waits for its end. */
async function run(given: readonly string[], secret?: string): Promise<Ended> {
	const env = { ...process.env, ...(secret !== undefined && { NOTIFY_SECRET: secret }) };
	const child = spawn('npx', ['tsx', 'scripts/outcomes.ts', ...given], { cwd: root, env });
	let [out, errors] = ['', ''];
	child.stdout.on('data', (part: Buffer) => (out += part.toString()));
	child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
	const [code] = z
		.tuple([z.number().nullable()])
		.rest(z.unknown())
		.parse(await once(child, 'close'));
	return { code, out, errors };
}

const card = z.object({ msg_type: z.literal('interactive') });
const wecom = z.object({ msgtype: z.literal('markdown'), markdown: z.object({ content: z.string() }) });
const dingtalk = z.object({
	msgtype: z.literal('markdown'),
	markdown: z.object({ title: z.string(), text: z.string() })
});

describe('the monthly job', () => {
	let folder: string;
	let first: Ended;
	let second: Ended;
	const got: { url: string; body: string }[] = [];
	const at = (name: string): string => join(folder, name);
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'monthly-'));
		const all = readFileSync(data('tickets.csv'), 'utf8').split('\n');
		// What the system knew a month before: no tickets of June and July.
		writeFileSync(at('may.csv'), all.filter((line) => !/^GD260[67]/.test(line)).join('\n'));
		const robot = createServer((request, response) => {
			let body = '';
			request.on('data', (part: Buffer) => (body += part.toString()));
			request.on('end', () => {
				got.push({ url: request.url ?? '', body });
				response.writeHead(200).end('{"errcode":0}');
			});
		});
		robot.listen(0, '127.0.0.1');
		await once(robot, 'listening');
		const place = robot.address();
		const port = typeof place === 'object' && place ? place.port : 0;
		const job = ['--digest', '--state', at('run.json'), ...metrics];
		first = await run([...files(at('may.csv')), ...job, '--as-of', '2026-06-02']);
		second = await run(
			[
				...files(data('tickets.csv')),
				...[...job, '--lang', 'both', '--form', 'dingtalk', '--out', at('said')],
				...['--notify', `http://127.0.0.1:${String(port)}/robot/send?access_token=t`],
				...['--fail-on', 'I2 improved_below', '--fail-on', 'I1 worse']
			],
			'SEC1'
		);
		robot.close();
	}, 900_000);
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('the first run says that there is none before it, posts nothing and ends well', () => {
		expect(first.errors.split('\n').filter((line) => /error|at .*:\d+/i.test(line))).toEqual([]);
		expect(first.code).toBe(exit.done);
		expect(first.out).toMatch(/2026-06-02/);
		expect(first.out).toMatch(/没有上次的记录可比/);
	});

	it('the second names its predecessor, what moved and where everything stands', () => {
		expect(second.out).toMatch(/2026-06-02/);
		const text = readFileSync(at('said/digest_zh.txt'), 'utf8');
		expect(text).toMatch(/2026-07-02[\s\S]*2026-06-02/);
		expect(text).toMatch(/投诉处理时长.*→/);
	});

	it('is written in five forms for each language, each as its reader takes it', () => {
		const forms = ['.txt', '.md', '-wecom.json', '-feishu.json', '-dingtalk.json'];
		expect(
			readdirSync(at('said'))
				.filter((name) => name.startsWith('digest'))
				.sort()
		).toEqual(['en', 'zh'].flatMap((locale) => forms.map((form) => `digest_${locale}${form}`)).sort());
		for (const locale of ['zh', 'en']) {
			const json = (form: string): unknown =>
				JSON.parse(readFileSync(at(`said/digest_${locale}-${form}.json`), 'utf8'));
			expect(card.safeParse(json('feishu')).error).toBeUndefined();
			expect(wecom.safeParse(json('wecom')).error).toBeUndefined();
			expect(dingtalk.safeParse(json('dingtalk')).error).toBeUndefined();
		}
	});

	it('posts each language once, signed, and nothing but what it printed', () => {
		expect(got).toHaveLength(2);
		for (const { url } of got) expect(url).toMatch(/^\/robot\/send\?access_token=t&timestamp=\d+&sign=/);
		for (const { body } of got) expect(second.out).toContain(body);
		expect(JSON.stringify(got)).not.toMatch(/GD26|roster|\.csv|SEC1/);
	});

	it('ends with its own code where a watched verdict came true, and says which', () => {
		expect(second.code).toBe(exit.watched);
		expect(second.errors).toContain('I2');
		expect(second.errors).not.toMatch(/I1 worse/);
	});

	it('remembers gated numbers and verdicts alone', () => {
		const state = readFileSync(at('run.json'), 'utf8');
		expect(state).toMatch(/"asOf": "2026-07-02"/);
		expect(Object.keys(JSON.parse(state) as object).sort()).toEqual([
			'asOf',
			'fingerprint',
			'measures',
			'plan',
			'version'
		]);
	});
});
