import type { ExplainedPart } from './explain.ts'
import type { Expr, Macro, Statement, Target } from './jinja/ast.ts'
import { compileStatements } from './jinja/compile-template.ts'
import { runJinjaTemplate } from './jinja/evaluate.ts'
import { printJinja } from './print-parts.ts'
import { failureOf } from './run-text.ts'
import { dataOf, Run } from './runtime/run.ts'
import { typeName } from './runtime/type-name.ts'
import type { EvaluationScope } from './scope.ts'
import { SeenParts, shown } from './seen-parts.ts'

/** What the expressions of a template came to, those of a block below the expression that the block begins with. */
export const explainJinja = (statements: readonly Statement[], scope: EvaluationScope): readonly ExplainedPart[] => {
  const run = new Run(scope)
  const seen = new SeenParts<Expr>({
    // At once: a later `append` changes a list in place.
    value: (value) => {
      const now = shown(() => run.mutations.settled(value), typeName(value, 'jinja'))
      return () => now
    },
    items: (items) => shown(() => items, 'generator'),
  })
  // As if a condition stood around all: a filter nobody knows then fails in its place, and what stands before it runs.
  const runner = compileStatements(statements, {
    conditional: true,
    watch: (expr, code) => (frame) => seen.watch(expr, () => code(frame)),
  })
  try {
    runJinjaTemplate(runner, dataOf(scope), scope)
  } catch (error) {
    failureOf(error)
  }
  return statements.flatMap((one) => statementParts(one, seen))
}

type Seen = SeenParts<Expr>

const statementParts = (one: Statement, seen: Seen): readonly ExplainedPart[] => {
  const body = (statements: readonly Statement[]) => statements.flatMap((inner) => statementParts(inner, seen))
  const headed = (head: string, expr: Expr, inner: readonly ExplainedPart[] = []) =>
    seen.explained(expr, `${head} ${printJinja(expr)}`, [...exprParts(expr, seen), ...inner])
  switch (one.kind) {
    case 'print':
      return [exprPart(one.value, seen)]
    case 'if':
      return [
        ...one.branches.map(([test, inner], at) => headed(at === 0 ? 'if' : 'elif', test, body(inner))),
        ...block('else', body(one.otherwise)),
      ]
    case 'for': {
      const test = one.test === null ? [] : [headed('if', one.test)]
      return [
        headed(`for ${printTarget(one.target)} in`, one.items, [...test, ...body(one.body)]),
        ...block('else', body(one.otherwise)),
      ]
    }
    case 'set':
      return [headed(`set ${printTarget(one.target)} =`, one.value)]
    case 'set-block':
      return one.filter === null
        ? block(`set ${printTarget(one.target)}`, body(one.body))
        : [headed(`set ${printTarget(one.target)} |`, one.filter, body(one.body))]
    case 'with':
      return [
        ...one.bindings.map(([target, value]) => headed(`with ${printTarget(target)} =`, value)),
        ...body(one.body),
      ]
    case 'filter':
      return [headed('filter', one.filter, body(one.body))]
    case 'macro':
      return macroParts(`macro ${one.macro.name}`, one.macro, seen)
    case 'call':
      return [headed('call', one.call, macroParts('caller', one.macro, seen))]
    case 'scope':
      return body(one.body)
    default:
      return []
  }
}

const macroParts = (head: string, { params, body }: Macro, seen: Seen): readonly ExplainedPart[] =>
  block(`${head}(${params.map(({ name }) => name).join(', ')})`, [
    ...params
      .flatMap(({ otherwise }) => (otherwise === null ? [] : worthwhile([otherwise])))
      .map((one) => exprPart(one, seen)),
    ...body.flatMap((inner) => statementParts(inner, seen)),
  ])

/** A block that no expression begins; it ran as often as what ran most often in it. */
const block = (source: string, parts: readonly ExplainedPart[]): readonly ExplainedPart[] =>
  parts.length === 0
    ? []
    : [{ source, times: Math.max(...parts.map(({ times }) => times)), values: [], error: null, parts }]

const printTarget = (target: Target): string => {
  if (target.kind === 'tuple') return target.items.map(printTarget).join(', ')
  return target.kind === 'name' ? target.name : `${target.name}.${target.attribute}`
}

const exprPart = (expr: Expr, seen: Seen): ExplainedPart =>
  seen.explained(expr, printJinja(expr), exprParts(expr, seen))

const exprParts = (expr: Expr, seen: Seen): readonly ExplainedPart[] =>
  jinjaParts(expr).map((one) => exprPart(one, seen))

/** `_.x` says what is in `_`, which as a whole would bury it. */
const isContext = (expr: Expr): boolean => expr.kind === 'name' && expr.name === '_'

/** Parts that are worth a line: what is written out says its value itself. */
const jinjaParts = (expr: Expr): readonly Expr[] => {
  switch (expr.kind) {
    case 'tuple':
    case 'list':
    case 'concat':
      return worthwhile(expr.items)
    case 'dict':
      return worthwhile(expr.entries.flatMap((entry) => [...entry]))
    case 'attribute':
      return isContext(expr.object) ? [] : worthwhile([expr.object])
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

const worthwhile = (list: readonly (Expr | null)[]): readonly Expr[] =>
  list.filter((one): one is Expr => one !== null && one.kind !== 'constant' && one.kind !== 'slice')

const argExprs = ({ positional, named, spread, spreadNamed }: (Expr & { readonly kind: 'call' })['args']) => [
  ...positional,
  ...named.map(([, value]) => value),
  spread,
  spreadNamed,
]
