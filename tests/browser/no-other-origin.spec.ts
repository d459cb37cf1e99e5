import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { filesIn } from '../../scripts/setup.js';
import { expect, openLive, test } from './site.ts';

/** Addresses that are names, not places to fetch from: XML namespaces, and where libraries say they come from. */
const names = [
	/^https?:\/\/(www\.)?w3\.org\//,
	/^https?:\/\/schemas\.(openxmlformats|microsoft)\.(org|com)\//,
	/^https?:\/\/purl\.org\//,
	/^http:\/\/purl\.oclc\.org\/ooxml\//,
	/^https:\/\/github\.com\/(emn178\/js-sha256|duckdb\/duckdb-wasm\.git)/,
	/^http:\/\/www\.wps\.cn\/officeDocument\//,
	/^https:\/\/(stuk|gitbrent)\.github\.io\//,
	/^https:\/\/github\.com$/,
	/^https:\/\/rolldown\.rs\/in-depth\//,
	/^https:\/\/svelte\.dev\/e\//,
	/^https?:\/\/ns\.adobe\.com\//,
	/^https?:\/\/json-schema\.org\//,
	// Names of PDF's archive and accessibility profiles, standards and a limit of Word that libraries cite in comments.
	/^http:\/\/www\.aiim\.org\/pdf(a|ua)\/ns\/id\//,
	/^https:\/\/tools\.ietf\.org\/html\/rfc(3454|4013)#/,
	/^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\/all\/does-word-support-more-than-9-list-levels\//
];

test('the built files name no other origin to fetch from', () => {
	const found: string[] = [];
	for (const path of filesIn('build').filter((name) =>
		['.js', '.css', '.html', '.svg', '.json'].includes(extname(name))
	)) {
		for (const [address] of readFileSync(path, 'utf8').matchAll(
			/(?:https?:|wss?:)?\/\/[a-z0-9][a-z0-9.-]*\.[a-z]{2,}(?:\/[^\s"'`)<>\\]*)?/gi
		)) {
			if (/^(https?|wss?):/.test(address) && !names.some((name) => name.test(address)))
				found.push(`${path}: ${address}`);
		}
	}
	expect(found).toEqual([]);
});

/**
 * What the engine and the Parquet reader carry in their binaries: where extensions would be, pages of advice, a style
 * sheet in a printed plan, a document type.
 */
const carried = [
	'community-extensions.duckdb.org',
	'duckdb.org',
	'extensions.duckdb.org',
	'nightly-extensions.duckdb.org',
	'unpkg.com',
	'www.w3.org'
];

test('the binaries name only places that the engine never asks', () => {
	const found = new Set<string>();
	for (const path of filesIn('build').filter((name) => name.endsWith('.wasm'))) {
		for (const [, host = ''] of readFileSync(path, 'latin1').matchAll(
			/(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|io|dev|cn|ai|co))\b/g
		))
			found.add(host);
	}
	expect([...found].sort()).toEqual(carried);
});

test('the page can not ask those places even if told to', async ({ page, strangers }) => {
	await openLive(page);
	for (const host of carried) {
		const outcome = await page.evaluate(
			(address) =>
				fetch(address).then(
					() => 'answered',
					() => 'refused'
				),
			`https://${host}/`
		);
		expect(outcome, host).toBe('refused');
	}
	// The policy refuses before anything leaves the page.
	expect(strangers).toEqual([]);
});

test('every page forbids its browser to ask anybody else', () => {
	for (const path of filesIn('build').filter((name) => name.endsWith('index.html'))) {
		const policy =
			/http-equiv="content-security-policy" content="([^"]+)"/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
		expect(policy, path).toContain("default-src 'self'");
		expect(policy, path).toContain("connect-src 'self'");
		expect(policy, path).not.toMatch(/https?:|\*|'unsafe-eval'/);
	}
});
