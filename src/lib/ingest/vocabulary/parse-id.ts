import { clean, isNothing } from './clean-text.ts';

/** An id as text: leading zeros stay, the guards of spreadsheets (`'`, `="…"`) go. */
export function parseId(text: string): { id: string } | 'blank' | 'scientific' | 'unreadable' {
	if (text.includes('\ufffd')) return 'unreadable';
	const value = clean(text)
		.replace(/^="+(.*?)"+$/s, '$1')
		.replace(/^'/, '')
		.trim();
	if (isNothing(value)) return 'blank';
	// What a spreadsheet leaves of a long number can't be turned back into the id.
	if (/^\d(\.\d+)?e\+?\d+$/i.test(value) && /[.+]/.test(value)) return 'scientific';
	return { id: value.replace(/^(\d+)\.0+$/, '$1') };
}

/** Whether an id is a number of which all beyond fifteen digits is zeros, as a spreadsheet leaves it. */
export function looksRounded(id: string): boolean {
	return id.length > 15 && /^\d+$/.test(id) && /^0+$/.test(id.slice(15));
}

/** A stand-in for a customer that can't be turned back: 64 bits of a salted hash. */
export function pseudonym(text: string, salt: string): string {
	let [a, b] = [0x9e3779b9, 0x85ebca6b];
	for (const char of `${salt}\u001f${text}\u001f${salt}`) {
		const code = char.codePointAt(0) ?? 0;
		a = Math.imul(a ^ code, 0x85ebca77);
		b = Math.imul(b ^ code, 0xc2b2ae3d);
		a = (a << 13) | (a >>> 19);
		b = (b << 17) | (b >>> 15);
		a ^= b;
	}
	a = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d);
	b = Math.imul(b ^ (a >>> 13), 0x297a2d39);
	return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
