import { ruleKind } from '../rules.ts'
import type { Problem, QuickFix } from '../spec.ts'
import { fixTitles } from './fix-titles.ts'
import type { Phrase } from './phrases.ts'
import { phrases } from './phrases.ts'
import type { MessageLanguage, MessageParams, Template } from './rule.ts'

/** A template with its places filled. */
export const render = (template: Template, params: MessageParams, language: MessageLanguage): string =>
  template[language].replace(/\{(\w+)(:phrase)?\}/g, (place, name: string, phrase: string | undefined) => {
    const value = params[name]
    if (value === undefined) return place
    return phrase === undefined ? String(value) : phrases[value as Phrase][language]
  })

/** A problem's message in a language; in English it is the problem's `message`. */
export const messageIn = (language: MessageLanguage, { rule, params }: Pick<Problem, 'rule' | 'params'>): string =>
  render(ruleKind(rule).text, params, language)

/** The words on a quick fix's button. */
export const fixTitleIn = (language: MessageLanguage, { kind, params }: Pick<QuickFix, 'kind' | 'params'>): string =>
  render(fixTitles[kind], params, language)
