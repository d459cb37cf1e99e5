import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brandJson } from '../support/brand.ts';
import { strangeness } from '../support/glyphs.ts';
import { all, parseXml, textOf } from '../support/xml.ts';

const rendered = ['pdftoppm', 'pdftotext', 'pdffonts'].every(
	(program) => spawnSync(program, ['-v']).error === undefined
);
if (!rendered) console.warn('poppler is not installed: the glyphs of the PDF are not looked at.');

const formats = ['png', 'svg', 'csv', 'xlsx', 'pptx', 'html', 'pdf', 'docx'];

describe('the command line on a machine without any font', () => {
	let folder: string;
	/** What a machine without fonts is: a configuration that names no folder, and a home without any. */
	let bare: NodeJS.ProcessEnv;
	const write = (out: string, env: NodeJS.ProcessEnv): void => {
		const given = [
			'--report',
			'board',
			'--lang',
			'both',
			'--paper',
			'a4,wide',
			'--brand',
			join(folder, 'brand.json')
		];
		const what = ['--out', join(folder, out), '--format', formats.join(','), ...given];
		execFileSync('npx', ['tsx', 'scripts/outcomes.ts', ...what], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	};
	const named = (pattern: RegExp): string => {
		const found = readdirSync(join(folder, 'bare')).find((name) => pattern.test(name));
		if (found === undefined) throw new Error(`no ${String(pattern)}`);
		return join(folder, 'bare', found);
	};

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'no-fonts-'));
		writeFileSync(join(folder, 'brand.json'), JSON.stringify(brandJson));
		mkdirSync(join(folder, 'home'));
		writeFileSync(join(folder, 'fonts.conf'), '<?xml version="1.0"?><fontconfig></fontconfig>');
		bare = {
			PATH: process.env.PATH,
			HOME: join(folder, 'home'),
			FONTCONFIG_FILE: join(folder, 'fonts.conf'),
			FONTCONFIG_PATH: join(folder, 'home'),
			TZ: 'America/Los_Angeles',
			LANG: 'C'
		};
		write('usual', { ...process.env, TZ: 'Asia/Shanghai' });
		write('bare', bare);
	}, 900_000);
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('writes the same bytes in every format as one with fonts, in another time zone and at another time', () => {
		const read = (out: string): string => readFileSync(join(folder, out, 'manifest.json'), 'utf8');
		const names = readdirSync(join(folder, 'bare'));
		for (const format of formats)
			expect(
				names.some((name) => name.endsWith(`.${format}`)),
				format
			).toBe(true);
		expect(read('bare')).toBe(read('usual'));
		expect(read('bare')).not.toContain('missingCharacters');
	});

	it('draws Chinese in its pictures with the glyphs of our font', () => {
		const png = named(/_zh.*\.png$/);
		const svg = parseXml(readFileSync(png.replace(/\.png$/, '.svg'), 'utf8'));
		const [title] = all(svg, 'text');
		if (!title) throw new Error('no title');
		const [head = ''] = /^\p{Script=Han}{4,8}/u.exec(textOf(title)) ?? [];
		expect(head.length).toBeGreaterThanOrEqual(4);
		const { x, y, 'font-size': size } = title.attributes;
		const across = Number((svg.attributes.viewBox ?? '').split(' ')[2]);
		const scale = (2 * Number(svg.attributes.width)) / across;
		const crop = {
			x: (Number(x) - 1) * scale,
			y: (Number(y) - Number(size)) * scale,
			width: (head.length * Number(size) + 1) * scale,
			height: Number(size) * 1.3 * scale
		};
		expect(strangeness(png, crop, head, 'bold')).toBeLessThan(0.3);
		expect(strangeness(png, crop, '鑫'.repeat(head.length), 'bold')).toBeGreaterThan(0.6);
	});

	it.skipIf(!rendered)('draws Chinese in its PDF with the glyphs of our font, all of it embedded', () => {
		const pdf = named(/_a4\.pdf$/);
		const fonts = execFileSync('pdffonts', [pdf], { env: bare, encoding: 'utf8' }).trim().split('\n').slice(2);
		expect(fonts.length).toBeGreaterThanOrEqual(2);
		for (const font of fonts) expect(font).toMatch(/NotoSans.*\s+yes\s+yes\s+yes\s/);
		const boxes = execFileSync('pdftotext', ['-bbox', '-f', '1', '-l', '1', pdf, '-'], {
			env: bare,
			encoding: 'utf8'
		});
		const [, ...box] =
			/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">评级成效报告</.exec(boxes) ?? [];
		const [left = 0, top = 0, right = 0, bottom = 0] = box.map((value) => (Number(value) * 288) / 72);
		execFileSync(
			'pdftoppm',
			['-r', '288', '-png', '-f', '1', '-l', '1', '-singlefile', pdf, join(folder, 'page')],
			{
				env: bare
			}
		);
		const crop = { x: left - 2, y: top, width: right - left + 4, height: bottom - top };
		expect(strangeness(join(folder, 'page.png'), crop, '评级成效报告', 'bold')).toBeLessThan(0.3);
		expect(strangeness(join(folder, 'page.png'), crop, '鑫鑫鑫鑫鑫鑫', 'bold')).toBeGreaterThan(0.6);
	});
});
