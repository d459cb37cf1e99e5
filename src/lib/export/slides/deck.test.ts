import { beforeAll, describe, expect, it } from 'vitest';
import readWorkbook from 'read-excel-file/universal';
import { openPackage, type OfficePackage, strayBoxes } from '../../../../tests/support/office-package.ts';
import { all, textOf } from '../../../../tests/support/xml.ts';
import { reportPptx } from './deck.ts';
import { exampleReport, noPicture } from '../../../../tests/support/example-items.ts';

const names = ['line', 'stacked', 'curve-survival', 'sankey'];
const report = exampleReport(['zh', 'en'], names);

describe('slides', () => {
	let bytes: Uint8Array;
	let opened: OfficePackage;
	let slides: string[];
	const text = (name: string): string => all(opened.xml(name), 'a:t').map(textOf).join('\n');
	beforeAll(async () => {
		bytes = await reportPptx(report, noPicture);
		opened = openPackage(bytes);
		slides = opened.names
			.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
			.sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
	});

	it('open without anything to repair', () => {
		expect(opened.faults).toEqual([]);
		expect(textOf(opened.xml('ppt/notesMasters/notesMaster1.xml')).trim()).toBe('');
	});

	it('are a title, the verdicts, one slide a figure and the definitions, once per language', () => {
		expect(slides).toHaveLength(2 * (1 + 1 + names.length + 1));
		expect(text('ppt/slides/slide1.xml')).toContain('评级成效报告');
		expect(text('ppt/slides/slide2.xml')).toMatch(/投诉处理时长[\s\S]*−13\.2 %[\s\S]*有改善，未到目标/);
		expect(text('ppt/slides/slide7.xml')).toContain('附录：口径');
		expect(text('ppt/slides/slide9.xml')).toMatch(/Complaint handling time[\s\S]*Improved, below target/);
	});

	it('carry finding, source, fingerprint and the word that the data is simulated, and say more in the notes', () => {
		report.parts.forEach((part, language) => {
			part.items.forEach(({ figure }, index) => {
				const number = String(language * 7 + index + 3);
				const shown = text(`ppt/slides/slide${number}.xml`);
				for (const wanted of [
					figure.title,
					figure.subtitle,
					figure.source,
					part.locale === 'zh' ? '模拟数据' : 'simulated data'
				])
					expect(shown).toContain(wanted);
				const notes = text(`ppt/notesSlides/notesSlide${number}.xml`);
				for (const wanted of [figure.title, figure.fingerprint, 'RMST(τ)', ...figure.notes])
					expect(notes).toContain(wanted);
			});
		});
	});

	it('put title, source and number into places that the layout has for them', () => {
		const placed = (name: string) =>
			all(opened.xml(name), 'p:sp').flatMap((shape) =>
				all(shape, 'p:ph').map(({ attributes }): [string, string] => [
					attributes.type ?? '',
					all(shape, 'a:t').map(textOf).join('')
				])
			);
		report.parts[0]?.items.forEach(({ figure }, index) => {
			const places = new Map(placed(`ppt/slides/slide${String(index + 3)}.xml`));
			expect(places.get('title')).toBe(figure.title);
			expect(places.get('ftr')).toContain(figure.source);
			expect(places.get('sldNum')).toBe(String(index + 3));
		});
	});

	it('hold charts that can be edited, each over a workbook with the same numbers, and pictures for the rest', async () => {
		const charts = opened.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
		expect(charts).toHaveLength(6);
		expect(opened.names.filter((name) => name.startsWith('ppt/media/'))).toHaveLength(2);
		const [sheet] = await readWorkbook(
			new Blob([new Uint8Array(opened.bytes('ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx'))])
		);
		expect(sheet?.data[0]).toEqual([null, '未定级', '初级', '中级', '高级', '资深']);
		expect(sheet?.data[1]?.[0]).toBe('实施前 (n = 164)');
		const drawn = all(opened.xml('ppt/charts/chart2.xml'), 'c:val').map((values) =>
			Number(all(values, 'c:v')[0]?.text)
		);
		expect(sheet?.data[1]?.slice(1)).toEqual(drawn);
		expect(drawn[0]).toBe(49 / 164);
		expect(openPackage(opened.bytes('ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx')).faults).toEqual([]);
	});

	it('keep every box on the slide', () => {
		expect(strayBoxes(opened)).toEqual([]);
	});

	it.each([30, 60, 76, 100, 130])('a bold title of %i letters stands clear of what is below', async (letters) => {
		const [part] = exampleReport(['en'], ['line']).parts;
		const [item] = part?.items ?? [];
		if (!part || !item) throw new Error('no item');
		const title = 'Share of people '.repeat(9).slice(0, letters);
		const long = { ...part, items: [{ ...item, figure: { ...item.figure, title } }] };
		const slide = openPackage(await reportPptx({ ...report, parts: [long] }, noPicture)).xml(
			'ppt/slides/slide3.xml'
		);
		const named = (name: string) =>
			all(slide, 'p:sp').find((shape) => all(shape, 'p:cNvPr')[0]?.attributes.name === name);
		const [titled, measure] = [named('Title'), named('Measure')];
		if (!titled || !measure) throw new Error('no title');
		const points = Number(all(titled, 'a:rPr')[0]?.attributes.sz) / 100;
		// Bold Latin letters of a wide font are about 0.58 of their size across; the title's place is 12.23 inches wide.
		const lines = Math.ceil((letters * 0.58 * points) / (12.23 * 72));
		const end = 0.68 * 72 + lines * points * 1.2;
		expect((Number(all(measure, 'a:off')[0]?.attributes.y) / 914_400) * 72).toBeGreaterThanOrEqual(end);
	});

	it('are the same bytes twice', async () => {
		expect(Buffer.from(await reportPptx(report, noPicture)).equals(Buffer.from(bytes))).toBe(true);
	});

	it('can be given up between two figures', async () => {
		const abort = new AbortController();
		const steps: number[] = [];
		const running = reportPptx(report, noPicture, {
			progress: {
				step(done) {
					steps.push(done);
					if (done === 2) abort.abort();
					abort.signal.throwIfAborted();
					return Promise.resolve();
				}
			}
		});
		await expect(running).rejects.toThrow();
		expect(steps).toEqual([0, 1, 2]);
	});

	it('a board reads eight slides: title, verdicts, five figures, and what to decide', async () => {
		const five = exampleReport(['zh'], ['line', 'stacked', 'dots', 'curve-survival', 'sankey']);
		const told = {
			happened: ['满意度变了。'],
			sure: ['有把握。'],
			cost: ['花了 8.8 万元。'],
			next: ['保持做法。']
		};
		const board = { ...five, parts: five.parts.map((part) => ({ ...part, brief: told })) };
		const file = openPackage(await reportPptx(board, noPicture, { kind: 'board' }));
		const slides = file.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
		expect(slides).toHaveLength(8);
		const last = new TextDecoder().decode(file.bytes('ppt/slides/slide8.xml'));
		for (const text of ['接下来怎么办', '保持做法。', '花了 8.8 万元。']) expect(last).toContain(text);
	});
});
