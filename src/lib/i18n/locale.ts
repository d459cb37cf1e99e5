/** Languages of the site, Chinese first. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** BCP 47 tag for `Intl` and the `lang` attribute. */
export const languageTag = { zh: 'zh-CN', en: 'en' } as const satisfies Record<
	Locale,
	string
>;

/** Each language under its own name. */
export const languageName = {
	zh: '中文',
	en: 'English'
} as const satisfies Record<Locale, string>;

/** The language beside. */
export const otherLocale = (locale: Locale): Locale =>
	locale === 'zh' ? 'en' : 'zh';
