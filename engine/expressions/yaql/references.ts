import type { ReferenceCollector } from '../names.ts'
import { referenceAt } from '../quoted-reference.ts'
import type { ArgNode, CallNode, Node } from './ast.ts'
import { library } from './library.ts'

/** Functions whose lazy arguments see the same `$` as the call itself. */
const transparent: ReadonlySet<string> = new Set([
  '#operator_and',
  '#operator_or',
  'switch',
  'switchCase',
  'selectCase',
  'selectAllCases',
  'examine',
  'coalesce',
])

/** Collects what an expression reads of `$`; inside of lambdas `$` is something else. */
export const yaqlReferences = (root: Node, text: string, offset: number, found: ReferenceCollector): void => {
  const walk = (node: Node, isContext: boolean): void => {
    switch (node.kind) {
      case 'variable':
        if (node.name === '$1' && isContext) found.whole = true
        return
      case 'dot':
        walkDot(node, isContext)
        return
      case 'call':
        walkCall(node, null, isContext)
        return
      default:
    }
  }

  const isRoot = (node: ArgNode | undefined, isContext: boolean): boolean =>
    isContext && node?.kind === 'variable' && node.name === '$1'

  const named = (node: ArgNode | undefined): { name: string; at: number } | null => {
    if (node?.kind === 'keyword') return { name: node.name, at: node.at }
    return node?.kind === 'constant' && typeof node.value === 'string' ? { name: node.value, at: node.at } : null
  }

  const variable = (node: ArgNode | undefined): boolean => {
    const key = named(node)
    if (key === null) return false
    found.variables.push(referenceAt(key.name, text, offset + key.at))
    return true
  }

  const walkDot = (node: Node & { readonly kind: 'dot' }, isContext: boolean): void => {
    const { left, right } = node
    if (isRoot(left, isContext)) {
      if (right.kind === 'keyword' && variable(right)) return
      if (right.kind === 'call' && right.name === 'get' && variable(right.args[0])) {
        for (const arg of right.args.slice(1)) walkArg(arg, isContext)
        return
      }
    }
    walk(left, isContext)
    if (right.kind === 'call') walkCall(right, left, isContext)
  }

  const walkArg = (arg: ArgNode, isContext: boolean): void => {
    if (arg === null) return
    if (arg.kind !== 'rule') {
      walk(arg, isContext)
      return
    }
    if (arg.source.kind !== 'keyword') walk(arg.source, isContext)
    walk(arg.target, isContext)
  }

  const walkCall = (node: CallNode, receiver: Node | null, isContext: boolean): void => {
    const { name, args } = node
    if (name === '#indexer' && isRoot(args[0], isContext) && variable(args[1])) {
      for (const arg of args.slice(2)) walkArg(arg, isContext)
      return
    }
    if (receiver === null && (name === 'task' || name === 'global')) {
      const key = named(args[0])
      if (key) found[name === 'task' ? 'tasks' : 'globals'].push(referenceAt(key.name, text, offset + key.at))
    }
    if (name === '#operator_->') {
      const [scope, body] = args as [Node, Node]
      walk(scope, isContext)
      walk(body, isContext && !rebinds(scope))
      return
    }
    for (const [at, arg] of args.entries()) {
      walkArg(arg, isContext && !isLambda(name, receiver === null ? at : at + 1))
    }
  }
  walk(root, true)
}

const isLambda = (name: string, at: number): boolean =>
  !transparent.has(name) &&
  (library.get(name) ?? []).some(
    ({ params, rest }) => (params[at]?.type ?? (at >= params.length ? rest : null))?.passing === 'lambda',
  )

/** `let(a => 1)` leaves `$` alone; a positional argument becomes the new `$`. */
const rebinds = (scope: Node): boolean => {
  if (scope.kind === 'dot') return true
  if (scope.kind !== 'call' || scope.name === 'def') return false
  return scope.args.some((arg) => arg?.kind !== 'rule')
}
