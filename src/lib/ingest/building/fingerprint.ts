import type { Confirmed } from '../mapping/confirm.ts';

/** 64 bits that change with any byte of the sources or any choice of the mapping, as 16 hex digits. */
export function fingerprint(sources: readonly Confirmed[], more: string): string {
	let [a, b] = [0x243f6a88, 0x85a308d3];
	const mix = (word: number) => {
		a = Math.imul(a ^ word, 0xcc9e2d51);
		a = (a << 15) | (a >>> 17);
		b = Math.imul(b + a, 0x1b873593) ^ (b >>> 13);
	};
	const text = (value: string) => {
		for (const char of value) mix(char.codePointAt(0) ?? 0);
		mix(value.length);
	};
	for (const { sheet, mapping } of sources) {
		text(`${sheet.file}\n${sheet.sheet ?? ''}\n${JSON.stringify(mapping)}`);
		const { bytes } = sheet.body;
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const even = bytes.length - (bytes.length % 4);
		for (let at = 0; at < even; at += 4) mix(view.getInt32(at, true));
		for (let at = even; at < bytes.length; at += 1) mix(bytes[at] ?? 0);
		mix(bytes.length);
	}
	text(more);
	return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
