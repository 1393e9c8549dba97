import { Failure, typeError, valueError } from '../runtime/failure.ts'
import { formatText } from '../runtime/format-text.ts'
import { getKey, isMapValue } from '../runtime/maps.ts'
import { isInt } from '../runtime/numbers.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { charsOf, isSpace, lineBreak, pointIndex, sliceText, textLength } from '../runtime/text.ts'
import { capitalizeText, centerText, swapCase, titleText } from '../runtime/text-case.ts'
import { replaceText, splitText, trimText } from '../runtime/text-methods.ts'
import { typeName } from '../runtime/type-name.ts'
import type { Parameter } from './bind-arguments.ts'
import type { CallArgs } from './hosts.ts'
import { Bytes } from './hosts.ts'
import { itemsOf } from './iterate.ts'
import type { Method } from './method.ts'
import { method } from './method.ts'
import type { Taking } from './take-arguments.ts'
import { takeArguments } from './take-arguments.ts'

type TextMethod = Method<string>

const simple = (name: string, body: (self: string) => RV): readonly [string, TextMethod] => [
  name,
  method([], (self, args) => {
    takeArguments('str', name, 'none', [], args)
    return body(self)
  }),
]

const bound = (
  name: string,
  taking: Taking,
  parameters: readonly Parameter[],
  body: (self: string, args: readonly RV[], run: Run) => RV,
): readonly [string, TextMethod] => [
  name,
  method(parameters, (self, args, run) => body(self, takeArguments('str', name, taking, parameters, args), run)),
]

const text = (value: RV): string => {
  if (typeof value !== 'string') throw typeError(`expected str instance, ${typeName(value, 'jinja')} found`)
  return value
}

const nth = (name: string, at: number, value: RV): string => {
  if (typeof value === 'string') return value
  throw typeError(`${name}() argument ${at} must be str, not ${typeName(value, 'jinja')}`)
}

const sought = (value: RV): string => {
  if (typeof value !== 'string') throw typeError(`must be str, not ${typeName(value, 'jinja')}`)
  return value
}

const integer = (value: RV): number => {
  if (isInt(value) || typeof value === 'boolean') return Number(value)
  throw typeError(`'${typeName(value, 'jinja')}' object cannot be interpreted as an integer`)
}

const position = (value: RV): number => {
  if (isInt(value) || typeof value === 'boolean') return Number(value)
  throw typeError('slice indices must be integers or None or have an __index__ method')
}

const every = (self: string, test: (char: string) => boolean): boolean => self !== '' && charsOf(self).every(test)

const cased = /\p{Lu}|\p{Ll}|\p{Lt}/u

const separator = (value: RV): string | null => {
  if (value === null) return null
  if (typeof value !== 'string') throw typeError(`must be str or None, not ${typeName(value, 'jinja')}`)
  if (value === '') throw valueError('empty separator')
  return value
}

const split = (name: string, right: boolean): readonly [string, TextMethod] =>
  bound(
    name,
    'keywords',
    [
      ['sep', null],
      ['maxsplit', -1],
    ],
    (self, [sep, most], run) => {
      run.budget.take(self.length)
      return splitText(self, separator(sep as RV), integer(most as RV), right)
    },
  )

const strip = (name: string, left: boolean, right: boolean): readonly [string, TextMethod] =>
  bound(name, 'positional', [['chars', null]], (self, [chars]) =>
    trimText(self, charsToStrip(name, chars as RV), left, right),
  )

/** What `strip` and its like take. */
export const charsToStrip = (name: string, value: RV): string | null => {
  if (value === null || typeof value === 'string') return value
  throw typeError(`${name} arg must be None or str`)
}

const range = (self: string, start: RV, end: RV): [number, number] => {
  const size = textLength(self)
  const clamp = (value: RV, otherwise: number): number => {
    if (value === null) return otherwise
    const at = position(value)
    return at < 0 ? Math.max(0, at + size) : at
  }
  return [clamp(start, 0), Math.min(clamp(end, size), size)]
}

const find = (name: string, last: boolean, strict: boolean): readonly [string, TextMethod] =>
  bound(name, 'parsed', [['sub'], ['start', null], ['end', null]], (self, [sub, start, end]) => {
    const [from, to] = range(self, start as RV, end as RV)
    const part = sliceText(self, from, to)
    const unit =
      from > textLength(self) ? -1 : last ? part.lastIndexOf(sought(sub as RV)) : part.indexOf(sought(sub as RV))
    if (unit < 0 && strict) throw valueError('substring not found')
    return unit < 0 ? -1 : from + pointIndex(part, unit)
  })

const affix = (name: 'startsWith' | 'endsWith'): readonly [string, TextMethod] =>
  bound(name.toLowerCase(), 'parsed', [['prefix'], ['start', null], ['end', null]], (self, [wanted, start, end]) => {
    const part = sliceText(self, ...range(self, start as RV, end as RV))
    if (wanted instanceof Tuple) return wanted.items.some((item) => part[name](text(item)))
    if (typeof wanted !== 'string') {
      const kind = typeName(wanted as RV, 'jinja')
      throw typeError(`${name.toLowerCase()} first arg must be str or a tuple of str, not ${kind}`)
    }
    return part[name](wanted)
  })

const justify = (name: string, align: 'left' | 'right' | 'center'): readonly [string, TextMethod] =>
  bound(name, 'positional', [['width'], ['fillchar', ' ']], (self, [width, fill], run) => {
    const size = integer(width as RV)
    if (typeof fill !== 'string') {
      throw typeError(`The fill character must be a unicode character, not ${typeName(fill as RV, 'jinja')}`)
    }
    if (textLength(fill) !== 1) throw typeError('The fill character must be exactly one character long')
    run.budget.take(Math.max(0, size))
    return centerText(self, size, fill, align)
  })

const partition = (name: string, last: boolean): readonly [string, TextMethod] =>
  bound(name, 'one', [['sep']], (self, [sep]) => {
    const wanted = sought(sep as RV)
    if (wanted === '') throw valueError('empty separator')
    const at = last ? self.lastIndexOf(wanted) : self.indexOf(wanted)
    if (at < 0) return new Tuple(last ? ['', '', self] : [self, '', ''])
    return new Tuple([self.slice(0, at), wanted, self.slice(at + wanted.length)])
  })

/** Python's methods of strings. */
export const textMethods: ReadonlyMap<string, TextMethod> = new Map([
  simple('upper', (self) => self.toUpperCase()),
  simple('lower', (self) => self.toLowerCase()),
  simple('casefold', (self) => self.toLowerCase().replaceAll('ß', 'ss')),
  simple('title', titleText),
  simple('capitalize', capitalizeText),
  simple('swapcase', swapCase),
  simple('isalpha', (self) => every(self, (char) => /\p{L}/u.test(char))),
  simple('isdigit', (self) => every(self, (char) => /[\p{Nd}²³¹⁰-₉]/u.test(char))),
  simple('isdecimal', (self) => every(self, (char) => /\p{Nd}/u.test(char))),
  simple('isnumeric', (self) => every(self, (char) => /\p{N}/u.test(char))),
  simple('isalnum', (self) => every(self, (char) => /[\p{L}\p{N}]/u.test(char))),
  simple('isspace', (self) => every(self, isSpace)),
  simple('isupper', (self) => cased.test(self) && self === self.toUpperCase()),
  simple('islower', (self) => cased.test(self) && self === self.toLowerCase()),
  simple('istitle', (self) => cased.test(self) && self === titleText(self)),
  simple('isascii', (self) => /^[\0-\x7f]*$/.test(self)),
  simple('isidentifier', (self) => /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(self)),
  simple('isprintable', (self) => !/[^\P{C}]|[^\P{Z} ]/u.test(self)),
  split('split', false),
  split('rsplit', true),
  strip('strip', true, true),
  strip('lstrip', true, false),
  strip('rstrip', false, true),
  find('find', false, false),
  find('rfind', true, false),
  find('index', false, true),
  find('rindex', true, true),
  affix('startsWith'),
  affix('endsWith'),
  justify('center', 'center'),
  justify('ljust', 'left'),
  justify('rjust', 'right'),
  partition('partition', false),
  partition('rpartition', true),
  bound('splitlines', 'keywords', [['keepends', false]], (self, [keep]) => splitLines(self, integer(keep as RV) !== 0)),
  bound('replace', 'positional', [['old'], ['new'], ['count', -1]], (self, [old, fresh, count], run) =>
    replaceText(self, nth('replace', 1, old as RV), nth('replace', 2, fresh as RV), integer(count as RV), run.budget),
  ),
  bound('count', 'parsed', [['sub'], ['start', null], ['end', null]], (self, [sub, start, end]) => {
    const part = sliceText(self, ...range(self, start as RV, end as RV))
    return sub === '' ? textLength(part) + 1 : part.split(sought(sub as RV)).length - 1
  }),
  bound('zfill', 'one', [['width']], (self, [width], run) => {
    run.budget.take(Math.max(0, integer(width as RV)))
    const sign = /^[-+]/.exec(self)?.[0] ?? ''
    return sign + centerText(self.slice(sign.length), integer(width as RV) - sign.length, '0', 'right')
  }),
  bound('expandtabs', 'keywords', [['tabsize', 8]], (self, [size]) => expandTabs(self, integer(size as RV))),
  bound('removeprefix', 'one', [['prefix']], (self, [prefix]) =>
    self.startsWith(text(prefix as RV)) ? self.slice((prefix as string).length) : self,
  ),
  bound('removesuffix', 'one', [['suffix']], (self, [suffix]) =>
    suffix !== '' && self.endsWith(text(suffix as RV)) ? self.slice(0, -(suffix as string).length) : self,
  ),
  bound('join', 'one', [['iterable']], (self, [items], run) => {
    const texts = itemsOf(items as RV, run).map((item, at) => {
      if (typeof item === 'string') return item
      throw typeError(`sequence item ${at}: expected str instance, ${typeName(item, 'jinja')} found`)
    })
    run.budget.take(texts.reduce((sum, item) => sum + item.length + self.length, 0))
    return texts.join(self)
  }),
  bound(
    'encode',
    'keywords',
    [
      ['encoding', 'utf-8'],
      ['errors', 'strict'],
    ],
    (self, [encoding]) => {
      const name = encodingOf(encoding as RV)
      if (!encodings.test(name)) throw new Failure('LookupError', `unknown encoding: ${name}`)
      return new Bytes(new TextEncoder().encode(self))
    },
  ),
  [
    'format',
    (self: string, { positional, named }: CallArgs, run: Run): RV =>
      formatText(self, positional, named, 'jinja', run.budget),
  ],
  bound('format_map', 'one', [['mapping']], (self, [mapping], run) => {
    if (!isMapValue(mapping as RV)) throw typeError('format_map() takes a mapping')
    const named = { get: (key: string) => getKey(mapping as never, key) } as ReadonlyMap<string, RV>
    return formatText(self, [], named, 'jinja', run.budget)
  }),
])

/** All of them give bytes, which no value of ours can hold: their kind is what counts. */
const encodings =
  /^(?:utf[-_]?(?:8|16|32)(?:[-_]?(?:le|be))?|u8|(?:us[-_])?ascii|latin[-_]?1|iso[-_]?8859[-_]?\d+|cp\d+)$/i

const encodingOf = (value: RV): string => {
  if (typeof value === 'string') return value
  throw typeError(`encode() argument 'encoding' must be str, not ${typeName(value, 'jinja')}`)
}

const splitLines = (self: string, keep: boolean): string[] => {
  const lines = self.split(new RegExp(`(${lineBreak})`))
  const out: string[] = []
  for (let at = 0; at < lines.length; at += 2) {
    const end = lines[at + 1]
    if (end === undefined && lines[at] === '') break
    out.push((lines[at] as string) + (keep ? (end ?? '') : ''))
  }
  return out
}

const expandTabs = (self: string, size: number): string => {
  let column = 0
  let out = ''
  for (const char of self) {
    if (char === '\t') {
      const missing = size > 0 ? size - (column % size) : 0
      out += ' '.repeat(missing)
      column += missing
    } else {
      out += char
      column = char === '\n' || char === '\r' ? 0 : column + 1
    }
  }
  return out
}
