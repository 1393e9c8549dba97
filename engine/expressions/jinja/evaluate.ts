import { getKey, isMapValue } from '../runtime/maps.ts'
import { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { EvaluationScope } from '../scope.ts'
import type { Code } from './compile-expression.ts'
import { compileExpression } from './compile-expression.ts'
import type { Runner } from './compile-template.ts'
import { compileStatements } from './compile-template.ts'
import { Frame } from './frame.ts'
import { lexExpression } from './lexer.ts'
import { defined } from './operations.ts'
import { ExpressionParser } from './parse-expression.ts'
import { parseTemplate } from './parse-template.ts'
import { syntaxError } from './syntax-error.ts'
import { TokenStream } from './token-stream.ts'

/** Parses and compiles one expression, which keeps the type of its value. @throws Failure */
export const compileJinjaExpression = (source: string): Code => {
  const stream = new TokenStream(lexExpression(source))
  const node = new ExpressionParser(stream).expression()
  if (!stream.is('eof')) throw syntaxError('chunk after expression')
  return compileExpression(node)
}

/** Parses and compiles a template, which gives a text. @throws Failure */
export const compileJinjaTemplate = (source: string): Runner => compileStatements(parseTemplate(source))

/** Runs an expression on data. @throws Failure */
export const runJinjaExpression = (code: Code, data: RV, scope: EvaluationScope): RV => {
  const frame = rootFrame(data, scope)
  return frame.run.mutations.settled(defined(code(frame)))
}

/** Renders a template. @throws Failure */
export const runJinjaTemplate = (runner: Runner, data: RV, scope: EvaluationScope): string => {
  const out: string[] = []
  runner(rootFrame(data, scope), out)
  return out.join('')
}

/** Names of the context that templates see beside `_`; null where the context has none. */
const contextNames = ['__env', '__execution', '__task_execution'] as const

const rootFrame = (data: RV, scope: EvaluationScope): Frame => {
  const frame = new Frame(new Run(scope), null)
  frame.set('_', data)
  for (const name of contextNames) frame.set(name, isMapValue(data) ? (getKey(data, name) ?? null) : null)
  return frame
}
