import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'src');

/**
 * The files of `src` that a file imports, re-exports or loads on demand; types count too.
 * @param {string} file
 * @param {string} text
 */
function importsOf(file, text) {
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '').join('\n')
		: text;
	return ts.preProcessFile(scripts, true, true).importedFiles.flatMap(({ fileName }) => {
		if (!/^(\.|\$lib\/)/.test(fileName)) return [];
		const target = fileName.startsWith('$lib/')
			? join(source, 'lib', fileName.slice('$lib/'.length))
			: resolve(dirname(file), fileName);
		return target.startsWith(source) && existsSync(target) ? [{ target, fileName }] : [];
	});
}

/** @type {Map<string, string[]> | undefined} */
let graph;

/** Every file of `src` with those it imports, read once a run. */
function importGraph() {
	graph ??= new Map(
		readdirSync(source, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|js|svelte)$/.test(name))
			.map((name) => {
				const file = join(source, name);
				return [file, importsOf(file, readFileSync(file, 'utf8')).map(({ target }) => target)];
			})
	);
	return graph;
}

/**
 * The shortest chain of imports from one file to another, both ends included; null where there is none.
 * @param {string} from
 * @param {string} to
 */
function chain(from, to) {
	const before = new Map([[from, from]]);
	for (const file of before.keys()) {
		if (file === to) {
			const found = [file];
			for (let at = file; at !== from; at = before.get(at) ?? from) found.unshift(before.get(at) ?? from);
			return found;
		}
		for (const next of importGraph().get(file) ?? []) if (!before.has(next)) before.set(next, file);
	}
	return null;
}

/** @type {import('eslint').Rule.RuleModule} */
export const noCircles = {
	meta: { type: 'problem', schema: [], messages: { circle: 'A circle of imports: {{chain}}.' } },
	create(context) {
		return {
			'Program:exit'(node) {
				for (const { target } of importsOf(context.filename, context.sourceCode.getText())) {
					const back = chain(target, context.filename);
					if (back === null) continue;
					const names = [context.filename, ...back].map((file) => file.slice(source.length + 1));
					context.report({ node, messageId: 'circle', data: { chain: names.join(' > ') } });
				}
			}
		};
	}
};
