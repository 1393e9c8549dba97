import type { Budget } from '../../runtime/budget.ts'
import { Failure } from '../../runtime/failure.ts'
import { formatText } from '../../runtime/format-text.ts'
import { entriesOf } from '../../runtime/maps.ts'
import { strOf } from '../../runtime/repr.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { PyList } from '../../runtime/sequences.ts'
import { charsOf, pointIndex, sliceText, textLength } from '../../runtime/text.ts'
import { replaceText, splitText, trimText } from '../../runtime/text-methods.ts'
import type { Context } from '../context.ts'
import type { Iterable } from '../iterables.ts'
import { itemsOf } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, boolean, booleanOrNull, integer, iterable, map, text, textOrNull } from '../param-types.ts'

/** YAQL's `str()`: null and booleans in its own words, the rest as Python prints it. */
export const textOf = (value: RV): string =>
  value === null ? 'null' : typeof value === 'boolean' ? String(value) : strOf(value, 'yaql')

/** §7.3: strings. */
export const addStrings = (library: Library): void => {
  const string = param('string', text)
  library.add('F', 'str', [param('value', any)], ({ run }, value) => {
    const out = textOf(value)
    run.budget.take(out.length)
    return out
  })
  library.add('F', 'isString', [param('arg', any)], (_context, value) => typeof value === 'string')
  library.add('FM', 'len', [string], (_context, value) => textLength(value))
  library.addRest('F', 'concat', [], text, ({ run }, texts) => joined(texts, '', run.budget))
  library.add('M', 'toUpper', [string], (_context, value) => value.toUpperCase())
  library.add('M', 'toLower', [string], (_context, value) => value.toLowerCase())
  library.add('M', 'toCharArray', [string], ({ run }, value) => {
    run.budget.take(value.length)
    return charsOf(value)
  })
  addSplits(library)
  addTrims(library)
  addReplacements(library)
  addSearches(library)
  library.addOpen('FM', 'format', [param('_FormatString', text)], any, any, ({ run }, template, positional, named) =>
    formatText(template, positional, named, 'yaql', run.budget),
  )
  addCharacters(library)
}

const joined = (texts: readonly string[], separator: string, budget: Budget): string => {
  budget.take(texts.reduce((sum, item) => sum + item.length + separator.length, 0))
  return texts.join(separator)
}

const addSplits = (library: Library): void => {
  const params = [
    param('string', text),
    optional('separator', textOrNull, null),
    optional('maxSplits', integer, -1),
  ] as const
  library.add('M', 'split', params, ({ run }, value, separator, limit) => {
    run.budget.take(value.length)
    return new PyList(splitText(value, separator, Number(limit), false))
  })
  library.add('M', 'rightSplit', params, ({ run }, value, separator, limit) => {
    run.budget.take(value.length)
    return new PyList(splitText(value, separator, Number(limit), true))
  })
  const join = ({ run }: Context, items: Iterable, separator: string): RV =>
    joined(itemsOf(items, run).map(textOf), separator, run.budget)
  library.add('M', 'join', [param('sequence', iterable), param('separator', text)], join)
  library.add('M', 'join', [param('separator', text), param('sequence', iterable)], (context, separator, items) =>
    join(context, items, separator),
  )
}

const addTrims = (library: Library): void => {
  const params = [param('string', text), optional('chars', textOrNull, null)] as const
  library.add('M', 'trim', params, (_context, value, chars) => trimText(value, chars, true, true))
  library.add('M', 'trimLeft', params, (_context, value, chars) => trimText(value, chars, true, false))
  library.add('M', 'trimRight', params, (_context, value, chars) => trimText(value, chars, false, true))
  library.add(
    'FM',
    'norm',
    [param('string', textOrNull), optional('chars', textOrNull, null)],
    (_context, value, chars) => (value === null ? null : trimText(value, chars, true, true) || null),
  )
  library.add(
    'FM',
    'isEmpty',
    [param('string', textOrNull), optional('trim', boolean, true), optional('chars', textOrNull, null)],
    (_context, value, trim, chars) =>
      value === null || (trim ? trimText(value, chars, true, true) : value).length === 0,
  )
}

const addReplacements = (library: Library): void => {
  library.add(
    'M',
    'replace',
    [param('string', text), param('old', text), param('new', text), optional('count', integer, -1)],
    ({ run }, value, old, fresh, count) => replaceText(value, old, fresh, Number(count), run.budget),
  )
  library.add(
    'M',
    'replace',
    [param('string', text), param('replacements', map), optional('count', integer, -1)],
    ({ run }, value, replacements, count) =>
      entriesOf(replacements).reduce(
        (out, [old, fresh]) => replaceText(out, textOf(old), textOf(fresh), Number(count), run.budget),
        value,
      ),
  )
  library.add(
    'M',
    'substring',
    [param('string', text), param('start', integer), optional('length', integer, -1)],
    (_context, value, start, length) => {
      const size = textLength(value)
      const [from, to] = span(Number(start), Number(length), size)
      return sliceText(value, fromEnd(from, size), fromEnd(to, size))
    },
  )
}

/** yaql counts a negative start from the end once, and Python's slice then once more when it still is negative. */
const span = (start: number, length: number, size: number): [number, number] => {
  const from = start < 0 ? start + size : start
  return [from, from + (length < 0 ? size : length)]
}

const fromEnd = (position: number, size: number): number => (position < 0 ? Math.max(0, position + size) : position)

const addSearches = (library: Library): void => {
  const open = [param('string', text), param('sub', text), optional('start', integer, 0)] as const
  const bounded = [
    param('string', text),
    param('sub', text),
    param('start', integer),
    param('length', integer),
  ] as const
  for (const [name, last] of [
    ['indexOf', false],
    ['lastIndexOf', true],
  ] as const) {
    library.add('M', name, open, (_context, value, sub, start) => find(value, sub, Number(start), null, last))
    library.add('M', name, bounded, (_context, value, sub, start, length) =>
      find(value, sub, Number(start), Number(length), last),
    )
  }
  for (const name of ['startsWith', 'endsWith'] as const) {
    library.addRest('M', name, [param('string', text)], text, (_context, value, affixes) =>
      affixes.some((affix) => value[name](affix)),
    )
  }
}

const find = (value: string, sub: string, start: number, length: number | null, last: boolean): number => {
  const size = textLength(value)
  const [first, end] = length === null ? [start, size] : span(start, length, size)
  const [from, to] = [fromEnd(first, size), Math.min(size, fromEnd(end, size))]
  if (from > size || from > to) return -1
  const part = sliceText(value, from, to)
  const unit = last ? part.lastIndexOf(sub) : part.indexOf(sub)
  return unit < 0 ? -1 : from + pointIndex(part, unit)
}

const classes: readonly (readonly [string, string])[] = [
  ['digits', '0123456789'],
  ['hexdigits', '0123456789abcdefABCDEF'],
  ['asciiLowercase', 'abcdefghijklmnopqrstuvwxyz'],
  ['asciiUppercase', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['asciiLetters', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['letters', ''],
  ['octdigits', '01234567'],
  ['punctuation', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'],
  [
    'printable',
    '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\v\f',
  ],
  ['lowercase', ''],
  ['uppercase', ''],
  ['whitespace', ' \t\n\r\v\f'],
]

const addCharacters = (library: Library): void => {
  const params = classes.map(([name]) => optional(name, booleanOrNull, false))
  library.add('F', 'characters', params, (_context, ...wanted: readonly (boolean | null | undefined)[]) => {
    const missing = classes.find(([, members], at) => wanted[at] && members === '')
    if (missing) throw new Failure('AttributeError', `module 'string' has no attribute '${missing[0]}'`)
    const chars = classes.flatMap(([, members], at) => (wanted[at] ? [...members] : []))
    return [...new Set(chars)]
  })
}
