import { Failure } from '../runtime/failure.ts'

const escapes = /\\(?:U([0-9a-fA-F]{8})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-7]{1,3})|N\{([^}]+)\}|([\\'"abfnrtv]))/g

const simple: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])

/** Resolves Python's escapes; a backslash before anything else stays. */
export const unescapeText = (text: string): string =>
  text.includes('\\')
    ? text.replace(escapes, (_all, wide, four, two, octal, name, one) => {
        const hex = (wide ?? four ?? two) as string | undefined
        if (hex !== undefined) return fromCode(Number.parseInt(hex, 16))
        if (octal !== undefined) return fromCode(Number.parseInt(octal as string, 8))
        if (name !== undefined) return named(name as string)
        return simple.get(one as string) ?? ''
      })
    : text

const fromCode = (code: number): string => {
  if (code > 0x10ffff) throw new Failure('UnicodeDecodeError', 'illegal Unicode character')
  return String.fromCodePoint(code)
}

/** JavaScript has no table of Unicode's names: the few that occur in practice, the others are refused. */
const names: ReadonlyMap<string, string> = new Map([
  ['EM DASH', '\u2014'],
  ['EN DASH', '\u2013'],
  ['NO-BREAK SPACE', '\u00a0'],
  ['EURO SIGN', '\u20ac'],
  ['DEGREE SIGN', '\u00b0'],
  ['BULLET', '\u2022'],
  ['HORIZONTAL ELLIPSIS', '\u2026'],
])

const named = (name: string): string => {
  const char = names.get(name.toUpperCase())
  if (char === undefined) throw new Failure('UnicodeDecodeError', `unknown Unicode character name ${name}`)
  return char
}
