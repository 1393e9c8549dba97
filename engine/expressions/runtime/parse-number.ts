import { toInt } from './numbers.ts'
import { trimText } from './text-methods.ts'

const integer = /^[+-]?\d+(?:_\d+)*$/
const double =
  /^[+-]?(?:(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?|inf(?:inity)?|nan)$/i
const prefixes: ReadonlyMap<number, RegExp> = new Map([
  [2, /^0b_?/i],
  [8, /^0o_?/i],
  [16, /^0x_?/i],
])

const strip = (text: string): string => trimText(text, null, true, true)

/** Python's `int(text)`; undefined when it refuses the text. */
export const parseIntText = (text: string): number | bigint | undefined => {
  const stripped = strip(text)
  return integer.test(stripped) ? toInt(BigInt(stripped.replaceAll('_', '').replace(/^\+/, ''))) : undefined
}

/** Python's `float(text)`; undefined when it refuses the text. */
export const parseFloatText = (text: string): number | undefined => {
  const stripped = strip(text)
  if (!double.test(stripped)) return undefined
  const plain = stripped.replaceAll('_', '').toLowerCase()
  if (plain.endsWith('nan')) return Number.NaN
  if (plain.includes('inf')) return plain.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return Number(plain)
}

/** Python's `int(text, base)` for bases 2 to 36; base 0 goes by the prefix. */
export const parseIntBase = (text: string, base: number): number | bigint | undefined => {
  if (base === 10) return parseIntText(text)
  const match = /^([+-]?)(.+)$/s.exec(strip(text))
  if (!match) return undefined
  let digits = match[2] as string
  let radix = base
  if (base === 0) {
    radix = [...prefixes.entries()].find(([, prefix]) => prefix.test(digits))?.[0] ?? 10
    if (radix === 10 && !/^(?:0+|[1-9][\d_]*)$/.test(digits)) return undefined
  }
  digits = digits.replace(prefixes.get(radix) ?? /^$/, '')
  if (!/^[0-9a-z]+(?:_[0-9a-z]+)*$/i.test(digits)) return undefined
  // Python refuses texts of some thousand digits, since reading them takes quadratic time.
  if (digits.length > 20_000) return undefined
  let out = 0n
  for (const digit of digits.replaceAll('_', '').toLowerCase()) {
    const value = Number.parseInt(digit, 36)
    if (value >= radix) return undefined
    out = out * BigInt(radix) + BigInt(value)
  }
  return toInt(match[1] === '-' ? -out : out)
}
