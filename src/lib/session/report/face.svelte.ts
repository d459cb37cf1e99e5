import type { Template } from '$lib/export/slides/template/layouts.ts';
import type { Locale } from '$lib/i18n/locale.ts';

/** A company's own template for slides, for as long as the page is open. */
class Face {
	template = $state.raw<{ name: string; template: Template } | null>(null);
	/** What is said of the file given last, in both languages; empty before. */
	said = $state.raw<(locale: Locale) => string>(() => '');
	refused = $state(false);

	/** Takes a template; one that cannot be used leaves what was there as it is. */
	async take(file: File): Promise<void> {
		const { name } = file;
		const [{ readTemplate }, { TemplateError }, { lackSentence, refusedSentence }, bytes] = await Promise.all([
			import('$lib/export/slides/template/read-template.ts'),
			import('$lib/export/slides/template/package.ts'),
			import('$lib/export/slides/template/sentences.ts'),
			file.arrayBuffer()
		]);
		try {
			const template = readTemplate(new Uint8Array(bytes));
			this.template = { name, template };
			this.refused = false;
			this.said = (locale) => lackSentence(template, name, locale);
		} catch (cause) {
			const known = cause instanceof TemplateError ? cause : new TemplateError('not_slides');
			this.refused = true;
			this.said = (locale) => refusedSentence(known, name, locale);
		}
	}

	/** Back to our own slides. */
	drop(): void {
		this.template = null;
		this.refused = false;
		this.said = () => '';
	}
}

export const face = new Face();
