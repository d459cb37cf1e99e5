import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from './serve.js';

const directory = mkdtempSync(join(tmpdir(), 'site-'));
let site: Awaited<ReturnType<typeof serve>>;
const policy = "default-src 'self'; script-src 'self' 'sha256-x'";

beforeAll(async () => {
	mkdirSync(join(directory, 'data'));
	writeFileSync(join(directory, 'a.txt'), '0123456789');
	const page = `<meta http-equiv="content-security-policy" content="${policy}">`;
	for (const name of ['index.html', 'data/index.html']) writeFileSync(join(directory, name), page);
	site = await serve({ port: 0, directory, frameAncestors: "'self' https://portal.example" });
});
afterAll(async () => {
	await site.close();
	rmSync(directory, { recursive: true });
});

const ask = (path: string, range?: string) =>
	fetch(new URL(path, site.url), { headers: { connection: 'close', ...(range ? { range } : {}) } });

it.each(['bytes=5-1', 'bytes=0-99999999999999999999', 'bytes=99999999999999999999-', 'bytes=50-60'])(
	'%s can not be given, and the server lives',
	async (range) => {
		expect((await ask('a.txt', range)).status).toBe(416);
		expect(await (await ask('a.txt')).text()).toBe('0123456789');
	}
);

it.each(['bytes=-5', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b'])('%s is answered with the whole', async (range) => {
	const answer = await ask('a.txt', range);
	expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
});

it('a part that exists is given', async () => {
	const answer = await ask('a.txt', 'bytes=2-4');
	expect([answer.status, await answer.text()]).toEqual([206, '234']);
});

it('the policy of a page is a header too, with who may frame it', async () => {
	for (const path of ['', 'data/'])
		expect((await ask(path)).headers.get('content-security-policy')).toBe(
			`${policy}; frame-ancestors 'self' https://portal.example`
		);
	expect((await ask('nowhere')).headers.get('content-security-policy')).toContain("default-src 'none'");
	expect(() => serve({ port: 0, directory, frameAncestors: 'a; script-src *' })).toThrow();
});
