import type { ReferenceCollector } from '../names.ts'
import { referenceAt } from '../quoted-reference.ts'
import type { Args, Expr, Macro, Statement } from './ast.ts'

/** Collects what a template reads of `_`. */
export const jinjaReferences = (statements: readonly Statement[], text: string, found: ReferenceCollector): void => {
  const variable = (name: string, at: number): void => {
    found.variables.push(referenceAt(name, text, at))
  }

  const isRoot = (node: Expr): boolean => node.kind === 'name' && node.name === '_'

  const each = (nodes: readonly (Expr | null)[]): void => {
    for (const node of nodes) if (node !== null) walk(node)
  }

  const walkArgs = (args: Args): void =>
    each([...args.positional, ...args.named.map(([, value]) => value), args.spread, args.spreadNamed])

  const walk = (node: Expr): void => {
    switch (node.kind) {
      case 'constant':
        return
      case 'name':
        if (node.name === '_') found.whole = true
        return
      case 'tuple':
      case 'list':
      case 'concat':
        each(node.items)
        return
      case 'dict':
        each(node.entries.flat())
        return
      case 'attribute':
        if (isRoot(node.object)) {
          variable(node.name, node.at)
          return
        }
        walk(node.object)
        return
      case 'item':
        if (isRoot(node.object) && node.key.kind === 'constant' && typeof node.key.value === 'string') {
          variable(node.key.value, node.key.at)
          return
        }
        each([node.object, node.key])
        return
      case 'slice':
        each(node.parts)
        return
      case 'call':
        walkCall(node)
        return
      case 'filter':
        each([node.value])
        walkArgs(node.args)
        return
      case 'test':
        walk(node.value)
        walkArgs(node.args)
        return
      case 'unary':
        walk(node.operand)
        return
      case 'binary':
        each([node.left, node.right])
        return
      case 'compare':
        each([node.first, ...node.rest.map(([, right]) => right)])
        return
      case 'if':
        each([node.test, node.yes, node.no])
        return
    }
  }

  const walkCall = ({ callee, args }: Expr & { readonly kind: 'call' }): void => {
    const [first] = args.positional
    const literal = first?.kind === 'constant' && typeof first.value === 'string' ? first : null
    if (callee.kind === 'attribute' && callee.name === 'get' && isRoot(callee.object) && literal) {
      variable(literal.value as string, literal.at)
      walkArgs({ ...args, positional: args.positional.slice(1) })
      return
    }
    if (callee.kind === 'name' && literal && (callee.name === 'task' || callee.name === 'global')) {
      found[callee.name === 'task' ? 'tasks' : 'globals'].push(referenceAt(literal.value as string, text, literal.at))
    }
    walk(callee)
    walkArgs(args)
  }

  const walkMacro = ({ params, body }: Macro): void => {
    each(params.map(({ otherwise }) => otherwise))
    walkAll(body)
  }

  const walkAll = (nodes: readonly Statement[]): void => nodes.forEach(walkStatement)

  const walkStatement = (node: Statement): void => {
    switch (node.kind) {
      case 'print':
        walk(node.value)
        return
      case 'if':
        for (const [test, body] of node.branches) {
          walk(test)
          walkAll(body)
        }
        walkAll(node.otherwise)
        return
      case 'for':
        each([node.items, node.test])
        walkAll(node.body)
        walkAll(node.otherwise)
        return
      case 'set':
        walk(node.value)
        return
      case 'set-block':
        each([node.filter])
        walkAll(node.body)
        return
      case 'with':
        each(node.bindings.map(([, value]) => value))
        walkAll(node.body)
        return
      case 'filter':
        walk(node.filter)
        walkAll(node.body)
        return
      case 'macro':
        walkMacro(node.macro)
        return
      case 'call':
        walk(node.call)
        walkMacro(node.macro)
        return
      case 'scope':
        walkAll(node.body)
        return
      default:
    }
  }
  walkAll(statements)
}
