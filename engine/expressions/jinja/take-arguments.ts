import { typeError } from '../runtime/failure.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Parameter } from './bind-arguments.ts'
import type { CallArgs } from './hosts.ts'

/**
 * How a function written in C takes its arguments; each way has words of its own for a wrong number of them: none, one
 * object, so many by position, so many picked out of a tuple, or by name as well.
 */
export type Taking = 'none' | 'one' | 'positional' | 'parsed' | 'keywords'

/** Assigns arguments as CPython does for its built-in functions and methods; `owner` is the type, empty for a function. */
export const takeArguments = (
  owner: string,
  name: string,
  taking: Taking,
  parameters: readonly Parameter[],
  { positional, named }: CallArgs,
): RV[] => {
  const qualified = owner === '' ? name : `${owner}.${name}`
  if (taking !== 'keywords' && named.size > 0) throw typeError(`${qualified}() takes no keyword arguments`)
  const count = positional.length
  const most = parameters.length
  const least = parameters.filter((parameter) => parameter.length === 1).length
  if (taking === 'none' && count > 0) throw typeError(`${qualified}() takes no arguments (${count} given)`)
  if (taking === 'one' && count !== 1) throw typeError(`${qualified}() takes exactly one argument (${count} given)`)
  if (taking === 'positional' || taking === 'parsed') {
    const wanted = count < least ? least : most
    const range = least === most ? (taking === 'parsed' ? 'exactly ' : '') : count < least ? 'at least ' : 'at most '
    if (count < least || count > most) {
      const amount = `${range}${wanted} argument${wanted === 1 ? '' : 's'}`
      throw typeError(
        taking === 'parsed' ? `${name}() takes ${amount} (${count} given)` : `${name} expected ${amount}, got ${count}`,
      )
    }
  }
  const out: (RV | undefined)[] = [...positional]
  if (taking === 'keywords') takeNamed(name, parameters, count, named, out)
  return parameters.map(([, otherwise], at) => (out[at] === undefined ? (otherwise ?? null) : out[at]))
}

const takeNamed = (
  name: string,
  parameters: readonly Parameter[],
  count: number,
  named: ReadonlyMap<string, RV>,
  out: (RV | undefined)[],
): void => {
  const most = parameters.length
  if (count + named.size > most) {
    const kind = `${count === 0 ? 'keyword ' : ''}argument${most === 1 ? '' : 's'}`
    throw typeError(`${name}() takes at most ${most} ${kind} (${count + named.size} given)`)
  }
  for (const [key, value] of named) {
    const at = parameters.findIndex(([parameter]) => parameter === key)
    if (at < 0) throw typeError(`'${key}' is an invalid keyword argument for ${name}()`)
    if (at < count) throw typeError(`argument for ${name}() given by name ('${key}') and position (${at + 1})`)
    out[at] = value
  }
}
