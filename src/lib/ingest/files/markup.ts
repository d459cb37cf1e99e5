const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text of HTML or XML with its entities as the characters that they stand for. */
export function unescaped(text: string): string {
	return text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
		const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
		return Number.isFinite(code) && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
	});
}

/** What stands inside a cell, without tags and comments. */
export function cellText(inner: string): string {
	return unescaped(
		inner
			.replace(/<br\s*\/?>/gi, '\n')
			.replace(/<!--.*?-->/gs, '')
			.replace(/<[^>]*>/g, '')
	).trim();
}
