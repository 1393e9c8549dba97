/** The languages every message exists in. */
export type MessageLanguage = 'en' | 'vi'

/** A text with places for parameters: `{name}`, or `{name:phrase}` for a parameter that names a phrase. */
export type Template = Readonly<Record<MessageLanguage, string>>

/** What fills the places of a template. */
export type MessageParams = Readonly<Record<string, string | number>>

export interface RuleKind {
  /** Stable number: `TM101`. It is never given to another rule. */
  readonly code: string
  /** Errors keep a text from being stored, warnings never do. */
  readonly severity: 'error' | 'warning'
  readonly text: Template
}

export const error = (code: string, en: string, vi: string): RuleKind => ({ code, severity: 'error', text: { en, vi } })

export const warning = (code: string, en: string, vi: string): RuleKind => ({
  code,
  severity: 'warning',
  text: { en, vi },
})
