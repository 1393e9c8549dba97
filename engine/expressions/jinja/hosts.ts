import { quoteText } from '../../data/quote-text.ts'
import { Failure } from '../runtime/failure.ts'
import { Host } from '../runtime/host.ts'
import { toInt } from '../runtime/numbers.ts'
import type { RV } from '../runtime/runtime-value.ts'

/** Arguments of a call at run time. */
export interface CallArgs {
  readonly positional: readonly RV[]
  readonly named: ReadonlyMap<string, RV>
}

/** What can be called from a template. */
export abstract class Callable extends Host {
  abstract call(args: CallArgs): RV
  /** What a template may read of it. */
  attribute(_name: string): RV | undefined {
    return undefined
  }
}

/** A function of the library or a method bound to its value. */
export class BuiltIn extends Callable {
  readonly typeName: string
  private readonly text: string
  private readonly body: (args: CallArgs) => RV

  constructor(text: string, body: (args: CallArgs) => RV) {
    super()
    this.text = text
    this.typeName = text.startsWith('<built-in') ? 'builtin_function_or_method' : 'function'
    this.body = body
  }

  call(args: CallArgs): RV {
    return this.body(args)
  }

  repr(): string {
    return this.text
  }
}

/** A name, a key or an attribute that is not there: any use but the tests and `default` fails with its message. */
export class Undefined extends Host {
  readonly typeName: string
  private readonly failure: Failure
  /** What `a if b` gives without an else is lenient: it prints as nothing. */
  private readonly lenient: boolean

  constructor(message: string, options: { lenient?: boolean; type?: string } = {}) {
    super()
    this.lenient = options.lenient ?? false
    this.typeName = this.lenient ? 'Undefined' : 'StrictUndefined'
    this.failure = new Failure(options.type ?? 'UndefinedError', message)
  }

  /** The error of using it. */
  fail(): Failure {
    return this.failure
  }

  repr(): string {
    return 'Undefined'
  }

  override str(): string {
    if (this.lenient) return ''
    throw this.failure
  }

  override truth(): boolean {
    if (this.lenient) return false
    throw this.failure
  }

  get isLenient(): boolean {
    return this.lenient
  }

  override equals(other: RV): boolean {
    if (this.lenient) return other instanceof Undefined
    throw this.failure
  }

  override beforeOrdering(): void {
    throw this.failure
  }

  override hashKey(): unknown {
    if (this.lenient) return this.typeName
    throw this.failure
  }
}

/** Python's range. */
export class Range extends Host {
  readonly typeName = 'range'
  readonly start: bigint
  readonly stop: bigint
  readonly step: bigint

  constructor(start: bigint, stop: bigint, step: bigint) {
    super()
    this.start = start
    this.stop = stop
    this.step = step
  }

  get length(): number {
    const size = this.stop - this.start
    const whole = size / this.step
    const count = whole * this.step === size || size < 0n !== this.step < 0n ? whole : whole + 1n
    return Math.max(0, Number(count))
  }

  /** The item at a place, which must be within. */
  at(place: number): number | bigint {
    return toInt(this.start + BigInt(place) * this.step)
  }

  items(): (number | bigint)[] {
    return Array.from({ length: this.length }, (_, place) => this.at(place))
  }

  override truth(): boolean {
    return this.length > 0
  }

  repr(): string {
    return `range(${this.start}, ${this.stop}${this.step === 1n ? '' : `, ${this.step}`})`
  }
}

/** Python's slice object, which a subscript makes. */
export class Slice extends Host {
  readonly typeName = 'slice'
  readonly start: RV
  readonly stop: RV
  readonly step: RV

  constructor(start: RV, stop: RV, step: RV) {
    super()
    this.start = start
    this.stop = stop
    this.step = step
  }

  repr(): string {
    return 'slice'
  }
}

/** Python's bytes, as far as a text can be encoded to them. */
export class Bytes extends Host {
  readonly typeName = 'bytes'
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    super()
    this.bytes = bytes
  }

  override truth(): boolean {
    return this.bytes.length > 0
  }

  repr(): string {
    const text = String.fromCharCode(...this.bytes)
    return `b${quoteText(text).replace(/[\u0080-\u00ff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`)}`
  }
}
