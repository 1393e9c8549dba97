/** What {@link Pull} gives at the end. */
export const DONE: unique symbol = Symbol('done')

/** The next item, or {@link DONE}: cheaper than JavaScript's iterator protocol by an object an item. */
export type Pull<T> = () => T | typeof DONE

/**
 * A one-shot lazy sequence: what `select`, `map` and their like give. `name` is Python's, for printing; behind an equals
 * sign it is the whole text.
 */
export class Lazy<T> {
  readonly pull: Pull<T>
  readonly name: string
  constructor(pull: Pull<T>, name = 'generator') {
    this.pull = pull
    this.name = name
  }
}

/** Pulls out of an array. */
export const pullArray = <T>(items: readonly T[]): Pull<T> => {
  let at = 0
  return () => (at < items.length ? (items[at++] as T) : DONE)
}
