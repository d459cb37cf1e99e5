import { strFromU8, unzipSync } from 'fflate';
import type { Parts } from '../../zip.ts';
import { declaration, every, readXml } from './xml.ts';

/** Why a file cannot be a template. */
export type TemplateFault = 'not_slides' | 'protected' | 'macros' | 'linked' | 'embedded' | 'oversize' | 'no_layouts';

/** A file that is no template that can be used; `part` names what is wrong with it where that is one part. */
export class TemplateError extends Error {
	readonly fault: TemplateFault;
	readonly part: string;
	constructor(fault: TemplateFault, part = '') {
		super(fault);
		this.name = 'TemplateError';
		this.fault = fault;
		this.part = part;
	}
}

/** Bytes that a template may have: packed, one part of it, and all of them unpacked. */
export const limits = { file: 64e6, part: 32e6, total: 192e6, parts: 4000 };

/** Relationships of a part: what it leads to, and as what. */
export interface Relation {
	id: string;
	/** Last word of the type's address. */
	type: string;
	/** The part's name; the address itself where it lies outside. */
	target: string;
	external: boolean;
}

const relsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** A target as a part's name, resolved against the part that names it. */
function resolve(part: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	const folders = part.split('/').slice(0, -1);
	for (const step of target.split('/')) {
		if (step === '..') folders.pop();
		else if (step !== '.') folders.push(step);
	}
	return folders.join('/');
}

/** What a part leads to; nothing where it has no relationships. */
export function relationsOf(parts: Readonly<Parts>, part: string): Relation[] {
	const own = parts[relsOf(part)];
	if (!own) return [];
	return every(readXml(strFromU8(own)), 'Relationship').map(({ attributes }) => {
		const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
		const target = attributes.get('Target') ?? '';
		return {
			id: attributes.get('Id') ?? '',
			type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
			target: external ? target : resolve(part, target),
			external
		};
	});
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationships of a part, each a type and a target, numbered from rId1. */
export function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
	const list = relations
		.map(
			([type, target], index) =>
				`<Relationship Id="rId${String(index + 1)}" Type="${REL}/${type}" Target="${target}"/>`
		)
		.join('');
	return `${declaration}<Relationships xmlns="${PACKAGE}">${list}</Relationships>`;
}

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name);
const forbidden: readonly [RegExp, TemplateFault][] = [
	[/vbaproject|vbadata|\.bas$/i, 'macros'],
	[/\/activex\/|\/ctrlprops\//i, 'macros'],
	[/oleobject|\.(exe|dll|js|vbs|bat|cmd|scr|docm|xlsm|pptm|bin)$/i, 'embedded']
];

function unzip(bytes: Uint8Array): Parts {
	let total = 0;
	let count = 0;
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				total += originalSize;
				count += 1;
				if (originalSize > limits.part || total > limits.total || count > limits.parts)
					throw new TemplateError('oversize', name);
				return !name.endsWith('/');
			}
		});
	} catch (cause) {
		if (cause instanceof TemplateError) throw cause;
		throw new TemplateError('not_slides');
	}
}

/**
 * Takes a template apart; refuses what could run, what leads outside, what is too large and what is no presentation.
 * Printer settings, which are binary too, are left out: nothing here prints by them.
 */
export function openPackage(bytes: Uint8Array): Parts {
	if (bytes.length > limits.file) throw new TemplateError('oversize');
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new TemplateError('protected');
	const all = unzip(bytes);
	const parts = Object.fromEntries(Object.entries(all).filter(([name]) => !/printersettings/i.test(name)));
	for (const name of Object.keys(parts)) {
		const found = forbidden.find(([pattern]) => pattern.test(name));
		if (found) throw new TemplateError(found[1], name);
	}
	for (const [name, part] of Object.entries(parts)) {
		if (!isXml(name)) continue;
		const text = strFromU8(part);
		if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new TemplateError('linked', name);
		if (name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(text)) throw new TemplateError('macros');
	}
	for (const name of Object.keys(parts).filter((part) => part.endsWith('.rels'))) {
		const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
		const outside = relationsOf(parts, owner).find(({ external }) => external);
		if (outside) throw new TemplateError('linked', owner);
	}
	return parts;
}

/** The parts that can be reached from some, themselves included, with their relationships. */
export function reachable(parts: Readonly<Parts>, from: readonly string[]): Parts {
	const seen = new Set<string>();
	const walk = (part: string): void => {
		if (seen.has(part) || !(part in parts)) return;
		seen.add(part);
		if (relsOf(part) in parts) seen.add(relsOf(part));
		for (const { target, external } of relationsOf(parts, part)) if (!external) walk(target);
	};
	from.forEach(walk);
	return Object.fromEntries(Object.entries(parts).filter(([name]) => seen.has(name)));
}
