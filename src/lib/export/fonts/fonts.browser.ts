import signs from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import rare from '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url';
import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf?url';
import type { FontSet } from './font-set.ts';

async function bytesOf(address: string): Promise<Uint8Array> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
	return new Uint8Array(await response.arrayBuffer());
}

let loaded: Promise<FontSet> | null = null;

/** Fetches the fonts from this site, once; after a failure the next call tries again. */
export function browserFonts(): Promise<FontSet> {
	loaded ??= Promise.all([regular, bold, rare, signs].map(bytesOf)).then(
		([first, second, third, fourth]) => ({
			regular: first ?? new Uint8Array(),
			bold: second ?? new Uint8Array(),
			rare: third ?? new Uint8Array(),
			signs: fourth ?? new Uint8Array()
		}),
		(cause: unknown) => {
			loaded = null;
			throw cause;
		}
	);
	return loaded;
}
