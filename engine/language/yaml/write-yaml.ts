import { floatText } from '../../data/float-text.ts'
import type { Value, ValueMap } from '../../data/values.ts'
import { Float, isMap } from '../../data/values.ts'
import { isDate, resolveScalar } from './resolve-scalar.ts'

/** What may stand without quotes: a text that begins harmlessly and reads as itself. */
const isPlain = (text: string): boolean =>
  /^[\p{L}\p{N}_<(/.$^~+]/u.test(text) &&
  isPrintable(text) &&
  !text.includes('\t') &&
  !/: |:$| #|\s$|^(?:---|\.\.\.)/.test(text) &&
  text !== '<<' &&
  typeof resolveScalar(text) === 'string' &&
  !isDate(text)

const isPrintable = (text: string): boolean => /^[\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/.test(text)

const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const quoted = (text: string): string => (isPrintable(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text))

/** How values are written: on lines of their own, within brackets, or within brackets as JSON, its quotes included. */
export type ScalarStyle = 'block' | FlowStyle
export type FlowStyle = 'flow' | 'json'

/** A text, number, boolean or null on one line. */
export const scalarText = (value: Value, style: ScalarStyle = 'block'): string => {
  if (typeof value === 'string') {
    if (style === 'json') return doubleQuoted(value)
    return isPlain(value) && !(style === 'flow' && /[[\]{},]/.test(value)) ? value : quoted(value)
  }
  if (value instanceof Float) return doubleText(value.value)
  if (typeof value === 'number' && !Number.isInteger(value)) return doubleText(value)
  return String(value)
}

/** YAML 1.1 wants a point in every float and a sign in every exponent. */
const doubleText = (value: number): string => {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf'
  const text = floatText(value)
  return text.includes('.') ? text : text.replace('e', '.0e')
}

/** A value within brackets, on one line. */
export const flowText = (value: Value, style: FlowStyle = 'flow'): string => {
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map((item) => flowText(item, style)).join(', ')}]`
  if (!isMap(value)) return scalarText(value, style)
  const map: ValueMap = value
  return `{${Object.keys(map)
    .map((key) => `${scalarText(key, style)}: ${flowText(map[key] as Value, style)}`)
    .join(', ')}}`
}

/**
 * What stands behind `key:` for a value, on lines of their own where it is a list or map: begins with a blank or a line
 * break. Items of a list stand below the key itself plus `indent`.
 */
export const entryText = (value: Value, indent: number, eol = '\n'): string => {
  const margin = ' '.repeat(indent)
  if (Array.isArray(value) && value.length > 0) {
    return (value as readonly Value[]).map((item) => `${eol}${margin}-${itemText(item, indent, eol)}`).join('')
  }
  if (isMap(value) && Object.keys(value).length > 0) {
    const map: ValueMap = value
    return Object.keys(map)
      .map((key) => `${eol}${margin}${scalarText(key)}:${entryText(map[key] as Value, indent + 2, eol)}`)
      .join('')
  }
  if (typeof value === 'string' && isLiteral(value)) {
    const mark = value.endsWith('\n') ? '|' : '|-'
    const lines = value.replace(/\n$/, '').split('\n')
    return ` ${mark}${lines.map((line) => (line === '' ? eol : `${eol}${margin}${line}`)).join('')}`
  }
  return ` ${typeof value === 'object' ? flowText(value) : scalarText(value)}`
}

/** What stands behind the dash of an item whose dash is indented by `indent`; begins with a blank or a line break. */
export const itemText = (item: Value, indent: number, eol = '\n'): string => {
  const text = entryText(item, indent + 2, eol)
  // The first entry of a map stands on the line of its dash.
  return isMap(item) && Object.keys(item).length > 0 ? ` ${text.slice(eol.length + indent + 2)}` : text
}

/** Several lines which a block with `|` gives back exactly. */
const isLiteral = (text: string): boolean =>
  text.includes('\n') &&
  !/^[\s]|[ \t]\n|\n\n$|[ \t]$/.test(text) &&
  text !== '\n' &&
  text.split('\n').every((line) => isPrintable(line) && !line.startsWith('\t'))
