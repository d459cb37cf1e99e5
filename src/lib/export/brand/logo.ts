import { BrandError, refuse } from './brand-file.ts';
import { cleanPng, pngSize } from './logo-png.ts';
import { cleanSvg } from './logo-svg.ts';

/** A logo that is safe to show: a drawing without anything that runs or fetches, or points without anything else. */
export type Logo = { width: number; height: number } & (
	{ kind: 'svg'; svg: string } | { kind: 'png'; png: Uint8Array }
);

/** A logo as it was given, and the names of what was left out of it. */
interface ReadLogo {
	logo: Logo;
	dropped: string[];
}

/** Brings a file that stands beside the brand file, by its name. */
export type Beside = (name: string) => Uint8Array | null;

/** Bytes that a logo may have, by its kind. */
const limits = { svg: 300_000, png: 500_000 };

const fromBase64 = (text: string): Uint8Array => {
	try {
		return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
	} catch {
		return refuse('broken');
	}
};

/** Bytes as text of base64, in pieces that a call takes as arguments. */
function toBase64(bytes: Uint8Array): string {
	const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) =>
		String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192))
	);
	return btoa(pieces.join(''));
}

/** A drawing or points from a file's bytes; what neither is, is refused. */
function logoOf(bytes: Uint8Array): ReadLogo {
	if (bytes[0] === 0x89 && bytes[1] === 0x50) {
		if (bytes.length > limits.png) refuse('too_large');
		const png = cleanPng(bytes);
		return { logo: { kind: 'png', png, ...pngSize(png) }, dropped: [] };
	}
	const text = new TextDecoder().decode(bytes);
	if (!/<(?:\w+:)?svg[\s>]/i.test(text)) refuse('not_picture');
	if (bytes.length > limits.svg) refuse('too_large');
	const { dropped, ...drawing } = cleanSvg(text);
	return { logo: { kind: 'svg', ...drawing }, dropped };
}

/** A logo by what a brand file says: the drawing itself, a data address, or the name of a file among those at hand. */
export function readLogo(given: string, beside: Beside): ReadLogo {
	const text = given.trim();
	if (text.startsWith('<')) return logoOf(new TextEncoder().encode(text));
	const [, base64, data] = /^data:image\/(?:png|svg\+xml)(?:;[\w=-]+)*?(;base64)?,([\s\S]*)$/i.exec(text) ?? [];
	if (data === undefined) return logoOf((/[/\\]/.test(text) ? null : beside(text)) ?? refuse('not_there'));
	if (base64) return logoOf(fromBase64(data.replaceAll(/\s/g, '')));
	try {
		return logoOf(new TextEncoder().encode(decodeURIComponent(data)));
	} catch (cause) {
		if (cause instanceof BrandError) throw cause;
		return refuse('broken');
	}
}

/** The logo as a brand file holds it. */
export const logoText = (logo: Logo): string =>
	logo.kind === 'svg' ? logo.svg : `data:image/png;base64,${toBase64(logo.png)}`;

/** The attribute of an image that shows the logo without fetching anything. */
export function logoSource(logo: Logo): string {
	const [type, bytes] =
		logo.kind === 'svg' ? ['svg+xml', new TextEncoder().encode(logo.svg)] : (['png', logo.png] as const);
	return `src="data:image/${type};base64,${toBase64(bytes)}"`;
}
