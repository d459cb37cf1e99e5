import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPptx } from '$lib/export/slides/deck.ts';
import { exampleReport, noPicture } from '../support/example-items.ts';
import { readTemplate } from '$lib/export/slides/template/read-template.ts';
import { openPackage } from '../support/office-package.ts';
import { templateFixtures } from '../support/slide-templates.ts';
import { reportDocx } from '$lib/export/document/word.ts';
import { reportXlsx } from '$lib/export/workbook/workbook.ts';

const installed = ['soffice', 'pdftotext'].every((program) => spawnSync(program, ['--version']).error === undefined);
if (!installed)
	console.warn('LibreOffice or pdftotext is not installed: the conversion of slides and workbooks is not tested.');

const names = ['line', 'stacked', 'dots', 'curve-survival', 'points-funnel', 'sankey'];
const report = exampleReport(['zh'], names);
const items = report.parts[0]?.items ?? [];

describe.skipIf(!installed)('as LibreOffice reads it', () => {
	let folder: string;
	/** Text of each page, without spaces: programs break lines as they please. */
	const pages = (name: string): string[] =>
		readFileSync(join(folder, name), 'utf8')
			.split('\f')
			.slice(0, -1)
			.map((page) => page.replaceAll(/\s/g, ''));
	const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

	const convert = (to: string, into: string, files: readonly string[]): void => {
		const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
		const paths = files.map((name) => join(folder, name));
		execFileSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', into, ...paths], {
			stdio: 'ignore'
		});
	};

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'office-'));
		writeFileSync(join(folder, 'slides.pptx'), await reportPptx(report, noPicture));
		writeFileSync(join(folder, 'tables.xlsx'), await reportXlsx(report, noPicture));
		writeFileSync(join(folder, 'report.docx'), await reportDocx(report, { kind: 'full', raster: noPicture }));
		writeFileSync(join(folder, 'board.docx'), await reportDocx(report, { kind: 'board', raster: noPicture }));
		// A template as LibreOffice writes it: another program's, read and saved again.
		const { minimal, googleLike, dark } = await templateFixtures();
		mkdirSync(join(folder, 'saved'));
		writeFileSync(join(folder, 'template.pptx'), minimal.bytes);
		convert('pptx', join(folder, 'saved'), ['template.pptx']);
		const saved = new Uint8Array(readFileSync(join(folder, 'saved', 'template.pptx')));
		const own = { saved, google: googleLike.bytes, dark: dark.bytes };
		for (const [name, bytes] of Object.entries(own))
			writeFileSync(
				join(folder, `${name}.pptx`),
				await reportPptx(report, noPicture, { template: readTemplate(bytes) })
			);
		convert('pdf', folder, [
			'slides.pptx',
			'tables.xlsx',
			'report.docx',
			'board.docx',
			...Object.keys(own).map((name) => `${name}.pptx`)
		]);
		for (const name of ['slides', 'tables', 'report', 'board', ...Object.keys(own)])
			execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)]);
	}, 600_000);
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('every slide is there, with its finding, its source and its Chinese', () => {
		const slides = pages('slides.txt');
		expect(slides).toHaveLength(2 + names.length + 1);
		expect(slides[0]).toContain('评级成效报告');
		items.forEach(({ figure }, index) => {
			for (const text of [figure.title, figure.subtitle, figure.source, '模拟数据'])
				expect(slides[index + 2]).toContain(squeeze(text));
		});
		expect(slides.at(-1)).toContain('附录：口径');
	});

	it.each(['saved', 'google', 'dark'])('every slide is there on a template of another program: %s', (template) => {
		expect(openPackage(new Uint8Array(readFileSync(join(folder, `${template}.pptx`)))).faults).toEqual([]);
		const slides = pages(`${template}.txt`);
		expect(slides.length).toBeGreaterThanOrEqual(2 + names.length + 1);
		expect(slides[0]).toContain('评级成效报告');
		items.forEach(({ figure }, index) => {
			for (const text of [figure.title, figure.subtitle, '模拟数据'])
				expect(slides[index + 2]).toContain(squeeze(text));
		});
	});

	it('the charts of the slides are drawn', () => {
		const slides = pages('slides.txt');
		for (const [index, wanted] of [
			['控制上限', '目标38.4h', '评定实施'],
			['未定级', '30%', '39%', '实施前(n=164)'],
			['华东', '95%', '目标87.1%'],
			['仍未解决的占比', '150', '实施前'],
			['被评人数', '平均62%']
		].entries()) {
			for (const text of wanted) expect(slides[index + 2]).toContain(text);
		}
	});

	it('the workbook shows tables, charts and where they come from', () => {
		const text = pages('tables.txt').join('');
		for (const { figure } of items) expect(text).toContain(squeeze(figure.title));
		for (const wanted of [
			'41.3',
			'87.5%',
			'-12.5%',
			'已隐藏',
			"'=1+1",
			'数据指纹',
			'方案口径基线48h',
			'仍未解决的占比'
		])
			expect(text).toContain(wanted);
	});

	it('the Word report has its findings, numbered captions, contents with pages, and page numbers', () => {
		const sheets = pages('report.txt');
		const text = sheets.join('');
		for (const { figure } of items) expect(text.split(squeeze(figure.title)).length).toBeGreaterThan(2);
		for (const [index] of items.entries()) expect(text).toContain(`图${String(index + 1)}`);
		expect(text).toMatch(/附录：口径\.*\d+/);
		expect(sheets[0]).toContain(`1/${String(sheets.length)}`);
	});

	it('the board reads one sheet', () => {
		expect(pages('board.txt')).toHaveLength(1);
	});
});
