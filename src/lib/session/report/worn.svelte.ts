import { z } from 'zod';
import type { Brand } from '$lib/export/brand/brand.ts';
import type { ReportPart } from '$lib/export/item.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { forget, recall, remember } from '../persisted.ts';

const KEY = 'brand';

const load = () =>
	Promise.all([
		import('$lib/export/brand/brand.ts'),
		import('$lib/export/brand/brand-file.ts'),
		import('$lib/export/brand/sentences.ts')
	]);

/** A company's own look, kept in this browser until it is deleted. */
class Worn {
	brand = $state.raw<Brand | null>(null);
	/** What is said of the file given last, in a language, with or without slides of the company's own. */
	said = $state.raw<(locale: Locale, templated: boolean) => readonly string[]>(() => []);
	/** The file's name, as the command line will be given it. */
	name = $state<string>();
	refused = $state(false);
	#faceOf: ((brand: Brand, locale: Locale) => ReportPart['face']) | null = null;

	/** Takes up what this browser remembers. */
	async start(): Promise<void> {
		const kept = recall(KEY, z.strictObject({ name: z.string(), text: z.string() }));
		if (kept && this.brand === null) await this.#wear(kept.text, kept.name, () => null);
	}

	/** Takes a brand file, and its logo where that is a file of its own; one that cannot be used changes nothing. */
	async take(files: readonly File[]): Promise<void> {
		const bytes = new Map(
			await Promise.all(files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const))
		);
		const given = files.find(({ name }) => /\.json$/i.test(name));
		const text = given && new TextDecoder().decode(bytes.get(given.name));
		const named = given?.name ?? files[0]?.name ?? '';
		await this.#wear(text ?? null, named, (name) => bytes.get(name) ?? null);
		if (this.brand && !this.refused) remember(KEY, { name: named, text: JSON.stringify(this.brand.file) });
	}

	async #wear(text: string | null, file: string, beside: (name: string) => Uint8Array | null): Promise<void> {
		const [{ readBrand, faceOf }, { BrandError }, { brandRefused, brandSentences }] = await load();
		this.#faceOf = faceOf;
		try {
			if (text === null) throw new BrandError({ kind: 'no_file' });
			const brand = readBrand(text, beside);
			this.brand = brand;
			this.name = file;
			this.refused = false;
			this.said = (locale, templated) => brandSentences(brand, locale, templated);
		} catch (cause) {
			if (!(cause instanceof BrandError)) throw cause;
			this.refused = true;
			this.said = (locale) => [brandRefused(cause, file, locale)];
		}
	}

	/** A report's part in the company's look. */
	on(part: ReportPart): ReportPart {
		return this.brand && this.#faceOf ? { ...part, face: this.#faceOf(this.brand, part.locale) } : part;
	}

	/** Deletes it from this browser. */
	drop(): void {
		this.brand = null;
		this.name = undefined;
		this.refused = false;
		this.said = () => [];
		forget(KEY);
	}
}

export const worn = new Worn();
