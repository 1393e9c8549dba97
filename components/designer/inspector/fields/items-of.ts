import type { Value } from '../../../../engine/data/values.ts'

/** What a place that takes one or a list of them holds. */
export const itemsOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : value === undefined ? [] : [value]
