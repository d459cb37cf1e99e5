import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { type Element, parseXml } from '../support/xml.ts';

/** The picture as its elements, coordinates to half a unit: a change that no eye sees is none. */
function shape({ name, attributes, children, text }: Element): unknown {
	const rounded = Object.entries(attributes).map(([key, value]) => [
		key,
		value.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(2 * Number(number)) / 2 + 0))
	]);
	return [name, Object.fromEntries(rounded), text, children.map(shape)];
}

/**
 * Expects the picture that was looked at and kept. After a wanted change: `UPDATE_GOLDEN=1 npx vitest run
 * tests/golden`, then look at every SVG that changed.
 */
export function expectKept(file: string, svg: string): void {
	if (process.env.UPDATE_GOLDEN) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, svg);
	}
	expect(existsSync(file), file).toBe(true);
	expect(shape(parseXml(svg)), file).toEqual(shape(parseXml(readFileSync(file, 'utf8'))));
}
