import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { all, type Element, parseXml } from './xml.ts';

/** An office file taken apart by a reader of its own. */
export interface OfficePackage {
	names: string[];
	bytes(name: string): Uint8Array;
	xml(name: string): Element;
	/** What is wrong with it: parts that are not well-formed, relationships and content types that lead nowhere. */
	faults: string[];
}

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/.test(name);

function targetOf(rels: string, target: string): string {
	const folder = posix.dirname(posix.dirname(rels));
	return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)).replace(/^\.\//, '');
}

/** Boxes of the slides that reach beyond the slide or are less than nothing high, each by its slide. */
export function strayBoxes({ names, xml }: OfficePackage): string[] {
	const size = all(xml('ppt/presentation.xml'), 'p:sldSz')[0]?.attributes ?? {};
	return names
		.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
		.flatMap((name) =>
			[...all(xml(name), 'a:xfrm'), ...all(xml(name), 'p:xfrm')].flatMap((frame) => {
				const [off, ext] = frame.children.map(({ attributes }) => attributes);
				if (!off || !ext) return [];
				const inside =
					Number(off.x) + Number(ext.cx) <= Number(size.cx) &&
					Number(off.y) + Number(ext.cy) <= Number(size.cy) &&
					Number(ext.cy) >= 0;
				return inside ? [] : [`${name}: ${JSON.stringify({ ...off, ...ext })}`];
			})
		);
}

/** Opens a package and checks what an office program checks before it offers to repair. */
export function openPackage(file: Uint8Array): OfficePackage {
	const parts = unzipSync(file);
	const names = Object.keys(parts);
	const faults = names.filter((name) => name.endsWith('/')).map((name) => `folder entry ${name}`);
	const trees = new Map<string, Element>();
	for (const name of names.filter(isXml)) {
		try {
			trees.set(name, parseXml(strFromU8(parts[name] ?? new Uint8Array())));
		} catch (cause) {
			faults.push(`${name}: ${String(cause)}`);
		}
	}
	for (const [name, tree] of trees) {
		if (!name.endsWith('.rels')) continue;
		const ids = tree.children.map(({ attributes }) => attributes.Id);
		if (new Set(ids).size !== ids.length) faults.push(`${name}: an id twice`);
		for (const { attributes } of tree.children) {
			const target = targetOf(name, attributes.Target ?? '');
			if (attributes.TargetMode !== 'External' && !names.includes(target))
				faults.push(`${name}: ${target} is missing`);
		}
	}
	const types = trees.get('[Content_Types].xml');
	const overrides = (types?.children ?? []).flatMap(({ attributes }) =>
		attributes.PartName ? [attributes.PartName.slice(1)] : []
	);
	const extensions = (types?.children ?? []).flatMap(({ attributes }) =>
		attributes.Extension ? [attributes.Extension.toLowerCase()] : []
	);
	faults.push(
		...overrides.filter((name) => !names.includes(name)).map((name) => `content type of ${name}, which is missing`)
	);
	faults.push(
		...names
			.filter(
				(name) => !overrides.includes(name) && !extensions.includes(name.split('.').at(-1)?.toLowerCase() ?? '')
			)
			.map((name) => `${name} has no content type`)
	);
	for (const [name, tree] of trees) {
		const rels = posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);
		const known = new Set((trees.get(rels)?.children ?? []).map(({ attributes }) => attributes.Id));
		const used = [...JSON.stringify(tree).matchAll(/"r:(?:id|embed|link)":"([^"]+)"/g)].map(([, id]) => id);
		faults.push(
			...used.filter((id) => !known.has(id)).map((id) => `${name}: relationship ${String(id)} is missing`)
		);
	}
	return {
		names,
		faults,
		bytes: (name) => parts[name] ?? new Uint8Array(),
		xml: (name) => {
			const tree = trees.get(name);
			if (!tree) throw new RangeError(`no part ${name}`);
			return tree;
		}
	};
}
