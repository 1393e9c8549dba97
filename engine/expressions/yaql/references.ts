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
  const own = definedBy(root)

  const checkKnown = (name: string, isMethod: boolean, at: number): void => {
    if (/^[#*]/.test(name) || own.has(name)) return
    if (library.get(name)?.some((overload) => (isMethod ? overload.isMethod : overload.isFunction))) return
    found.unknown.push({ ...referenceAt(name, text, offset + at), kind: isMethod ? 'method' : 'function' })
  }

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

  const variable = (node: ArgNode | undefined, optional: { readonly optional?: true } = {}): boolean => {
    const key = named(node)
    if (key === null) return false
    found.variables.push({ ...referenceAt(key.name, text, offset + key.at), ...optional })
    return true
  }

  const walkDot = (node: Node & { readonly kind: 'dot' }, isContext: boolean): void => {
    const { left, right } = node
    if (isRoot(left, isContext)) {
      if (right.kind === 'keyword' && variable(right)) return
      if (right.kind === 'call' && right.name === 'get' && variable(right.args[0], { optional: true })) {
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
    checkKnown(name, receiver !== null, node.at)
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

/** Names of the functions that `def` makes somewhere in an expression. */
const definedBy = (root: Node): ReadonlySet<string> => {
  const names = new Set<string>()
  const visit = (node: ArgNode): void => {
    if (node === null) return
    if (node.kind === 'rule') {
      visit(node.source)
      visit(node.target)
    } else if (node.kind === 'dot') {
      visit(node.left)
      visit(node.right)
    } else if (node.kind === 'group') visit(node.inner)
    else if (node.kind === 'call') {
      const [first] = node.args
      if (node.name === 'def' && first?.kind === 'keyword') names.add(first.name)
      if (node.name === 'def' && first?.kind === 'constant') names.add(String(first.value))
      for (const arg of node.args) visit(arg)
    }
  }
  visit(root)
  return names
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
