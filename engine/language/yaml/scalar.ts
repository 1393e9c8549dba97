import { Float } from '../../data/values.ts'
import type { YamlScalar } from './node.ts'
import { isDate, resolveScalar } from './resolve-scalar.ts'

/** A scalar without quotes and tag. */
export const plainScalar = (source: string, start: number, end: number): YamlScalar =>
  isDate(source)
    ? { kind: 'scalar', plain: true, source, start, end, value: source, date: true }
    : { kind: 'scalar', plain: true, source, start, end, value: resolveScalar(source) }

/** A key as the JSON of Python writes it: `true`, `null`, `1`. */
export const keyName = ({ value }: YamlScalar): string => {
  if (typeof value === 'string') return value
  if (value instanceof Float && !Number.isFinite(value.value)) {
    return Number.isNaN(value.value) ? 'NaN' : value.value < 0 ? '-Infinity' : 'Infinity'
  }
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value)
}
