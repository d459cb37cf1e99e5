function isPlain(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
	return bytes.buffer instanceof ArrayBuffer;
}

/** The same bytes in memory that only this page holds. */
export function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	return isPlain(bytes) ? bytes : new Uint8Array(bytes);
}

/** SHA-256 of bytes or text, in hexadecimal. */
export async function sha256(content: Uint8Array | string): Promise<string> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : plain(content);
	const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
