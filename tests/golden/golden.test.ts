import { join } from 'node:path';
import { describe, it } from 'vitest';
import { captionedSvg } from '$lib/export/caption/caption.ts';
import { exampleItems, exampleStamp } from '../support/example-items.ts';
import { presets } from '$lib/export/caption/presets.ts';
import { locales } from '$lib/i18n/locale.ts';
import { expectKept } from './kept.ts';

/** Six pictures in both languages, of data that never changes. */
const six = ['line', 'stacked', 'dots', 'curve-survival', 'bars-histogram', 'sankey'];

describe('golden pictures', () => {
	it.each(locales.flatMap((locale) => six.map((name) => ({ locale, name }))))(
		'$name in $locale',
		({ locale, name }) => {
			const item = exampleItems(locale)[name];
			if (!item) throw new Error(`no example ${name}`);
			expectKept(
				join('tests', 'golden', `${name}_${locale}.svg`),
				captionedSvg(item, exampleStamp, presets.slide)
			);
		}
	);
});
