/*
 * What the console remembers about a person's taste. Cookies, because the server renders with them: no flash of the
 * other theme, no jump of the navigation.
 */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'tramontane-theme'
export const languageCookie = 'tramontane-language'
export const navigationCookie = 'tramontane-nav'

export const toTheme = (text: string | undefined): Theme => themes.find((theme) => theme === text) ?? 'system'

/** The navigation as a person left it; null when they never touched it, then the page decides. */
export type Navigation = 'open' | 'collapsed'

export const toNavigation = (text: string | undefined): Navigation | null =>
  text === 'open' || text === 'collapsed' ? text : null

/** Remembers a choice for a year. */
export function remember(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=lax`
}
