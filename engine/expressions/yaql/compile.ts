import { add, multiply, subtract } from '../runtime/arithmetic.ts'
import { Failure } from '../runtime/failure.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { ArgNode, CallNode, Node } from './ast.ts'
import { attribute } from './attribute.ts'
import type { Code, Context, Definition } from './context.ts'
import { Lambda } from './context.ts'
import type { Argument, Plan } from './dispatch.ts'
import { callPlan, forReceiver, noMatch, planCall, unknownFunction } from './dispatch.ts'
import { library } from './library.ts'
import type { Shape } from './match-arguments.ts'
import { noValue } from './no-value.ts'
import type { Overload } from './overload.ts'
import type { LazyRule, Passing, Rule } from './param-types.ts'

/** Puts something around the code of each part of an expression, for whoever wants to see what they come to. */
export type Watch = (node: Node, code: Code) => Code

/** Turns a parsed expression into closures: names, overloads and constants are settled here, once. */
export const compileNode = (node: Node, watch?: Watch): Code => {
  const code = compileBare(node, watch)
  return watch === undefined ? code : watch(node, code)
}

const compileBare = (node: Node, watch: Watch | undefined): Code => {
  switch (node.kind) {
    case 'constant': {
      const { value } = node
      return () => value
    }
    case 'keyword': {
      const { name } = node
      return () => name
    }
    case 'variable': {
      const { name } = node
      return name === '$1'
        ? (context) => (context.first !== undefined ? context.first : context.get('$1'))
        : (context) => context.get(name)
    }
    case 'dot':
      return compileDot(node, watch)
    case 'group':
      return compileNode(node.inner, watch)
    case 'call':
      return compileCall(node, watch)
  }
}

const fail =
  (failure: Failure): Code =>
  () => {
    throw failure
  }

const compileDot = (node: Node & { readonly kind: 'dot' }, watch: Watch | undefined): Code => {
  const left = compileNode(node.left, watch)
  const { right, safe } = node
  if (right.kind === 'keyword') {
    const { name } = right
    if (!safe) return (context) => attribute(left(context), name)
    return (context) => {
      const value = left(context)
      return value === null ? null : attribute(value, name)
    }
  }
  if (right.kind !== 'call' || right.name.startsWith('#') || right.name.startsWith('*')) {
    return fail(noMatch(safe ? '#operator_?.' : '#operator_.', undefined))
  }
  const method = compileMethod(right, watch)
  return (context) => {
    const receiver = left(context)
    return safe && receiver === null ? null : method(context, receiver)
  }
}

type MethodCode = (context: Context, receiver: RV) => RV

const compileMethod = ({ name, args }: CallNode, watch: Watch | undefined): MethodCode => {
  const overloads = library.get(name)?.filter(({ isMethod }) => isMethod) ?? []
  const prepared = prepare(name, overloads, [receiverArg, ...args], true, watch)
  if (typeof prepared === 'function') {
    return (_context, receiver) => {
      throw prepared(receiver)
    }
  }
  const { plan, evaluators } = prepared
  const work = 1 + (evaluators.length >>> 2)
  return (context, receiver) => {
    context.run.budget.tick(work)
    const fitting = forReceiver(plan, receiver)
    if (fitting === null) throw noMatch(name, receiver)
    const values: Argument[] = [receiver]
    for (let at = 1; at < evaluators.length; at++) values.push((evaluators[at] as Evaluator)(context))
    const result = callPlan(fitting, context, values, name)
    if (result === undefined) throw noMatch(name, receiver)
    return result
  }
}

const receiverArg: Node = { kind: 'variable', name: '$1', at: 0 }

const compileCall = ({ name, args }: CallNode, watch: Watch | undefined): Code => {
  const overloads = library.get(name)?.filter(({ isFunction }) => isFunction) ?? []
  const prepared = prepare(name, overloads, args, false, watch)
  const builtin = typeof prepared === 'function' ? fail(prepared(undefined)) : compilePrepared(name, prepared, args)
  if (/^[#*]/.test(name)) return builtin
  // Hardly any call needs it, and making both for each call within a call would double the work at every level.
  let own: OwnCall | undefined
  return (context) => {
    const definition = context.defined(name)
    if (definition === undefined) return builtin(context)
    own ??= compileOwnCall(args, watch)
    return own(context, definition)
  }
}

type OwnCall = (context: Context, definition: Definition) => RV

/** A call of a function that `def` made: all arguments are evaluated, those with names become variables. */
const compileOwnCall = (args: readonly ArgNode[], watch: Watch | undefined): OwnCall => {
  const positional: Code[] = []
  const named: [string, Code][] = []
  for (const arg of args) {
    if (arg === null) positional.push(() => noValue)
    else if (arg.kind !== 'rule') positional.push(compileNode(arg, watch))
    else if (arg.source.kind === 'keyword') named.push([arg.source.name, compileNode(arg.target, watch)])
  }
  return (context, definition) =>
    definition(
      positional.map((code) => code(context)),
      named.map(([name, code]) => [name, code(context)]),
    )
}

type Evaluator = (context: Context) => Argument

interface Prepared {
  readonly plan: Plan
  readonly evaluators: readonly Evaluator[]
}

type Refusal = (receiver: RV | undefined) => Failure

const compilePrepared = (name: string, { plan, evaluators }: Prepared, args: readonly ArgNode[]): Code => {
  // A call of many arguments is as much work as many calls.
  const work = 1 + (evaluators.length >>> 2)
  const general: Code = (context) => {
    context.run.budget.tick(work)
    const values: Argument[] = []
    for (const evaluator of evaluators) values.push(evaluator(context))
    return finish(context, values)
  }
  const finish = (context: Context, values: readonly Argument[]): RV => {
    const result = callPlan(plan, context, values, name)
    if (result === undefined) throw noMatch(name, undefined)
    return result
  }
  const quick = shortcuts.get(name)
  const [left, right] = evaluators as readonly Code[]
  if (quick === undefined || args.length !== 2 || left === undefined || right === undefined) return general
  return (context) => {
    const [a, b] = [left(context), right(context)]
    context.run.budget.tick()
    if (typeof a === 'number' && typeof b === 'number') return quick(a, b, context)
    return finish(context, [a, b])
  }
}

type Shortcut = (a: number, b: number, context: Context) => RV

/** What the commonest operators do to the commonest values: the same as their overloads, sooner. */
const shortcuts: ReadonlyMap<string, Shortcut> = new Map<string, Shortcut>([
  ['#operator_+', (a, b) => add(a, b)],
  ['#operator_-', (a, b) => subtract(a, b)],
  ['#operator_*', (a, b, context) => multiply(a, b, context.run.budget)],
  ['#operator_<', (a, b) => a < b],
  ['#operator_>', (a, b) => a > b],
  ['#operator_<=', (a, b) => a <= b],
  ['#operator_>=', (a, b) => a >= b],
  ['*equal', (a, b) => a === b],
  ['*not_equal', (a, b) => a !== b],
])

const prepare = (
  name: string,
  overloads: readonly Overload[],
  given: readonly ArgNode[],
  isMethod: boolean,
  watch: Watch | undefined,
): Prepared | Refusal => {
  const [first] = overloads
  if (first === undefined) return (receiver) => unknownFunction(name, receiver)
  const args = first.rules ? given : withoutRepeats(given)
  try {
    const shapes = args.map((arg, at) => (isMethod && at === 0 ? receiverShape : shapeOf(arg, first.rules)))
    const plan = planCall(overloads, shapes, name)
    if (plan === null) return (receiver) => noMatch(name, receiver)
    return {
      plan,
      evaluators: args.map((arg, at) => evaluatorOf(arg, plan.passing[at] ?? 'value', first.rules, watch)),
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.constructor !== Failure) throw error
    return () => error
  }
}

/** Of two arguments with one name the later counts, and the earlier is not even evaluated. */
const withoutRepeats = (args: readonly ArgNode[]): readonly ArgNode[] =>
  args.filter((arg, at) => {
    const name = ruleName(arg)
    return name === null || !args.slice(at + 1).some((later) => ruleName(later) === name)
  })

const ruleName = (arg: ArgNode): string | null =>
  arg?.kind === 'rule' && arg.source.kind === 'keyword' ? arg.source.name : null

const receiverShape: Shape = { name: null, empty: false, fits: ({ passing }) => passing !== 'keyword' }

const shapeOf = (arg: ArgNode, rules: boolean): Shape => {
  if (arg === null) {
    return { name: null, empty: true, fits: (type) => !type.passing.endsWith('rule') && type.accepts(noValue) }
  }
  if (arg.kind !== 'rule') return { name: null, empty: false, fits: (type) => fits(arg, type.passing, type.accepts) }
  if (rules) {
    return { name: null, empty: false, fits: ({ passing }) => passing === 'rule' || passing === 'lazy-rule' }
  }
  const { source, target } = arg
  if (source.kind !== 'keyword') {
    throw new Failure('MappingTranslationException', 'Cannot convert mapping to keyword argument')
  }
  return { name: source.name, empty: false, fits: (type) => fits(target, type.passing, type.accepts) }
}

const fits = (node: Node, passing: Passing, accepts: (value: RV) => boolean): boolean => {
  if (passing === 'lambda') return true
  if (passing === 'keyword') return node.kind === 'keyword'
  if (passing !== 'value') return false
  if (node.kind === 'constant') return accepts(node.value)
  return node.kind === 'keyword' ? accepts(node.name) : true
}

const evaluatorOf = (arg: ArgNode, passing: Passing, rules: boolean, watch: Watch | undefined): Evaluator => {
  if (arg === null) return passing === 'lambda' ? (context) => new Lambda(() => noValue, context) : () => noValue
  if (arg.kind === 'rule' && rules) {
    const [source, target] = [compileNode(arg.source, watch), compileNode(arg.target, watch)]
    return passing === 'lazy-rule'
      ? (context): LazyRule => ({ source: new Lambda(source, context), target: new Lambda(target, context) })
      : (context): Rule => ({ source: source(context), target: target(context) })
  }
  const node = arg.kind === 'rule' ? arg.target : arg
  const code = compileNode(node, watch)
  if (passing === 'lambda') return (context) => new Lambda(code, context)
  return code
}
