import type { RV } from './runtime-value.ts'

/**
 * Base of the kinds that only one language knows (contexts, regular expressions, undefined, bound methods …).
 * The shared rules ask such a value itself.
 */
export abstract class Host {
  /** Name of Python's class. */
  abstract readonly typeName: string
  /** Python's `repr`. */
  abstract repr(): string
  str(): string {
    return this.repr()
  }
  truth(): boolean {
    return true
  }
  /** Equality with another value; identity unless told otherwise. */
  equals(other: RV): boolean {
    return this === other
  }
  /** Called when the value is to be ordered; some kinds have an error of their own for that. */
  beforeOrdering(): void {
    // Most kinds have nothing to say to that.
  }
  /** A key that is equal for equal values, or null when unhashable. */
  hashKey(): unknown {
    return this
  }
}
