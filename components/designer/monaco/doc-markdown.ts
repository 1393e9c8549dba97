import type { Doc } from '../../../engine/expressions/docs/doc.ts'
import type { Language } from '../../i18n/languages.ts'

export const sentenceOf = ([english, vietnamese]: Doc, language: Language): string =>
  language === 'vi' ? vietnamese : english

/** Monaco takes a text within these marks as it is: examples hold no such mark. */
const code = (text: string): string => `\`${text}\``

/** What a function does, with its example. */
export const docMarkdown = (doc: Doc, language: Language): string =>
  `${sentenceOf(doc, language).replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&')}\n\n${code(doc[2])} → ${code(doc[3])}`
