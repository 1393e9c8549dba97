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
        return each(node.items)
      case 'dict':
        return each(node.entries.flat())
      case 'attribute':
        if (isRoot(node.object)) return variable(node.name, node.at)
        return walk(node.object)
      case 'item':
        if (isRoot(node.object) && node.key.kind === 'constant' && typeof node.key.value === 'string') {
          return variable(node.key.value, node.key.at)
        }
        return each([node.object, node.key])
      case 'slice':
        return each(node.parts)
      case 'call':
        return walkCall(node)
      case 'filter':
        each([node.value])
        return walkArgs(node.args)
      case 'test':
        walk(node.value)
        return walkArgs(node.args)
      case 'unary':
        return walk(node.operand)
      case 'binary':
        return each([node.left, node.right])
      case 'compare':
        return each([node.first, ...node.rest.map(([, right]) => right)])
      case 'if':
        return each([node.test, node.yes, node.no])
    }
  }

  const walkCall = ({ callee, args }: Expr & { readonly kind: 'call' }): void => {
    const [first] = args.positional
    const literal = first?.kind === 'constant' && typeof first.value === 'string' ? first : null
    if (callee.kind === 'attribute' && callee.name === 'get' && isRoot(callee.object) && literal) {
      variable(literal.value as string, literal.at)
      return walkArgs({ ...args, positional: args.positional.slice(1) })
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
        return walk(node.value)
      case 'if':
        for (const [test, body] of node.branches) {
          walk(test)
          walkAll(body)
        }
        return walkAll(node.otherwise)
      case 'for':
        each([node.items, node.test])
        walkAll(node.body)
        return walkAll(node.otherwise)
      case 'set':
        return walk(node.value)
      case 'set-block':
        each([node.filter])
        return walkAll(node.body)
      case 'with':
        each(node.bindings.map(([, value]) => value))
        return walkAll(node.body)
      case 'filter':
        walk(node.filter)
        return walkAll(node.body)
      case 'macro':
        return walkMacro(node.macro)
      case 'call':
        walk(node.call)
        return walkMacro(node.macro)
      case 'scope':
        return walkAll(node.body)
      default:
    }
  }
  walkAll(statements)
}
