import { Dict } from '../runtime/dict.ts'
import { typeError } from '../runtime/failure.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import type { Macro } from './ast.ts'
import type { Code } from './compile-expression.ts'
import { Frame } from './frame.ts'
import type { CallArgs } from './hosts.ts'
import { Callable, Undefined } from './hosts.ts'

/** A macro with the scope it was made in. */
export class MacroValue extends Callable {
  readonly typeName = 'Macro'
  private readonly macro: Macro
  private readonly defaults: readonly (Code | null)[]
  private readonly body: (frame: Frame, out: string[]) => void
  private readonly outer: Frame

  constructor(
    macro: Macro,
    defaults: readonly (Code | null)[],
    body: (frame: Frame, out: string[]) => void,
    outer: Frame,
  ) {
    super()
    this.macro = macro
    this.defaults = defaults
    this.body = body
    this.outer = outer
  }

  call({ positional, named }: CallArgs): RV {
    const { name, params } = this.macro
    const frame = new Frame(this.outer.run, this.outer)
    const left = new Map(named)
    for (const [at, param] of params.entries()) {
      const given = positional[at] ?? left.get(param.name)
      left.delete(param.name)
      const otherwise = this.defaults[at]
      const value = given ?? (otherwise ? otherwise(frame) : null)
      frame.set(param.name, value ?? new Undefined(`parameter '${param.name}' was not provided`))
    }
    const caller = left.get('caller')
    if (caller !== undefined) frame.set('caller', caller)
    left.delete('caller')
    frame.set('varargs', new Tuple(positional.slice(params.length)))
    frame.set('kwargs', Dict.of(left))
    if (positional.length > params.length && !this.uses('varargs')) {
      throw typeError(`macro '${name}' takes not more than ${params.length} argument(s)`)
    }
    const [unexpected] = left.keys()
    if (unexpected !== undefined && !this.uses('kwargs')) {
      throw typeError(`macro '${name}' takes no keyword argument '${unexpected}'`)
    }
    const out: string[] = []
    this.body(frame, out)
    return out.join('')
  }

  private uses(variable: string): boolean {
    return JSON.stringify(this.macro.body, (_key, value: unknown) =>
      typeof value === 'bigint' ? null : value,
    ).includes(`"name":"${variable}"`)
  }

  override attribute(name: string): RV | undefined {
    if (name === 'name') return this.macro.name
    return name === 'arguments' ? new Tuple(this.macro.params.map((param) => param.name)) : undefined
  }

  repr(): string {
    return `<Macro '${this.macro.name}'>`
  }
}
