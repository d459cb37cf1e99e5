import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleReport, noPicture } from '../../../../tests/support/example-items.ts';
import { templateFixtures } from '../../../../tests/support/slide-templates.ts';
import { openPackage, strayBoxes } from '../../../../tests/support/office-package.ts';
import { all, textOf } from '../../../../tests/support/xml.ts';
import { pack, unpack } from '../zip.ts';
import { reportPptx } from './deck.ts';
import { lacksOf } from './template/choose.ts';
import { limits, TemplateError } from './template/package.ts';
import { readTemplate } from './template/read-template.ts';

const report = exampleReport(['zh'], ['line', 'dots', 'sankey']);
const fixtures = await templateFixtures();
const slidesIn = (names: readonly string[]): string[] =>
	names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));

describe.each(Object.entries(fixtures))('slides on a template: %s', (_, { bytes, lacks, accent, pictures }) => {
	const opened = reportPptx(report, noPicture, { template: readTemplate(bytes) }).then(openPackage);

	it('opens without anything to repair, and holds none of the slides that the template had', async () => {
		const { faults, names, xml } = await opened;
		expect(faults).toEqual([]);
		expect(slidesIn(names)).toHaveLength(2 + 3 + 1);
		const listed = all(xml('ppt/presentation.xml'), 'p:sldId');
		expect(listed).toHaveLength(6);
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
			expect(titled.map((shape) => all(shape, 'a:t').map(textOf).join(''))).toEqual([figure.title]);
			const shown = [...all(slide, 'p:graphicFrame'), ...all(slide, 'p:pic')];
			expect(shown).toHaveLength(1);
			const placed = shown.flatMap((shape) => all(shape, 'p:ph'));
			const taken = !lacks.includes('content_layout') && (pictures || shown[0]?.name !== 'p:pic');
			expect(placed).toHaveLength(taken ? 1 : 0);
			expect(textOf(slide)).toContain('模拟数据');
		});
	});

	it('uses only places that the slide’s layout has', async () => {
		const { names, xml } = await opened;
		for (const name of slidesIn(names)) {
			const rels = xml(name.replace('slides/', 'slides/_rels/') + '.rels');
			const layout = rels.children.find(({ attributes }) => attributes.Type?.endsWith('/slideLayout'))?.attributes
				.Target;
			const key = ({ attributes: { type = 'obj', idx = '' } }: { attributes: Record<string, string> }) =>
				`${type} ${idx}`;
			const has = all(xml((layout ?? '').slice(1)), 'p:ph').map(key);
			for (const place of all(xml(name), 'p:ph').map(key)) expect(has, name).toContain(place);
		}
	});

	it('keeps every box on the slide', async () => {
		expect(strayBoxes(await opened)).toEqual([]);
	});

	it('draws charts in the theme’s accent where it can be told from the ground, and says what is lacking', async () => {
		const { xml } = await opened;
		const colors = all(xml('ppt/charts/chart1.xml'), 'a:schemeClr').map(({ attributes }) => attributes.val);
		expect(colors.includes('accent1')).toBe(accent);
		expect(colors).toContain('tx1');
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
