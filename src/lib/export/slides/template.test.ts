import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleReport, noPicture } from '../../../../tests/support/example-items.ts';
import { templateFixtures } from '../../../../tests/support/slide-templates.ts';
import { openPackage, strayBoxes } from '../../../../tests/support/office-package.ts';
import { all, type Element, textOf } from '../../../../tests/support/xml.ts';
import { faceOf, readBrand } from '../brand/brand.ts';
import { pack, unpack } from '../zip.ts';
import { reportPptx } from './deck.ts';
import { lacksOf } from './template/choose.ts';
import { limits, TemplateError } from './template/package.ts';
import { readTemplate } from './template/read-template.ts';

const report = exampleReport(['zh'], ['line', 'dots', 'sankey']);
const fixtures = await templateFixtures();
type Reading = (name: string) => Element;

/** The layout that a slide stands on. */
function layoutOf(xml: Reading, number: number): Element {
	const rels = xml(`ppt/slides/_rels/slide${String(number)}.xml.rels`);
	const found = rels.children.find(({ attributes }) => attributes.Type?.endsWith('/slideLayout'));
	return xml((found?.attributes.Target ?? '').slice(1));
}

interface Frame {
	name: string;
	x: number;
	y: number;
	w: number;
	h: number;
}

/** Where a shape stands: where it says itself, or where its layout's place does. */
function boxOf(shape: Element, layout: Element): Frame | null {
	const [place] = all(shape, 'p:ph');
	const same = (other: Element): boolean =>
		all(other, 'p:ph').some(
			({ attributes }) => attributes.type === place?.attributes.type && attributes.idx === place?.attributes.idx
		);
	const frameIn = (one: Element | undefined): Element | undefined =>
		one && [...all(one, 'a:xfrm'), ...all(one, 'p:xfrm')][0];
	const frame = frameIn(shape) ?? (place && frameIn(all(layout, 'p:sp').find(same)));
	const [off, ext] = frame?.children ?? [];
	if (!off || !ext || !['p:sp', 'p:pic', 'p:graphicFrame'].includes(shape.name)) return null;
	return {
		name: all(shape, 'p:cNvPr')[0]?.attributes.name ?? '',
		x: Number(off.attributes.x),
		y: Number(off.attributes.y),
		w: Number(ext.attributes.cx),
		h: Number(ext.attributes.cy)
	};
}

/** The part of the smaller of two boxes that lies in the other. */
function shared(one: Frame, other: Frame): number {
	const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
	const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
	return w <= 0 || h <= 0 ? 0 : (w * h) / Math.min(one.w * one.h, other.w * other.h);
}

const slidesIn = (names: readonly string[]): string[] =>
	names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));

describe.each(Object.entries(fixtures))('slides on a template: %s', (_, { bytes, lacks, accent, pictures }) => {
	const opened = reportPptx(report, noPicture, { template: readTemplate(bytes) }).then(openPackage);

	it('opens without anything to repair, and holds none of the slides that the template had', async () => {
		const { faults, names, xml } = await opened;
		expect(faults).toEqual([]);
		// Title, verdicts, three figures, and the definitions on as many slides as they need.
		expect(slidesIn(names).length).toBeGreaterThanOrEqual(2 + 3 + 1);
		expect(slidesIn(names).length).toBeLessThanOrEqual(2 + 3 + 2);
		expect(all(xml('ppt/presentation.xml'), 'p:sldId')).toHaveLength(slidesIn(names).length);
		for (const name of slidesIn(names)) expect(textOf(xml(name))).not.toContain('LEFTOVER');
	});

	it('keeps masters and layouts, and puts titles, pictures and texts into their places', async () => {
		const { names, xml, bytes: part } = await opened;
		const given = unpack(bytes);
		for (const name of names.filter((one) => /^ppt\/slide(Masters|Layouts)\/[^/]+\.xml$/.test(one)))
			expect(strFromU8(part(name)), name).toBe(strFromU8(given[name] ?? new Uint8Array()));
		report.parts[0]?.items.forEach(({ figure }, index) => {
			const slide = xml(`ppt/slides/slide${String(index + 3)}.xml`);
			const titled = all(slide, 'p:sp').filter((shape) =>
				all(shape, 'p:ph').some(({ attributes }) => /^(title|ctrTitle)$/.test(attributes.type ?? ''))
			);
			const untitled = all(layoutOf(xml, index + 3), 'p:ph').every(
				({ attributes }) => !/^(title|ctrTitle)$/.test(attributes.type ?? '')
			);
			expect(titled.map((shape) => all(shape, 'a:t').map(textOf).join(''))).toEqual(
				untitled ? [] : [figure.title]
			);
			expect(textOf(slide)).toContain(figure.title);
			const shown = [...all(slide, 'p:graphicFrame'), ...all(slide, 'p:pic')];
			expect(shown).toHaveLength(1);
			const placed = shown.flatMap((shape) => all(shape, 'p:ph'));
			const lack: readonly string[] = lacks;
			const taken = !lack.includes('content_layout') && (pictures || shown[0]?.name !== 'p:pic');
			expect(placed).toHaveLength(taken ? 1 : 0);
			expect(textOf(slide)).toContain('模拟数据');
		});
	});

	it('uses only places that the slide’s layout has', async () => {
		const { names, xml } = await opened;
		for (const name of slidesIn(names)) {
			const key = ({ attributes: { type = 'obj', idx = '' } }: { attributes: Record<string, string> }) =>
				`${type} ${idx}`;
			const has = all(layoutOf(xml, Number(/\d+/.exec(name))), 'p:ph').map(key);
			for (const place of all(xml(name), 'p:ph').map(key)) expect(has, name).toContain(place);
		}
	});

	it('keeps every box on the slide, and none over another', async () => {
		const { names, xml } = await opened;
		expect(strayBoxes(await opened)).toEqual([]);
		for (const name of slidesIn(names)) {
			const layout = layoutOf(xml, Number(/\d+/.exec(name)));
			const boxes = all(xml(name), 'p:spTree').flatMap(({ children }) =>
				children.flatMap((shape) => boxOf(shape, layout) ?? [])
			);
			for (const [index, box] of boxes.entries())
				for (const other of boxes.slice(index + 1))
					expect(shared(box, other), `${name}: ${box.name} and ${other.name}`).toBeLessThan(0.02);
		}
	});

	it('writes no text into a place that is for charts or pictures, or that runs from top to bottom', async () => {
		const { names, xml } = await opened;
		for (const name of slidesIn(names)) {
			const upright = all(layoutOf(xml, Number(/\d+/.exec(name))), 'a:bodyPr').filter(
				({ attributes }) => attributes.vert !== undefined
			);
			expect(upright, name).toEqual([]);
			for (const shape of all(xml(name), 'p:sp'))
				for (const { attributes } of all(shape, 'p:ph'))
					expect(['chart', 'pic', 'tbl'], name).not.toContain(attributes.type);
		}
	});

	it('says on every slide how confidential it is', async () => {
		const brand = readBrand(JSON.stringify({ company: '远山科技', classification: '内部资料' }));
		const [part] = report.parts;
		if (!part) throw new Error('no part');
		const parts = [{ ...part, face: faceOf(brand, 'zh') }];
		const { names, xml } = openPackage(
			await reportPptx({ ...report, parts }, noPicture, { template: readTemplate(bytes) })
		);
		for (const name of slidesIn(names)) expect(textOf(xml(name)), name).toContain('内部资料');
	});

	it('draws charts in the theme’s accent where it can be told from the ground, and says what is lacking', async () => {
		const { xml } = await opened;
		const colors = all(xml('ppt/charts/chart1.xml'), 'a:schemeClr').map(({ attributes }) => attributes.val);
		expect(colors.includes('accent1')).toBe(accent);
		expect(colors.some((name) => name === 'tx1' || name === 'bg1')).toBe(true);
		expect(lacksOf(readTemplate(bytes))).toEqual(lacks);
	});

	it('is the same bytes twice', async () => {
		const [one, two] = await Promise.all(
			[0, 1].map(() => reportPptx(report, noPicture, { template: readTemplate(bytes) }))
		);
		expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true);
	});
});

describe('what is no template', () => {
	const good = fixtures.minimal.bytes;
	const changed = (change: (parts: ReturnType<typeof unpack>) => void): Uint8Array => {
		const parts = unpack(good);
		change(parts);
		return pack(parts);
	};
	const edit = (name: string, from: string, to: string): Uint8Array =>
		changed((parts) => {
			parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replaceAll(from, to));
		});
	const link =
		'<Relationship Id="rIdX" TargetMode="External" Target="https://example.com/x.png" ' +
		'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>';

	it.each([
		['nothing', 'not_slides', () => new Uint8Array()],
		['a text', 'not_slides', () => strToU8('hello')],
		['a zip of something else', 'not_slides', () => pack({ 'a.txt': strToU8('x') })],
		['a file behind a password', 'protected', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
		['a file with macros', 'macros', () => changed((parts) => (parts['ppt/vbaProject.bin'] = strToU8('x')))],
		[
			'macros by type',
			'macros',
			() =>
				edit(
					'[Content_Types].xml',
					'presentationml.presentation.main+xml',
					'ms-powerpoint.presentation.macroEnabled.main+xml'
				)
		],
		[
			'a link to outside in a layout',
			'linked',
			() => edit('ppt/slideLayouts/_rels/slideLayout1.xml.rels', '</Relationships>', link)
		],
		[
			'entities',
			'linked',
			() => edit('ppt/presentation.xml', '<p:presentation', '<!DOCTYPE x [<!ENTITY a "b">]><p:presentation')
		],
		[
			'an embedded program',
			'embedded',
			() => changed((parts) => (parts['ppt/embeddings/oleObject1.bin'] = strToU8('x')))
		],
		[
			'one part beyond measure',
			'oversize',
			() => changed((parts) => (parts['ppt/media/large.png'] = new Uint8Array(limits.part + 1)))
		],
		[
			'no layouts',
			'no_layouts',
			() => edit('ppt/slideMasters/_rels/slideMaster1.xml.rels', '/slideLayout"', '/other"')
		]
	])('%s is refused as %s', (_, fault, make) => {
		const read = (): unknown => readTemplate(make());
		expect(read).toThrow(TemplateError);
		expect(read).toThrow(fault);
	});
});
