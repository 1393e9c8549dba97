import type { Overload } from './overload.ts'
import type { ParamType, Passing } from './param-types.ts'

/** Where the value of a parameter comes from: an argument's index, or the default. */
type Source = number | null

/** How the arguments of a call go to the parameters of an overload. */
export interface Mapping {
  readonly overload: Overload
  readonly sources: readonly Source[]
  readonly rest: readonly number[]
  /** The positions that were left empty: they take the default, whatever its type. */
  readonly empty: readonly number[]
  readonly named: readonly (readonly [string, number])[]
  /** The parameter type of each argument. */
  readonly types: readonly ParamType<unknown>[]
}

/** What is known of an argument before it is evaluated. */
export interface Shape {
  /** The name it is passed by. */
  readonly name: string | null
  /** The position was left empty. */
  readonly empty: boolean
  /** Whether it can be passed that way at all, and, for a constant, whether the type takes it. */
  readonly fits: (type: ParamType<unknown>) => boolean
}

/** Assigns arguments to parameters, or null when they do not fit. */
export const matchArguments = (overload: Overload, shapes: readonly Shape[]): Mapping | null => {
  const sources: Source[] = []
  const rest: number[] = []
  const empty: number[] = []
  const named: (readonly [string, number])[] = []
  const types: ParamType<unknown>[] = []
  const { params } = overload
  const take = (shape: Shape, at: number, type: ParamType<unknown> | null | undefined): boolean => {
    if (!type || !shape.fits(type)) return false
    types[at] = type
    return true
  }
  let position = 0
  for (const [at, shape] of shapes.entries()) {
    if (shape.name !== null) {
      const index = params.findIndex(({ name }) => name === shape.name)
      if (index < 0) {
        if (!take(shape, at, overload.named)) return null
        named.push([shape.name, at])
      } else {
        if (sources[index] !== undefined || !take(shape, at, params[index]?.type)) return null
        sources[index] = at
      }
      continue
    }
    const param = params[position]
    if (!param) {
      if (!take(shape, at, overload.rest)) return null
      rest.push(at)
    } else if (shape.empty) {
      if (!param.optional) return null
      types[at] = param.type
      sources[position] = null
      empty.push(at)
    } else {
      if (!take(shape, at, param.type)) return null
      sources[position] = at
    }
    position++
  }
  for (const [at, param] of params.entries()) {
    if (sources[at] !== undefined) continue
    if (!param.optional) return null
    sources[at] = null
  }
  return { overload, sources, rest, empty, named, types }
}

/** How each argument is passed under a mapping: overloads of one name must agree. */
export const passings = (mapping: Mapping): Passing[] => mapping.types.map(({ passing }) => passing)

/** True when every argument's type is at least as narrow as the other's and one is narrower. */
export const isNarrower = (mapping: Mapping, other: Mapping): boolean => {
  let narrower = false
  for (const [at, type] of mapping.types.entries()) {
    const rival = other.types[at]
    if (rival === undefined) continue
    if (rival.narrowerThan.includes(type)) return false
    if (type.narrowerThan.includes(rival)) narrower = true
  }
  return narrower
}
