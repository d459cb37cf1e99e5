/** What an Arrow file begins and ends with. */
const MAGIC = new TextEncoder().encode('ARROW1');
/** The magic and two bytes that fill the word. */
const HEAD = 8;

/**
 * The stream within an Arrow file: all between its first word and its footer; anything else is taken for a stream.
 * @see https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format
 */
export function arrowStream(bytes: Uint8Array): Uint8Array {
	if (!MAGIC.every((byte, at) => bytes[at] === byte)) return bytes;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = bytes.length - MAGIC.length - 4;
	return bytes.slice(HEAD, end - view.getUint32(end, true));
}
