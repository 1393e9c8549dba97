import type { CompiledText } from './compiled-text.ts'
import { compileText } from './compiled-text.ts'
import type { Language } from './error.ts'
import { runJinjaExpression, runJinjaTemplate } from './jinja/evaluate.ts'
import { Failure, LimitFailure } from './runtime/failure.ts'
import { strOf } from './runtime/repr.ts'
import type { RV } from './runtime/runtime-value.ts'
import type { EvaluationScope } from './scope.ts'
import { runYaql } from './yaql/evaluate.ts'

/** A text's value before it is made storable, or what went wrong and in which expression. */
export type TextOutcome =
  | { readonly ok: true; readonly value: RV; readonly language: Language | null }
  | { readonly ok: false; readonly failure: Failure; readonly language: Language; readonly shown: string }

/** Evaluates a text on data (§1): a whole expression keeps the type of its value, anything else gives a text. */
export const runText = (text: string, data: RV, scope: EvaluationScope): TextOutcome =>
  runCompiled(compileText(text), text, data, scope)

/** As {@link runText}, of a text that is compiled already. */
export const runCompiled = (compiled: CompiledText, text: string, data: RV, scope: EvaluationScope): TextOutcome => {
  if (compiled.kind === 'plain') return { ok: true, value: text, language: null }
  const language: Language = compiled.kind === 'yaql' ? 'yaql' : 'jinja'
  let shown = text
  try {
    if (compiled.kind !== 'yaql') return { ok: true, value: runJinja(compiled, data, scope), language }
    let out = text
    for (const block of compiled.blocks) {
      shown = block.source
      if (block.code instanceof Failure) throw block.code
      const value = runYaql(block.code, data, scope)
      if (compiled.whole) return { ok: true, value, language }
      out = out.replaceAll(block.text, () => strOf(value, 'jinja'))
    }
    return { ok: true, value: out, language }
  } catch (error) {
    return { ok: false, failure: failureOf(error), language, shown }
  }
}

const runJinja = (compiled: CompiledText, data: RV, scope: EvaluationScope): RV => {
  if (compiled.kind === 'jinja-expression') {
    if (compiled.code instanceof Failure) throw compiled.code
    return runJinjaExpression(compiled.code, data, scope)
  }
  if (compiled.kind !== 'jinja-template') return null
  if (compiled.runner instanceof Failure) throw compiled.runner
  return runJinjaTemplate(compiled.runner, data, scope)
}

/** Failures pass; a stack or a string that grew too big is a used-up budget; all else is a fault of ours. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof Failure) return error
  if (error instanceof RangeError) return new LimitFailure('Expression is nested too deeply or its value is too big')
  throw error
}
