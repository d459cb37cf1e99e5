import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exportFiles } from './files.ts';
import { generate } from './generate.ts';

const folder = new URL('../../data/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, bytes] of Object.entries(await exportFiles(generate()))) {
	await writeFile(new URL(name, folder), bytes);
	console.log(`${fileURLToPath(new URL(name, folder))} ${String(bytes.length)} bytes`);
}
