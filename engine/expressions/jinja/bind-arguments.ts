import { typeError } from '../runtime/failure.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { CallArgs } from './hosts.ts'

/** A parameter: its name, and its default where it has one. */
export type Parameter = readonly [name: string] | readonly [name: string, otherwise: RV]

/** Assigns arguments to parameters as Python does; `given` counts what stands before them (the filter's value). */
export const bindArguments = (
  callee: string,
  parameters: readonly Parameter[],
  { positional, named }: CallArgs,
  given = 0,
): RV[] => {
  if (positional.length > parameters.length) throw tooMany(callee, parameters, positional.length, given)
  const out: (RV | undefined)[] = [...positional]
  for (const [name, value] of named) {
    const at = parameters.findIndex(([parameter]) => parameter === name)
    if (at < 0) throw typeError(`${callee}() got an unexpected keyword argument '${name}'`)
    if (at < positional.length) throw typeError(`${callee}() got multiple values for argument '${name}'`)
    out[at] = value
  }
  const missing: string[] = []
  const bound = parameters.map(([name, otherwise], at): RV => {
    const value = out[at] !== undefined ? out[at] : otherwise
    if (value === undefined) missing.push(`'${name}'`)
    return value ?? null
  })
  if (missing.length > 0) {
    const list = missing.length > 1 ? `${missing.slice(0, -1).join(', ')} and ${missing.at(-1)}` : missing[0]
    const s = missing.length > 1 ? 's' : ''
    throw typeError(`${callee}() missing ${missing.length} required positional argument${s}: ${list}`)
  }
  return bound
}

const tooMany = (callee: string, parameters: readonly Parameter[], count: number, given: number) => {
  const most = parameters.length + given
  const least = parameters.filter((parameter) => parameter.length === 1).length + given
  const range = least === most ? `${most}` : `from ${least} to ${most}`
  return typeError(
    `${callee}() takes ${range} positional argument${most === 1 ? '' : 's'} but ${count + given} ${count + given === 1 ? 'was' : 'were'} given`,
  )
}
