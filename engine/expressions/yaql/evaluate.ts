import type { ValueMap } from '../../data/values.ts'
import { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { EvaluationScope } from '../scope.ts'
import { compileNode } from './compile.ts'
import type { Code } from './context.ts'
import { Context } from './context.ts'
import { noMatch } from './dispatch.ts'
import { finalize } from './finalize.ts'
import { noValue } from './no-value.ts'
import { parseYaql } from './parser.ts'

/** An expression ready to run any number of times. */
export type CompiledYaql = Code

/** Parses and compiles. @throws GrammarFailure */
export const compileYaql = (source: string): CompiledYaql => compileNode(parseYaql(source))

/** Runs an expression on data. What comes back holds lists for sequences; see `finalize`. @throws Failure */
export const runYaql = (code: CompiledYaql, data: RV, scope: EvaluationScope): RV => {
  const run = new Run(scope)
  const root = new Context(run, null, data)
  if (scope.variables) setVariables(root, scope.variables)
  const value = code(root)
  if (value === noValue) throw noMatch('#finalize', undefined)
  return finalize(value, run)
}

const setVariables = (root: Context, variables: ValueMap): void => {
  for (const name of Object.keys(variables)) root.set(`$${name}`, variables[name] as RV)
}
