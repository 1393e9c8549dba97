import { Allowance } from '../runtime/allowance.ts'
import { Failure } from '../runtime/failure.ts'
import { strOf } from '../runtime/repr.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { typeName } from '../runtime/type-name.ts'
import type { Context } from './context.ts'
import type { Mapping, Shape } from './match-arguments.ts'
import { isNarrower, matchArguments, passings } from './match-arguments.ts'
import type { Overload } from './overload.ts'
import type { Passing } from './param-types.ts'

/*
 * How a call finds its function. All functions of a name (and of the kind, function or method) are candidates. Those whose
 * parameters cannot take the number, the names and the constants of the arguments are dropped before anything is
 * evaluated. The rest must agree on which arguments are lambdas; the others are evaluated, once. The candidates whose
 * types accept the values remain: one wins, of several the narrower one, and two equals are an error.
 */

/** The argument a body gets: a value, a lambda, a word or a rule. */
export type Argument = unknown

/** The candidates of a call site, all that can be known before it runs. */
export interface Plan {
  readonly mappings: readonly Mapping[]
  /** How to pass each argument. */
  readonly passing: readonly Passing[]
}

/** Prepares a call; null when nothing fits. */
export const planCall = (overloads: readonly Overload[], shapes: readonly Shape[], name: string): Plan | null => {
  const mappings: Mapping[] = []
  let passing: Passing[] | undefined
  for (const overload of overloads) {
    const mapping = matchArguments(overload, shapes)
    if (!mapping) continue
    const own = passings(mapping)
    if (passing?.some((kind, at) => kind !== own[at])) {
      throw new Failure('AmbiguousFunctionException', `Ambiguous function "${name}"`)
    }
    passing = own
    mappings.push(mapping)
  }
  return passing ? { mappings, passing } : null
}

/** What is left of a method's candidates once the receiver is known, which is before the arguments are evaluated. */
export const forReceiver = (plan: Plan, receiver: RV): Plan | null => {
  const fits = ({ types: [type] }: Mapping): boolean => type?.passing !== 'value' || type.accepts(receiver)
  if (plan.mappings.every(fits)) return plan
  const mappings = plan.mappings.filter(fits)
  return mappings.length === 0 ? null : { ...plan, mappings }
}

/** Calls the candidate that takes the arguments; undefined when none does. */
export const callPlan = (plan: Plan, context: Context, args: readonly Argument[], name: string): RV | undefined => {
  let winner: Mapping | undefined
  for (const mapping of plan.mappings) {
    if (!acceptsAll(mapping, args)) continue
    if (winner !== undefined) {
      if (isNarrower(winner, mapping)) continue
      if (!isNarrower(mapping, winner)) throw new Failure('AmbiguousFunctionException', `Ambiguous function "${name}"`)
    }
    winner = mapping
  }
  return winner && invoke(winner, context, args)
}

const acceptsAll = (mapping: Mapping, args: readonly Argument[]): boolean => {
  const { types, empty } = mapping
  for (let at = 0; at < types.length; at++) {
    const type = types[at]
    if (type !== undefined && type.passing === 'value' && !empty.includes(at) && !type.accepts(args[at] as RV)) {
      return false
    }
  }
  return true
}

type Body = (context: Context, ...args: unknown[]) => RV

const invoke = (mapping: Mapping, context: Context, args: readonly Argument[]): RV => {
  const { overload, sources } = mapping
  const body = overload.body as unknown as Body
  const values: unknown[] = []
  for (const arg of args) if (typeof arg === 'string') context.run.budget.tick(arg.length >>> 6)
  for (let at = 0; at < sources.length; at++) {
    const source = sources[at] as number | null
    values.push(source === null ? overload.params[at]?.otherwise : args[source])
  }
  if (overload.rest) values.push(mapping.rest.map((at) => args[at]))
  if (overload.named) values.push(new Map(mapping.named.map(([name, at]) => [name, args[at]])))
  switch (values.length) {
    case 1:
      return body(context, values[0])
    case 2:
      return body(context, values[0], values[1])
    case 3:
      return body(context, values[0], values[1], values[2])
    default:
      return body(context, ...values)
  }
}

/** The error of a name nobody knows. A receiver is user data: its kind alone is told outside. */
export const unknownFunction = (name: string, receiver: RV | undefined): Failure =>
  receiver === undefined
    ? new Failure('NoFunctionRegisteredException', `Unknown function "${name}"`)
    : new Failure(
        'NoMethodRegisteredException',
        `Unknown method "${name}" for receiver ${receiverText(receiver)}`,
        `Unknown method "${name}" for receiver <${typeName(receiver, 'yaql')}>`,
      )

/** The error of arguments no overload takes. */
export const noMatch = (name: string, receiver: RV | undefined): Failure =>
  receiver === undefined
    ? new Failure('NoMatchingFunctionException', `No function "${name}" matches supplied arguments`)
    : new Failure(
        'NoMatchingMethodException',
        `No method "${name}" for receiver ${receiverText(receiver)} matches supplied arguments`,
        `No method "${name}" for receiver <${typeName(receiver, 'yaql')}> matches supplied arguments`,
      )

/** The whole text of a receiver, which only the command line's evaluator shows; of big ones the kind. */
const receiverText = (receiver: RV): string => {
  try {
    return strOf(receiver, 'yaql', new Allowance(100_000))
  } catch {
    return `<${typeName(receiver, 'yaql')}>`
  }
}
