import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropLostMaps } from './source-maps.js';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'maps-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

it.each([
	['a map that is missing', 'a();\n//# sourceMappingURL=gone.js.map\n', 'a();\n'],
	['a map that is there', 'a();\n//# sourceMappingURL=kept.js.map', 'a();\n//# sourceMappingURL=kept.js.map'],
	['a map within', 'a();\n//# sourceMappingURL=data:application/json,{}', null],
	['a text that only speaks of one', 'a("//# sourceMappingURL=gone.js.map");', null]
])('a built script that names %s', (_, text, expected) => {
	writeFileSync(join(folder, 'kept.js.map'), '{}');
	writeFileSync(join(folder, 'a.js'), text);
	dropLostMaps(folder);
	expect(readFileSync(join(folder, 'a.js'), 'utf8')).toBe(expected ?? text);
});
