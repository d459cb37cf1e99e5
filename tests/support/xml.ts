/** An element of a parsed document. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
	children: Element[];
	/** Its own text, without that of its children. */
	text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
	if (text.includes('<')) throw new SyntaxError(`"<" in ${text.slice(0, 40)}`);
	return text.replace(/&([^;]*;?)/g, (_, name: string) => {
		const code =
			/^#(\d+);$/.exec(name)?.[1] ??
			(/^#x([\da-f]+);$/i.exec(name)?.[1]
				? String(Number.parseInt(/^#x([\da-f]+);$/i.exec(name)?.[1] ?? '', 16))
				: undefined);
		const known = code === undefined ? entities[name.replace(';', '')] : String.fromCodePoint(Number(code));
		if (known === undefined || !name.endsWith(';')) throw new SyntaxError(`bad entity &${name}`);
		return known;
	});
}

function attributes(source: string): Record<string, string> {
	const found: Record<string, string> = {};
	const rest = source.replace(
		/\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
		(_, name: string, double?: string, single?: string) => {
			if (name in found) throw new SyntaxError(`attribute ${name} twice`);
			found[name] = decode(double ?? single ?? '');
			return '';
		}
	);
	if (rest.trim() !== '') throw new SyntaxError(`not an attribute: ${rest.slice(0, 60)}`);
	return found;
}

/**
 * Parses a well-formed document and refuses any other; a reader of its own, so that writers are not their own
 * witnesses.
 */
export function parseXml(source: string): Element {
	const top: Element = { name: '', attributes: {}, children: [], text: '' };
	const open: Element[] = [top];
	const token =
		/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!doctype[^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/giy;
	let at = source.startsWith('\uFEFF') ? 1 : 0;
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(source)) throw new SyntaxError('control character');
	while (at < source.length) {
		const inside = open.at(-1) ?? top;
		if (source[at] !== '<') {
			const next = source.indexOf('<', at);
			inside.text += decode(source.slice(at, next < 0 ? undefined : next));
			at = next < 0 ? source.length : next;
			continue;
		}
		token.lastIndex = at;
		const match = token.exec(source);
		if (!match) throw new SyntaxError(`not well-formed at ${source.slice(at, at + 60)}`);
		at = token.lastIndex;
		const [, closing, opening, given = '', empty] = match;
		if (closing) {
			const last = open.pop();
			if (last?.name !== closing) throw new SyntaxError(`</${closing}> closes <${last?.name ?? ''}>`);
		} else if (opening) {
			const element: Element = { name: opening, attributes: attributes(given), children: [], text: '' };
			inside.children.push(element);
			if (!empty) open.push(element);
		}
	}
	const [root, second] = top.children;
	if (open.length !== 1 || !root || second || top.text.trim() !== '') throw new SyntaxError('not one element');
	return root;
}

/** Every element of a name at or below one, in document order. */
export function all(element: Element, name: string): Element[] {
	return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}

/** All text at and below an element. */
export function textOf(element: Element): string {
	return element.text + element.children.map(textOf).join('');
}
