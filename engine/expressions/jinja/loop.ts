import { equal } from '../runtime/equal.ts'
import { Failure, typeError } from '../runtime/failure.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { HasAttributes } from './has-attributes.ts'
import type { CallArgs } from './hosts.ts'
import { BuiltIn, Undefined } from './hosts.ts'

/** The variable `loop` of a for statement. */
export class Loop extends HasAttributes {
  readonly typeName = 'LoopContext'
  readonly moduleName = 'jinja2.runtime.LoopContext'
  readonly recurse: ((items: RV) => RV) | null
  private readonly items: readonly RV[]
  private readonly depth: number
  private last: readonly RV[] | null = null
  at = 0

  constructor(items: readonly RV[], depth: number, recurse: ((items: RV) => RV) | null) {
    super()
    this.items = items
    this.depth = depth
    this.recurse = recurse
  }

  attribute(name: string): RV | undefined {
    const { at, items } = this
    switch (name) {
      case 'index':
        return at + 1
      case 'index0':
        return at
      case 'revindex':
        return items.length - at
      case 'revindex0':
        return items.length - at - 1
      case 'first':
        return at === 0
      case 'last':
        return at === items.length - 1
      case 'length':
        return items.length
      case 'depth':
        return this.depth + 1
      case 'depth0':
        return this.depth
      case 'previtem':
        return items[at - 1] ?? new Undefined('there is no previous item')
      case 'nextitem':
        return items[at + 1] ?? new Undefined('there is no next item')
      case 'cycle':
        return new BuiltIn('<bound method LoopContext.cycle>', (args) => this.cycle(args))
      case 'changed':
        return new BuiltIn('<bound method LoopContext.changed>', (args) => this.changed(args))
      default:
        return undefined
    }
  }

  private cycle({ positional }: CallArgs): RV {
    if (positional.length === 0) throw typeError('no items for cycling given')
    return positional[this.at % positional.length] as RV
  }

  private changed({ positional }: CallArgs): RV {
    const same =
      this.last !== null &&
      this.last.length === positional.length &&
      positional.every((value, at) => equal(value, this.last?.[at] as RV))
    this.last = positional
    return !same
  }

  /** `loop(items)` in a recursive loop. */
  again({ positional }: CallArgs): RV {
    if (this.recurse === null) {
      throw new Failure('TypeError', "The loop must have the 'recursive' marker to be called recursively.")
    }
    return this.recurse(positional[0] ?? null)
  }

  repr(): string {
    return `<LoopContext ${this.at + 1}/${this.items.length}>`
  }
}
