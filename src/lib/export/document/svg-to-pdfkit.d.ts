declare module 'svg-to-pdfkit' {
	export interface SvgOptions {
		width?: number;
		height?: number;
		/** One unit of the picture is one point. */
		assumePt?: boolean;
		fontCallback?: (family: string, bold: boolean, italic: boolean) => string;
		warningCallback?: (warning: string) => void;
	}
	/** Draws a picture into a document at a place. */
	export default function svgToPdf(
		document: PDFKit.PDFDocument,
		svg: string,
		x: number,
		y: number,
		options?: SvgOptions
	): void;
}
