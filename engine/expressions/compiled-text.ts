import { RecentTexts } from '../data/recent-texts.ts'
import type { Language } from './error.ts'
import { findBlocks, insideYaql } from './find-blocks.ts'
import type { Code as JinjaCode } from './jinja/compile-expression.ts'
import type { Runner } from './jinja/compile-template.ts'
import { compileJinjaExpression, compileJinjaTemplate } from './jinja/evaluate.ts'
import { Failure, LimitFailure } from './runtime/failure.ts'
import { trimText } from './runtime/text-methods.ts'
import type { CompiledYaql } from './yaql/evaluate.ts'
import { compileYaql } from './yaql/evaluate.ts'

/** One block of YAQL in a text: where it stands, its source as error messages show it. */
export interface YaqlBlock {
  readonly text: string
  readonly source: string
  readonly code: CompiledYaql | Failure
}

/** A text after recognition (§1): what to evaluate and how. A failure waits until the text is evaluated. */
export type CompiledText =
  | { readonly kind: 'plain' }
  | { readonly kind: 'yaql'; readonly whole: boolean; readonly blocks: readonly YaqlBlock[] }
  | { readonly kind: 'jinja-expression'; readonly code: JinjaCode | Failure }
  | { readonly kind: 'jinja-template'; readonly runner: Runner | Failure }

/** The language that evaluates a text, by the first that recognises it; null when it is plain. */
export const languageOf = (text: string): Language | null => {
  if (findBlocks(text, '{{', '}}').length > 0 || findBlocks(text, '{%', '%}').length > 0) return 'jinja'
  return findBlocks(text, '<%', '%>').length > 0 ? 'yaql' : null
}

const attempt = <T>(compile: () => T): T | Failure => {
  try {
    return compile()
  } catch (error) {
    if (error instanceof Failure) return error
    if (error instanceof RangeError) return new LimitFailure('Expression is nested too deeply')
    throw error
  }
}

/** The longest text a definition can hold is compiled each time; all others are compiled once and then known for a while. */
const cache = new RecentTexts<CompiledText>(500_000)

/** A text, compiled; the expressions of a definition are compiled once, however often they are evaluated. */
export const compileText = (text: string): CompiledText => {
  const known = cache.get(text)
  if (known !== undefined) return known
  const compiled = compileNewText(text)
  if (compiled.kind !== 'plain') cache.set(text, compiled)
  return compiled
}

/** As {@link compileText}, without looking whether it is known. */
export const compileNewText = (text: string): CompiledText => {
  const language = languageOf(text)
  if (language === null) return { kind: 'plain' }
  if (language === 'jinja') return compileJinja(text)
  const blocks = findBlocks(text, '<%', '%>').map(({ start, end }) => {
    const block = text.slice(start, end)
    const source = trimText(insideYaql(block).source, null, true, true)
    return { text: block, source, code: attempt(() => compileYaql(source)) }
  })
  return { kind: 'yaql', whole: blocks.length === 1 && blocks[0]?.text.length === text.length, blocks }
}

const compileJinja = (text: string): CompiledText => {
  const [print] = findBlocks(text, '{{', '}}')
  if (print === undefined) {
    // Mistral looks for the first print block and fails at a text that has statements only.
    return { kind: 'jinja-expression', code: new Failure('IndexError', 'list index out of range') }
  }
  if (print.end - print.start === text.length) {
    return { kind: 'jinja-expression', code: attempt(() => compileJinjaExpression(text.slice(2, -2))) }
  }
  return { kind: 'jinja-template', runner: attempt(() => compileJinjaTemplate(text)) }
}
