export const languages = ['en', 'vi'] as const
export type Language = (typeof languages)[number]

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', vi: 'Tiếng Việt' }

/** How dates and numbers are written: English with days before months and 24 hours, as operators read logs. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', vi: 'vi' }

/** Narrows what a cookie or an Accept-Language header says; English otherwise. */
export const toLanguage = (text: string | undefined): Language =>
  languages.find((language) => text?.toLowerCase().startsWith(language)) ?? 'en'
