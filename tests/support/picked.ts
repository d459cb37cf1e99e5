/** A file as a person picks it. */
export interface Picked {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

export const csvFile = (name: string, text: string): Picked => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text)
});
