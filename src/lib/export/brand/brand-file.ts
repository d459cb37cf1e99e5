import { z } from 'zod';

const line = (most: number) =>
	z
		.string()
		.trim()
		.min(1)
		.max(most)
		.regex(/^[^\p{Cc}]*$/u);
const inBoth = (most: number) => z.union([line(most), z.strictObject({ zh: line(most), en: line(most) })]);
const color = z
	.string()
	.regex(/^#[\da-f]{6}$/i)
	.transform((text) => text.toLowerCase());
/** A font's name goes into style sheets and themes: letters and digits, nothing that ends a declaration. */
const fontName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u);

/** Characters of a logo as text: an SVG, a data address, or the name of a file that stands beside the brand file. */
export const LOGO_TEXT = 700_000;

/** A company's own look, as its file says it; every field may be missing but the company's name. */
export const brandFile = z.strictObject({
	company: inBoth(80),
	author: line(80).optional(),
	logo: z.string().min(1).max(LOGO_TEXT).optional(),
	colors: z.strictObject({ main: color, second: color.optional() }).optional(),
	fonts: z.strictObject({ latin: fontName.optional(), chinese: fontName.optional() }).optional(),
	footer: inBoth(120).optional(),
	classification: inBoth(40).optional()
});
export type BrandFile = z.output<typeof brandFile>;

/** A text of the file, one for both languages or one for each. */
export type InBoth = BrandFile['company'];

/** What the file says where it cannot be used: the field, or what is wrong with its logo. */
type BrandFault =
	| { kind: 'not_json' | 'too_large' | 'no_file' }
	| { kind: 'field'; field: keyof BrandFile | 'unknown'; path: string }
	| { kind: 'logo'; why: LogoFault };

type LogoFault = 'not_there' | 'not_picture' | 'too_large' | 'broken' | 'empty' | 'shape';

/** A brand file that cannot be used. */
export class BrandError extends Error {
	readonly fault: BrandFault;
	constructor(fault: BrandFault) {
		super(fault.kind);
		this.name = 'BrandError';
		this.fault = fault;
	}
}

/** Refuses a logo. */
export function refuse(why: LogoFault): never {
	throw new BrandError({ kind: 'logo', why });
}
