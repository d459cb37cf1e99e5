/** An SVG picture as PNG, `scale` pixels of the image to one of the picture; drawn with the reader's own fonts. */
export async function svgToPng(
	svg: string,
	{
		width,
		height,
		scale = 3,
		background = '#ffffff'
	}: { width: number; height: number; scale?: number; background?: string }
): Promise<Blob> {
	await document.fonts.ready;
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width, height);
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
		const context = canvas.getContext('2d');
		if (!context) throw new Error('No canvas to draw on');
		context.fillStyle = background;
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise<Blob>((resolve, reject) => {
			canvas.toBlob((blob) => {
				if (blob) resolve(blob);
				else reject(new Error('PNG encoding failed'));
			}, 'image/png');
		});
	} finally {
		URL.revokeObjectURL(url);
	}
}
