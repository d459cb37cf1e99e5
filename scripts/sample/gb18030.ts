/** Every character that GB18030 writes in two bytes, with those bytes, read off the decoder that Node has. */
function twoByteTable(): Map<string, readonly [number, number]> {
	const decoder = new TextDecoder('gb18030', { fatal: true });
	const table = new Map<string, readonly [number, number]>();
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			if (trail === 0x7f) continue;
			const character = decoder.decode(Uint8Array.of(lead, trail));
			if (!table.has(character)) table.set(character, [lead, trail]);
		}
	}
	return table;
}

/** Text as GB18030 bytes; throws on a character that needs four. */
export function encodeGb18030(text: string): Uint8Array {
	const table = twoByteTable();
	return Uint8Array.from(
		Array.from(text).flatMap((character) => {
			const code = character.codePointAt(0) ?? 0;
			if (code < 0x80) return [code];
			const bytes = table.get(character);
			if (!bytes) throw new Error(`no two-byte code for ${character}`);
			return bytes;
		})
	);
}
