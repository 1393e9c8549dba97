import type { YamlScalar } from './node.ts'
import { isDate, resolveScalar } from './resolve-scalar.ts'

/** A scalar without quotes and tag. */
export const plainScalar = (source: string, start: number, end: number): YamlScalar =>
  isDate(source)
    ? { kind: 'scalar', plain: true, source, start, end, value: source, date: true }
    : { kind: 'scalar', plain: true, source, start, end, value: resolveScalar(source) }

/** A key as the JSON of Python writes it: `true`, `null`, `1`. */
export const keyName = (key: YamlScalar): string => {
  if (typeof key.value === 'string') return key.value
  return typeof key.value === 'bigint' ? String(key.value) : JSON.stringify(key.value)
}
