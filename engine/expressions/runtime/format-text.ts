import type { Budget } from './budget.ts'
import { Failure, typeError, valueError } from './failure.ts'
import { formatValue } from './format-spec.ts'
import { getKey, isMapValue } from './maps.ts'
import { isInt } from './numbers.ts'
import { reprOf, strOf } from './repr.ts'
import type { Dialect, RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'

const deepest = 2

/**
 * Python's `str.format`: positions, names, `[key]`, `!r` and format specifications. Attributes are refused: through
 * them a text would reach whatever the host language hangs on its objects.
 */
export const formatText = (
  template: string,
  positional: readonly RV[],
  named: ReadonlyMap<string, RV>,
  dialect: Dialect,
  budget: Budget,
): string => {
  let automatic: number | null = 0
  const expand = (text: string, depth: number): string => {
    if (depth > deepest) throw valueError('Max string recursion exceeded')
    let out = ''
    for (let at = 0; at < text.length; ) {
      const char = text[at] as string
      if (char !== '{' && char !== '}') {
        out += char
        at++
      } else if (text[at + 1] === char) {
        out += char
        at += 2
      } else {
        if (char === '}') throw valueError("Single '}' encountered in format string")
        const end = closing(text, at)
        out += field(text.slice(at + 1, end), depth)
        at = end + 1
      }
    }
    return out
  }

  const field = (body: string, depth: number): string => {
    const [head, spec] = splitSpec(body)
    const conversion = /!([a-z]?)$/.exec(head)
    const name = conversion ? head.slice(0, conversion.index) : head
    let value = lookup(name)
    if (conversion) {
      const letter = conversion[1]
      if (letter === 'r' || letter === 'a') value = reprOf(value, dialect)
      else if (letter === 's') value = strOf(value, dialect)
      else throw valueError(`Unknown conversion specifier '${letter}'`)
    }
    const text = formatValue(value, expand(spec, depth + 1), dialect, budget)
    budget.take(text.length)
    return text
  }

  const lookup = (name: string): RV => {
    const head = /^[^.[]*/.exec(name)?.[0] ?? ''
    let value = argument(head)
    let rest = name.slice(head.length)
    while (rest !== '') {
      const match = /^\[([^\]]+)\]/.exec(rest)
      if (!match) throw refused(rest)
      value = item(value, match[1] as string, dialect)
      rest = rest.slice(match[0].length)
    }
    return value
  }

  const argument = (head: string): RV => {
    if (head === '' || /^\d+$/.test(head)) {
      const manual = head !== ''
      if (manual ? automatic !== null && automatic > 0 : automatic === null) {
        throw valueError(
          manual && dialect === 'yaql'
            ? 'cannot switch from automatic field numbering to manual field specification'
            : 'cannot switch from manual field specification to automatic field numbering',
        )
      }
      const index: number = manual ? Number(head) : (automatic as number)
      automatic = manual ? null : index + 1
      const value = positional[index]
      if (value === undefined) {
        throw new Failure('IndexError', `Replacement index ${index} out of range for positional args tuple`)
      }
      return value
    }
    const value = named.get(head)
    if (value === undefined) throw new Failure('KeyError', reprOf(head, dialect))
    return value
  }
  return expand(template, 0)
}

const refused = (rest: string): Failure =>
  rest.startsWith('.')
    ? new Failure('SecurityError', 'attributes are not available in format strings')
    : valueError("Missing ']' in format string")

/** The brace that closes a field; those of nested fields are skipped. */
const closing = (text: string, start: number): number => {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  throw valueError(
    start === text.length - 1 ? "Single '{' encountered in format string" : "expected '}' before end of string",
  )
}

const splitSpec = (body: string): [string, string] => {
  let bracket = false
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '[') bracket = true
    else if (body[at] === ']') bracket = false
    else if (body[at] === ':' && !bracket) return [body.slice(0, at), body.slice(at + 1)]
  }
  return [body, '']
}

const item = (value: RV, key: string, dialect: Dialect): RV => {
  const index = /^\d+$/.test(key) ? Number(key) : key
  if (isMapValue(value)) {
    const found = getKey(value, index)
    if (found === undefined) throw new Failure('KeyError', reprOf(index, dialect))
    return found
  }
  const items = Array.isArray(value) ? value : value instanceof Tuple || value instanceof PyList ? value.items : null
  if (items === null && typeof value !== 'string') throw typeError('object is not subscriptable')
  if (!isInt(index)) throw typeError('indices must be integers or slices, not str')
  const found = typeof value === 'string' ? Array.from(value)[Number(index)] : items?.[Number(index)]
  if (found === undefined) throw new Failure('IndexError', 'index out of range')
  return found
}
