import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleReport, noPicture } from '../../../../tests/support/example-items.ts';
import { type OfficePackage, openPackage } from '../../../../tests/support/office-package.ts';
import type { Element } from '../../../../tests/support/xml.ts';
import { reportDocx } from './word.ts';

const names = ['line', 'stacked', 'dots', 'curve-survival'];
const report = () => exampleReport(['zh', 'en'], names);
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function all(node: Element, name: string): Element[] {
	return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

describe('a Word report', () => {
	let bytes: Uint8Array;
	let file: OfficePackage;
	let body: Element;
	let xml: string;
	beforeAll(async () => {
		bytes = await reportDocx(report(), { kind: 'full', raster: noPicture });
		file = openPackage(bytes);
		body = file.xml('word/document.xml');
		xml = new TextDecoder().decode(file.bytes('word/document.xml'));
	});

	it('is whole: every part is well-formed and every relationship leads somewhere', () => {
		expect(file.faults).toEqual([]);
	});
	it('says each finding as a heading, in both languages', () => {
		const styles = [...xml.matchAll(/<w:pStyle w:val="(Heading\d|Title|Caption)"\/>.*?<\/w:p>/g)].map(
			([paragraph, style = '']) => [style, paragraph.replaceAll(/<[^>]*>/g, '')]
		);
		for (const { items } of report().parts) {
			for (const { figure } of items)
				expect(styles).toContainEqual([
					'Heading2',
					figure.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
				]);
		}
		expect(styles.filter(([style]) => style === 'Caption')).toHaveLength(2 * names.length);
	});
	it('numbers captions, pages and contents by fields that a program updates', () => {
		const instructions = all(body, 'w:fldSimple').map(({ attributes }) => attributes['w:instr']);
		expect(instructions.filter((text) => text?.includes('SEQ Figure'))).toHaveLength(2 * names.length);
		expect(xml).toContain('TOC \\h \\o');
		const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor = '']) => anchor);
		expect(anchors.length).toBeGreaterThan(names.length);
		for (const anchor of anchors) expect(xml).toContain(`w:name="${anchor}"`);
		const footers = file.names
			.filter((name) => name.startsWith('word/footer'))
			.map((name) => new TextDecoder().decode(file.bytes(name)));
		expect(footers.join('')).toContain('NUMPAGES');
	});
	it('gives every picture a text that stands for it', () => {
		const pictures = all(body, 'wp:docPr').map(({ attributes }) => attributes.descr ?? '');
		expect(pictures).toHaveLength(2 * names.length);
		for (const text of pictures) expect(text.length).toBeGreaterThan(20);
	});
	it('has real tables whose heads repeat, and hides what the page hides', () => {
		expect(all(body, 'w:tbl').length).toBeGreaterThan(2 * names.length);
		expect(all(body, 'w:tblHeader').length).toBeGreaterThanOrEqual(2 * names.length);
		expect(xml).toContain('已隐藏');
	});
	it('is the same again, byte for byte', async () => {
		expect(hash(await reportDocx(report(), { kind: 'full', raster: noPicture }))).toBe(hash(bytes));
	});
});
