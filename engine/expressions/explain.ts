/*
 * What each part of an expression came to, for whoever writes it. YAQL is evaluated once with a watch around each part,
 * so that parts which run once for each item show the items they really saw, and parts that were not reached show that.
 * Jinja's expressions bind no names of their own: there each part is evaluated by itself.
 */
import { stringifyJson } from '../data/json.ts'
import type { Value } from '../data/values.ts'
import type { Result } from '../result.ts'
import type { ExpressionError } from './error.ts'
import { evaluateText } from './evaluate-text.ts'
import type { Expr, Statement } from './jinja/ast.ts'
import { compileExpression } from './jinja/compile-expression.ts'
import { runJinjaExpression } from './jinja/evaluate.ts'
import { parsedText } from './parsed-text.ts'
import { printJinja, printYaql } from './print-parts.ts'
import { failureOf } from './run-text.ts'
import { Failure } from './runtime/failure.ts'
import { DONE, Lazy } from './runtime/lazy.ts'
import { dataOf, Run } from './runtime/run.ts'
import type { RV } from './runtime/runtime-value.ts'
import { toStored } from './runtime/store.ts'
import { typeName } from './runtime/type-name.ts'
import type { EvaluationScope } from './scope.ts'
import type { ArgNode, Node } from './yaql/ast.ts'
import { compileNode } from './yaql/compile.ts'
import type { Code } from './yaql/context.ts'
import { runYaql } from './yaql/evaluate.ts'
import { finalize } from './yaql/finalize.ts'

/** A value as it is shown: JSON, cut when it is long, and the name of its kind in Python. */
export interface ShownValue {
  readonly json: string
  readonly isCut: boolean
  readonly type: string
}

/** A part of an expression with what it came to. */
export interface ExplainedPart {
  readonly source: string
  /** How often it was evaluated; 0 when it was not reached. */
  readonly times: number
  /** What it came to the first times. */
  readonly values: readonly ShownValue[]
  /** What went wrong in it. */
  readonly error: string | null
  readonly parts: readonly ExplainedPart[]
}

export interface Explained {
  readonly result: Result<Value, ExpressionError>
  readonly parts: readonly ExplainedPart[]
}

const longestShown = 4_000
const mostValues = 3
/** Items of a sequence that is read once: so many are kept on the way. */
const mostItems = 50

/** Evaluates a text and tells what its parts came to. Each is bounded by the scope's limits. */
export const explainText = (text: string, scope: EvaluationScope): Explained => {
  const result = evaluateText(text, scope)
  const parsed = parsedText(text)
  if (parsed.language === 'yaql') {
    return {
      result,
      parts: parsed.blocks.flatMap(({ node }) => (node instanceof Failure ? [] : [explainYaql(node, scope)])),
    }
  }
  if (parsed.language === 'jinja' && !(parsed.statements instanceof Failure)) {
    return { result, parts: printed(parsed.statements).map((expr) => explainJinja(expr, scope)) }
  }
  return { result, parts: [] }
}

/** Expressions that are printed outside of loops and macros, where all names are those of the context. */
const printed = (statements: readonly Statement[]): readonly Expr[] =>
  statements.flatMap((one) => (one.kind === 'print' ? [one.value] : []))

/** What was seen of a part while it ran. */
interface Seen {
  times: number
  values: (RV | Teed)[]
  error: string | null
}

/** What was read of a sequence that can be read only once. */
class Teed {
  readonly items: RV[] = []
  isCut = false
}

const explainYaql = (root: Node, scope: EvaluationScope): ExplainedPart => {
  const seen = new Map<Node, Seen>()
  const code = compileNode(root, (node, inner) => watched(inner, seenOf(seen, node)))
  try {
    runYaql(code, dataOf(scope), scope)
  } catch (error) {
    failureOf(error)
  }
  const run = new Run(scope)
  const part = (node: Node): ExplainedPart => {
    const { times, values, error } = seenOf(seen, node)
    return {
      source: printYaql(node),
      times,
      values: values.map((value) => shownYaql(value, run)),
      error,
      parts: yaqlParts(node).map(part),
    }
  }
  return part(root)
}

const seenOf = (seen: Map<Node, Seen>, node: Node): Seen => {
  const known = seen.get(node) ?? { times: 0, values: [], error: null }
  seen.set(node, known)
  return known
}

const watched =
  (code: Code, seen: Seen): Code =>
  (context) => {
    seen.times++
    try {
      const value = code(context)
      if (seen.values.length >= mostValues) return value
      if (!(value instanceof Lazy)) {
        seen.values.push(value)
        return value
      }
      const teed = new Teed()
      seen.values.push(teed)
      return tee(value as Lazy<RV>, teed)
    } catch (error) {
      seen.error ??= failureText(failureOf(error))
      throw error
    }
  }

const tee = ({ pull, name }: Lazy<RV>, teed: Teed): Lazy<RV> =>
  new Lazy<RV>(() => {
    const item = pull()
    if (item === DONE) return DONE
    if (teed.items.length < mostItems) teed.items.push(item)
    else teed.isCut = true
    return item
  }, name)

/** Parts that are worth a line: what is written out says its value itself. */
const yaqlParts = (node: Node): readonly Node[] => {
  if (node.kind === 'group') return yaqlParts(node.inner)
  if (node.kind === 'dot') {
    return [...worth(node.left), ...(node.right.kind === 'call' ? node.right.args.flatMap(argParts) : [])]
  }
  return node.kind === 'call' ? node.args.flatMap(argParts) : []
}

const argParts = (arg: ArgNode): readonly Node[] => {
  if (arg === null) return []
  return arg.kind === 'rule' ? [...worth(arg.source), ...worth(arg.target)] : worth(arg)
}

const worth = (node: Node): readonly Node[] => {
  if (node.kind === 'group') return worth(node.inner)
  return node.kind === 'constant' || node.kind === 'keyword' ? [] : [node]
}

const shownYaql = (value: RV | Teed, run: Run): ShownValue => {
  if (value instanceof Teed) {
    return { ...shown(() => finalize(value.items, run), 'generator'), isCut: value.isCut }
  }
  return shown(() => finalize(value, run), typeName(value, 'yaql'))
}

const explainJinja = (expr: Expr, scope: EvaluationScope): ExplainedPart => {
  const parts = jinjaParts(expr).map((one) => explainJinja(one, scope))
  const base = { source: printJinja(expr), times: 1, parts }
  try {
    const value = runJinjaExpression(compileExpression(expr), dataOf(scope), scope)
    return { ...base, values: [shown(() => value, typeName(value, 'jinja'))], error: null }
  } catch (error) {
    return { ...base, values: [], error: failureText(failureOf(error)) }
  }
}

const jinjaParts = (expr: Expr): readonly Expr[] => {
  const worthwhile = (list: readonly (Expr | null)[]): readonly Expr[] =>
    list.filter((one): one is Expr => one !== null && one.kind !== 'constant' && one.kind !== 'slice')
  switch (expr.kind) {
    case 'tuple':
    case 'list':
    case 'concat':
      return worthwhile(expr.items)
    case 'dict':
      return worthwhile(expr.entries.flatMap((entry) => [...entry]))
    case 'attribute':
      return expr.object.kind === 'name' ? [] : worthwhile([expr.object])
    case 'item':
      return worthwhile([expr.object, expr.key])
    case 'call':
      return worthwhile([...(expr.callee.kind === 'name' ? [] : [expr.callee]), ...argExprs(expr.args)])
    case 'filter':
    case 'test':
      return worthwhile([expr.value, ...argExprs(expr.args)])
    case 'unary':
      return worthwhile([expr.operand])
    case 'binary':
      return worthwhile([expr.left, expr.right])
    case 'compare':
      return worthwhile([expr.first, ...expr.rest.map(([, right]) => right)])
    case 'if':
      return worthwhile([expr.test, expr.yes, expr.no])
    default:
      return []
  }
}

const argExprs = ({ positional, named, spread, spreadNamed }: (Expr & { readonly kind: 'call' })['args']) => [
  ...positional,
  ...named.map(([, value]) => value),
  spread,
  spreadNamed,
]

/** As Python would print it: `KeyError: 'x'` says more than `'x'`. */
const failureText = ({ type, message }: Pick<Failure, 'type' | 'message'>): string => `${type}: ${message}`

/** What cannot be stored, as functions and scopes, is told by the name of its kind. */
const shown = (value: () => RV, type: string): ShownValue => {
  try {
    const json = stringifyJson(toStored(value()))
    return { json: json.slice(0, longestShown), isCut: json.length > longestShown, type }
  } catch (error) {
    failureOf(error)
    return { json: '', isCut: false, type }
  }
}
