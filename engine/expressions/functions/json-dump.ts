import { floatText } from '../../data/float-text.ts'
import { asciiText, numberJson } from '../../data/json.ts'
import { Float } from '../../data/values.ts'
import type { Budget } from '../runtime/budget.ts'
import { typeError } from '../runtime/failure.ts'
import { entriesOf, isMapValue } from '../runtime/maps.ts'
import { isNumber } from '../runtime/numbers.ts'
import type { Dialect, RV } from '../runtime/runtime-value.ts'
import { PyList, Tuple } from '../runtime/sequences.ts'
import { typeName } from '../runtime/type-name.ts'

/** How `json.dumps` is asked to write. */
export interface JsonStyle {
  /** Blanks per level, or a text; null for one line. */
  readonly indent: number | string | null
  readonly sortKeys: boolean
}

/** `json_dump(x)`: four blanks a level. */
export const dumpJson = (value: RV, budget: Budget, dialect: Dialect): string =>
  jsonText(value, { indent: 4, sortKeys: false }, budget, dialect)

/** `json_pp(x)` of Mistral 15: as {@link dumpJson}, with the line breaks of texts left real. */
export const dumpJsonPretty = (value: RV, budget: Budget, dialect: Dialect): string =>
  dumpJson(value, budget, dialect).replaceAll('\\n', '\n').replaceAll(' \n', '\n')

/** An indentation wider than this uses up every budget at once. */
const widest = 1_000_000

/** Python's `json.dumps`. @throws Failure for what JSON cannot hold. */
export const jsonText = (value: RV, style: JsonStyle, budget: Budget, dialect: Dialect): string => {
  const { indent } = style
  const step = typeof indent === 'string' ? indent : ' '.repeat(Math.min(Math.max(indent ?? 0, 0), widest))
  const write = (item: RV, margin: string): string => {
    budget.take(8)
    if (typeof item === 'string') {
      budget.take(item.length)
      return asciiText(item)
    }
    if (typeof item === 'boolean') return String(item)
    if (item === null) return 'null'
    if (isNumber(item)) return numberText(item)
    const inner = margin + step
    budget.take(inner.length)
    const wrap = (open: string, parts: readonly string[], close: string): string => {
      if (parts.length === 0) return open + close
      if (style.indent === null) return `${open}${parts.join(', ')}${close}`
      return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`
    }
    const items = itemsOf(item)
    if (items !== null)
      return wrap(
        '[',
        items.map((part) => write(part, inner)),
        ']',
      )
    if (!isMapValue(item)) {
      throw typeError(`Object of type ${typeName(item, dialect)} is not JSON serializable`)
    }
    const entries = entriesOf(item).map(([key, part]) => [keyText(key, dialect), part] as const)
    if (style.sortKeys) entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return wrap(
      '{',
      entries.map(([key, part]) => `${asciiText(key)}: ${write(part, inner)}`),
      '}',
    )
  }
  return write(value, '')
}

/** Python writes what JSON does not know as `NaN` and `Infinity`. */
const numberText = (value: number | bigint | Float): string => {
  const double = value instanceof Float ? value.value : 0
  if (Number.isNaN(double)) return 'NaN'
  if (!Number.isFinite(double)) return double > 0 ? 'Infinity' : '-Infinity'
  return numberJson(value)
}

const itemsOf = (value: RV): readonly RV[] | null => {
  if (Array.isArray(value)) return value
  return value instanceof Tuple || value instanceof PyList ? value.items : null
}

const keyText = (key: RV, dialect: Dialect): string => {
  if (typeof key === 'string') return key
  if (key === null) return 'null'
  if (typeof key === 'boolean') return String(key)
  if (isNumber(key)) return key instanceof Float ? floatText(key.value) : numberText(key)
  throw typeError(`keys must be str, int, float, bool or None, not ${typeName(key, dialect)}`)
}
