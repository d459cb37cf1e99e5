const types: Record<string, string> = {
	png: 'image/png',
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	svg: 'image/svg+xml',
	csv: 'text/csv;charset=utf-8',
	html: 'text/html;charset=utf-8',
	json: 'application/json',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
};

/** Saves a file under a name; nothing leaves the machine. */
export function save(content: Uint8Array | string, name: string): void {
	const part = typeof content === 'string' ? content : new Uint8Array(content);
	const address = URL.createObjectURL(
		new Blob([part], { type: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' })
	);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads the blob after this turn.
	setTimeout(() => {
		URL.revokeObjectURL(address);
	}, 60_000);
}
