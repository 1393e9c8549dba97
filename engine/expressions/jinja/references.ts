import type { Reference, ReferenceCollector } from '../names.ts'
import { referenceAt } from '../quoted-reference.ts'
import type { Args, Expr, Macro, Statement, Target } from './ast.ts'
import { dictMethods } from './dict-methods.ts'
import { findFilter } from './find-filter.ts'
import { isGlobal } from './globals.ts'
import { findTest } from './tests.ts'

/** Collects what a template reads of `_`. */
export const jinjaReferences = (statements: readonly Statement[], text: string, found: ReferenceCollector): void => {
  const bound = new Set(implicitNames)
  const read: Reference[] = []

  const variable = (name: string, at: number, optional: { readonly optional?: true } = {}): void => {
    found.variables.push({ ...referenceAt(name, text, at), ...optional })
  }

  const bind = (target: Target): void => {
    if (target.kind === 'tuple') target.items.forEach(bind)
    else if (target.kind === 'name') bound.add(target.name)
  }

  /** What `is defined` and `default` look at may be missing. */
  const tolerated = (node: Expr): boolean => {
    if (node.kind === 'name') bound.add(node.name)
    if (node.kind === 'attribute' && isRoot(node.object)) {
      variable(node.name, node.at, { optional: true })
      return true
    }
    if (node.kind !== 'item' || !isRoot(node.object) || node.key.kind !== 'constant') return false
    if (typeof node.key.value !== 'string') return false
    variable(node.key.value, node.key.at, { optional: true })
    return true
  }

  const checkKnown = (kind: 'filter' | 'test', name: string): void => {
    if ((kind === 'filter' ? findFilter(name) : findTest(name)) !== undefined) return
    found.unknown.push({ ...referenceAt(name, text, Math.max(text.indexOf(name), 0)), kind })
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
        else read.push(referenceAt(node.name, text, node.at))
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
          // A method of the map, which a key of that name cannot hide.
          if (dictMethods.has(node.name)) found.whole = true
          else variable(node.name, node.at)
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
        checkKnown('filter', node.name)
        if (node.value !== null && !(/^(?:default|d)$/.test(node.name) && tolerated(node.value))) walk(node.value)
        walkArgs(node.args)
        return
      case 'test':
        checkKnown('test', node.name)
        if (!(/^(?:un)?defined$/.test(node.name) && tolerated(node.value))) walk(node.value)
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
      variable(literal.value as string, literal.at, { optional: true })
      walkArgs({ ...args, positional: args.positional.slice(1) })
      return
    }
    if (callee.kind === 'name' && literal && (callee.name === 'task' || callee.name === 'global')) {
      found[callee.name === 'task' ? 'tasks' : 'globals'].push(referenceAt(literal.value as string, text, literal.at))
    }
    walk(callee)
    walkArgs(args)
  }

  const walkMacro = ({ name, params, body }: Macro): void => {
    bound.add(name)
    for (const param of params) bound.add(param.name)
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
        bind(node.target)
        each([node.items, node.test])
        walkAll(node.body)
        walkAll(node.otherwise)
        return
      case 'set':
        bind(node.target)
        walk(node.value)
        return
      case 'set-block':
        bind(node.target)
        each([node.filter])
        walkAll(node.body)
        return
      case 'with':
        for (const [target] of node.bindings) bind(target)
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
  if (bound.has('_')) found.whole = true
  for (const name of read) {
    if (!bound.has(name.name) && !isGlobal(name.name)) found.unknown.push({ ...name, kind: 'name' })
  }
}

/** Names that are there without being set: by Mistral, in loops, in macros. */
const implicitNames = ['__env', '__execution', '__task_execution', 'loop', 'caller', 'varargs', 'kwargs', 'self']
