import type { RV } from '../runtime/runtime-value.ts'
import type { Context } from './context.ts'
import type { ParamType } from './param-types.ts'

/** A parameter of a function; without a default it must be given. */
export interface Param<T> {
  readonly name: string
  readonly type: ParamType<T>
  readonly optional: boolean
  readonly otherwise: T | undefined
}

/** One of the functions that share a name. */
export interface Overload {
  readonly isFunction: boolean
  readonly isMethod: boolean
  /** `a => b` among the arguments is a value of its own here, not an argument by name. */
  readonly rules: boolean
  readonly params: readonly Param<unknown>[]
  /** Type of all further positional arguments; they reach the body as one array. */
  readonly rest: ParamType<unknown> | null
  /** Type of all further named arguments; they reach the body as one map. */
  readonly named: ParamType<unknown> | null
  readonly body: (context: Context, ...args: never[]) => RV
}

type Values<P extends readonly Param<unknown>[]> = { [K in keyof P]: P[K] extends Param<infer T> ? T : never }

/** A required parameter. */
export const param = <T>(name: string, type: ParamType<T>): Param<T> => ({
  name,
  type,
  optional: false,
  otherwise: undefined,
})

/** A parameter with a default; undefined reaches the body when there is none to speak of. */
export const optional = <T, D extends T | undefined>(name: string, type: ParamType<T>, otherwise: D): Param<T | D> => ({
  name,
  type: type as ParamType<T | D>,
  optional: true,
  otherwise,
})

type Kind = 'F' | 'M' | 'FM'

/** Collects the functions of a library by name. */
export class Library {
  readonly functions = new Map<string, Overload[]>()

  /** A function with a fixed list of parameters. */
  add<const P extends readonly Param<unknown>[]>(
    kind: Kind,
    names: string,
    params: P,
    body: (context: Context, ...args: Values<P>) => RV,
    rules = false,
  ): void {
    this.register(names, {
      ...kindOf(kind),
      rules,
      params,
      rest: null,
      named: null,
      body: body as unknown as Overload['body'],
    })
  }

  /** A function that takes any number of further arguments. */
  addRest<const P extends readonly Param<unknown>[], R>(
    kind: Kind,
    names: string,
    params: P,
    rest: ParamType<R>,
    body: (context: Context, ...args: [...Values<P>, readonly R[]]) => RV,
    rules = false,
  ): void {
    this.register(names, {
      ...kindOf(kind),
      rules,
      params,
      rest,
      named: null,
      body: body as unknown as Overload['body'],
    })
  }

  /** A function that takes any number of further arguments, by position and by name. */
  addOpen<const P extends readonly Param<unknown>[], R, N>(
    kind: Kind,
    names: string,
    params: P,
    rest: ParamType<R>,
    named: ParamType<N>,
    body: (context: Context, ...args: [...Values<P>, readonly R[], ReadonlyMap<string, N>]) => RV,
  ): void {
    this.register(names, {
      ...kindOf(kind),
      rules: false,
      params,
      rest,
      named,
      body: body as unknown as Overload['body'],
    })
  }

  private register(names: string, overload: Overload): void {
    for (const name of names.split(' ')) {
      const list = this.functions.get(name)
      if (list) list.push(overload)
      else this.functions.set(name, [overload])
    }
  }
}

const kindOf = (kind: Kind): { isFunction: boolean; isMethod: boolean } => ({
  isFunction: kind !== 'M',
  isMethod: kind !== 'F',
})
