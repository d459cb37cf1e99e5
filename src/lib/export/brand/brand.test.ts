import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale.ts';
import { brandJson, brandLogo } from '../../../../tests/support/brand.ts';
import { all, parseXml } from '../../../../tests/support/xml.ts';
import { faceOf, readBrand } from './brand.ts';
import { BrandError } from './brand-file.ts';
import { brandRefused, brandSentences } from './sentences.ts';

const withLogo = (logo: string) => readBrand(JSON.stringify({ company: 'A', logo }));

function svgOf(logo: string): string {
	const read = withLogo(logo).logo;
	if (read?.kind !== 'svg') throw new Error('no drawing');
	return read.svg;
}

function faultOf(text: string): BrandError {
	try {
		readBrand(text);
	} catch (cause) {
		if (cause instanceof BrandError) return cause;
		throw cause;
	}
	throw new Error('taken');
}

const drawing = (inner: string, attributes = ''): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"${attributes}>${inner}` +
	'<rect width="100" height="50"/></svg>';

/** Colour of a point in the middle of a drawing. */
function middle(svg: string): string {
	const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
	const at = 4 * (Math.floor(height / 2) * width + Math.floor(width / 6));
	return [...pixels.subarray(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('');
}

describe('a brand file', () => {
	it('is read with its texts in both languages, and can be kept and read again as it is', () => {
		const brand = readBrand(`\ufeff${JSON.stringify(brandJson)}`);
		const names = locales.map((locale) => faceOf(brand, locale).company);
		expect(names).toEqual(['远山科技', 'Far Hills Technology']);
		expect(faceOf(brand, 'zh')).toMatchObject({ classification: '内部', main: '#8a1538', second: '#0a7d4f' });
		expect(readBrand(JSON.stringify(brand.file))).toEqual(brand);
	});

	it('needs nothing but the name', () => {
		const face = faceOf(readBrand('{"company":"A"}'), 'en');
		expect(face).toMatchObject({ company: 'A', logo: null, main: '#0b5aa2', second: '#0b5aa2' });
	});

	// #767676 is the lightest grey with 4.5:1 on white, #949494 with 3:1 (WCAG's own examples).
	it.each([
		['main', '#767676', null],
		['main', '#777777', '4.4:1'],
		['main', '#ffcc00', '1.5:1'],
		['second', '#949494', null],
		['second', '#959595', '2.9:1'],
		['second', '#FFFFFF', '1.0:1']
	])('%s %s: its contrast is checked and said', (name, color, ratio) => {
		const colors = name === 'main' ? { main: color } : { main: '#222222', second: color };
		const brand = readBrand(JSON.stringify({ company: 'A', colors }));
		const face = faceOf(brand, 'en');
		for (const locale of locales) {
			const said = brandSentences(brand, locale, false).join(' ');
			if (ratio === null) expect(said).not.toContain(color.toLowerCase());
			else expect(said).toMatch(new RegExp(`${color.toLowerCase()}.*${ratio}`));
		}
		const worn = name === 'main' ? face.main : face.second;
		const instead = name === 'main' ? '#0b5aa2' : '#222222';
		expect(worn).toBe(ratio === null ? color : instead);
	});

	it.each([
		['no JSON', '{company:', 'JSON'],
		['a list', '[]', 'company'],
		['no name', '{"author":"B"}', 'company'],
		['an empty name', '{"company":"  "}', 'company'],
		['a name over lines', '{"company":"a\\nb"}', 'company'],
		['a colour by name', '{"company":"A","colors":{"main":"red"}}', 'colors.main'],
		['a colour too many', '{"company":"A","colors":{"main":"#112233","third":"#112233"}}', 'third'],
		['a font that ends its declaration', '{"company":"A","fonts":{"latin":"a;}"}}', 'fonts.latin'],
		['a footer without end', `{"company":"A","footer":"${'x'.repeat(121)}"}`, 'footer'],
		['a word in one language', '{"company":{"zh":"甲"}}', 'company'],
		['a field nobody knows', '{"company":"A","watermark":"x"}', 'watermark'],
		['a logo that is not there', '{"company":"A","logo":"logo.svg"}', 'logo'],
		['a logo elsewhere', '{"company":"A","logo":"https://example.com/a.svg"}', 'logo'],
		['a logo outside', '{"company":"A","logo":"../../a.svg"}', 'logo'],
		['a logo of an unknown kind', '{"company":"A","logo":"data:image/gif;base64,R0lGOD"}', 'logo'],
		['half a picture', '{"company":"A","logo":"data:image/png;base64,iVBORw0KGgo="}', 'logo'],
		['a logo without a size', '{"company":"A","logo":"<svg><rect width=\\"1\\" height=\\"1\\"/></svg>"}', 'logo'],
		['a logo without a shape', '{"company":"A","logo":"<svg viewBox=\\"0 0 1 1\\"><text>A</text></svg>"}', 'logo'],
		['a very long one', `{"company":"A","x":"${'x'.repeat(800_000)}"}`, '']
	])('with %s is refused in a sentence that says where', (_, text, wanted) => {
		const fault = faultOf(text);
		for (const locale of locales) {
			const said = brandRefused(fault, 'brand.json', locale);
			expect(said).toContain('brand.json');
			if (wanted !== 'logo') expect(said).toContain(wanted);
			else expect(said).toMatch(/logo|标志/);
			expect(said).not.toMatch(/zod|undefined|invalid|expected|\[object/i);
		}
	});
});

describe('a logo as a drawing', () => {
	it('keeps the colours that drawing programs put into style sheets', () => {
		expect(middle(svgOf(brandLogo))).toBe('0a7d4f');
		expect(middle(svgOf(drawing('', ' fill="#123456"')))).toBe('123456');
		expect(
			middle(
				svgOf(
					drawing('<g style="fill:#654321"><path d="M0 0h100v50H0z"/></g>').replace(
						'<rect width="100" height="50"/>',
						''
					)
				)
			)
		).toBe('654321');
	});

	it('keeps gradients, clips and what is used once', () => {
		const svg = svgOf(
			drawing(
				'<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient>' +
					'<path id="p" d="M0 0h9v9z"/>' +
					'<clipPath id="c"><use xlink:href="#p"/></clipPath></defs>' +
					'<g clip-path="url(#c)" fill="url(#g)"><use href="#p"/></g>'
			)
		);
		const names = ['linearGradient', 'stop', 'clipPath', 'use', 'g'];
		for (const name of names) expect(all(parseXml(svg), name).length, name).toBeGreaterThan(0);
		expect(svg).toContain('clip-path="url(#c)"');
	});

	it.each([
		'<script>alert(1)</script>',
		'<script xlink:href="https://example.com/x.js"/>',
		'<rect width="9" height="9" onclick="alert(1)" onload = "x()"/>',
		'<image href="https://example.com/x.png" width="9" height="9"/>',
		'<image href="data:image/png;base64,AAAA" width="9" height="9"/>',
		'<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="https://example.com"/></body>' +
			'</foreignObject>',
		'<style>@import url(https://example.com/a.css);rect{fill:url(https://example.com/#a)}</style>',
		'<rect style="fill:url(https://example.com/#a);behavior:url(x)" width="9" height="9"/>',
		'<rect fill="url( //example.com/#a )" width="9" height="9"/>',
		`<rect fill='url("https://example.com/#a")' width="9" height="9"/>`,
		'<use href="https://example.com/a.svg#x"/>',
		'<a href="javascript:alert(1)"><rect width="9" height="9"/></a>',
		'<animate attributeName="href" values="javascript:alert(1)"/>',
		'<set attributeName="onload" to="alert(1)"/>',
		'<svg onload="alert(1)"><rect width="9" height="9"/></svg>',
		'<!--><script>alert(1)</script><!-->',
		'<text>text with a font</text>',
		'<filter id="f"><feImage href="https://example.com/a.png"/></filter>',
		'<rect width="9" height="9" fill="&#x75;rl(https://example.com)"/>'
	])('loses %s', (inner) => {
		const svg = svgOf(drawing(inner));
		expect(svg).not.toMatch(
			/script|example|javascript|onload|onclick|import|foreign|image|<text|data:|&|animate|<set/i
		);
		expect(() => parseXml(svg)).not.toThrow();
		expect(new Resvg(svg).render().width).toBe(100);
	});

	it('says which elements it lost', () => {
		const brand = withLogo(drawing('<text>A</text><image href="x"/>'));
		for (const locale of locales) expect(brandSentences(brand, locale, false).join(' ')).toMatch(/image.*text/);
	});

	it('does not unfold without end', () => {
		const levels = Array.from({ length: 30 }, (_, level) => {
			const uses = `<use href="#l${String(level + 1)}"/>`.repeat(10);
			return `<g id="l${String(level)}">${uses}</g>`;
		});
		const svg = svgOf(drawing(`<defs>${levels.join('')}</defs><use href="#l0"/>`));
		const inner = all(parseXml(svg), 'g').flatMap((group) => all(group, 'use'));
		expect(inner).toEqual([]);
		expect(faultOf(JSON.stringify({ company: 'A', logo: drawing('<g>'.repeat(20_000)) })).fault).toMatchObject({
			why: 'too_large'
		});
	});

	it('is harmless whatever it was', () => {
		const piece = fc.constantFrom(
			...['<g ', '<rect ', '<script>', '</script>', '<use ', '/>', '>', '</g>', 'href="', '"', "'", 'url(', ')'],
			...[
				'#a',
				'javascript:',
				'https://e',
				'on',
				'load=',
				'style="',
				'fill:',
				';',
				'<![CDATA[',
				']]>',
				'&lt;',
				' '
			]
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				let svg = '';
				try {
					svg = svgOf(drawing(pieces.join('')));
				} catch (cause) {
					if (!(cause instanceof BrandError)) throw cause;
					return;
				}
				expect(svg).not.toMatch(/<script|javascript|https:\/\/e|[\s"']on\w+=/i);
				expect(() => parseXml(svg)).not.toThrow();
			}),
			{ numRuns: 500 }
		);
	});
});

/** A chunk as the PNG specification has it. */
function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

describe('a logo as points', () => {
	const png = Buffer.from(new Resvg(brandLogo).render().asPng());
	const address = (bytes: Uint8Array): string => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
	const remarked = Buffer.concat([
		png.subarray(0, 33),
		chunk('tEXt', Buffer.from('Author\0C:\\Users\\zhang\\logo.psd')),
		png.subarray(33)
	]);

	it('loses what it says of its maker and keeps every point', () => {
		const { logo } = withLogo(address(remarked));
		if (logo?.kind !== 'png') throw new Error('no points');
		expect(Buffer.from(logo.png).includes('zhang')).toBe(false);
		expect(Buffer.from(logo.png)).toEqual(png);
		expect(logo).toMatchObject({ width: 120, height: 40 });
	});

	it('may stand beside the file, by name alone', () => {
		const beside = (name: string) => (name === 'logo.png' ? new Uint8Array(png) : null);
		expect(readBrand('{"company":"A","logo":"logo.png"}', beside).logo?.width).toBe(120);
		expect(() => readBrand('{"company":"A","logo":"./logo.png"}', beside)).toThrow(BrandError);
	});

	it.each([
		['cut short', png.subarray(0, png.length - 40)],
		[
			'with points missing',
			Buffer.concat([png.subarray(0, 33), chunk('IDAT', png.subarray(41, 60)), png.subarray(-12)])
		],
		[
			'of too many points',
			Buffer.concat([png.subarray(0, 16), Buffer.from([0, 1, 0, 0, 0, 0, 0, 40]), png.subarray(24)])
		],
		['of no kind that there is', Buffer.concat([png.subarray(0, 25), Buffer.from([9]), png.subarray(26)])]
	])('%s is refused', (_, bytes) => {
		const { fault } = faultOf(JSON.stringify({ company: 'A', logo: address(bytes) }));
		expect(fault.kind).toBe('logo');
	});
});
