import type { RV } from './runtime-value.ts'

/** Python's tuple, in Jinja. */
export class Tuple {
  readonly items: readonly RV[]
  constructor(items: readonly RV[]) {
    this.items = items
  }
}

/** Python's list, in YAQL, whose own sequences are tuples; the two are never equal. */
export class PyList {
  readonly items: readonly RV[]
  constructor(items: readonly RV[]) {
    this.items = items
  }
}
