import { ordered } from '../../runtime/compare.ts'
import { Dict } from '../../runtime/dict.ts'
import { Failure, typeError, valueError } from '../../runtime/failure.ts'
import { asDouble, isFloat, isInt, isNumber, toFloat, toInt } from '../../runtime/numbers.ts'
import { parseFloatText, parseIntBase } from '../../runtime/parse-number.ts'
import { repeatText } from '../../runtime/repeat.ts'
import { reprOf, strOf } from '../../runtime/repr.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { Tuple } from '../../runtime/sequences.ts'
import { charsOf, lineBreak, sliceText } from '../../runtime/text.ts'
import { capitalizeText, centerText } from '../../runtime/text-case.ts'
import { replaceText, trimText } from '../../runtime/text-methods.ts'
import { truthy } from '../../runtime/truthy.ts'
import { typeName } from '../../runtime/type-name.ts'
import { escapeHtml } from '../escape-html.ts'
import type { Filter } from '../filter-table.ts'
import { filter, plainFilter } from '../filter-table.ts'
import { Undefined } from '../hosts.ts'
import { lengthOf } from '../iterate.ts'
import { defined } from '../operations.ts'
import { percentFormat } from '../percent-format.ts'
import { prettyText } from '../pretty-text.ts'
import { charsToStrip } from '../text-methods.ts'
import { wrapText } from '../wrap-text.ts'

const lineBreaks = new RegExp(lineBreak)

const str = (value: RV): string => strOf(defined(value), 'jinja')

/** Some filters call a method of strings at once. */
const textOnly = (value: RV, method: string): string => {
  if (typeof defined(value) === 'string') return value as string
  throw new Failure('AttributeError', `'${typeName(value, 'jinja')}' object has no attribute '${method}'`)
}

const count = (value: RV): number => {
  if (isInt(value) || typeof value === 'boolean') return Number(value)
  throw typeError(`'${typeName(value, 'jinja')}' object cannot be interpreted as an integer`)
}

const positive = (width: RV): number => {
  if (ordered(width, 0, '<=', 'jinja')) throw valueError(`invalid width ${strOf(width, 'jinja')} (must be > 0)`)
  return isNumber(width) ? asDouble(width) : Number(width)
}

/** Filters that make texts of texts. */
export const textFilters: readonly (readonly [string, Filter])[] = [
  ['upper', filter('do_upper', [], (value) => str(value).toUpperCase())],
  ['lower', filter('do_lower', [], (value) => str(value).toLowerCase())],
  ['capitalize', filter('do_capitalize', [], (value) => capitalizeText(str(value)))],
  ['title', filter('do_title', [], (value) => titled(str(value)))],
  ['string', plainFilter('markupsafe._speedups.soft_str', (value) => str(value))],
  ['safe', filter('do_mark_safe', [], (value) => str(value))],
  ['escape', plainFilter('markupsafe._speedups.escape', (value) => escapeHtml(str(value)))],
  ['e', plainFilter('markupsafe._speedups.escape', (value) => escapeHtml(str(value)))],
  ['forceescape', filter('do_forceescape', [], (value) => escapeHtml(str(value)))],
  [
    'pprint',
    filter('do_pprint', [], (value, _args, run) => {
      const text = prettyText(value)
      run.budget.take(text.length)
      return text
    }),
  ],
  [
    'trim',
    filter('do_trim', [['chars', null]], (value, [chars]) =>
      trimText(str(value), charsToStrip('strip', chars as RV), true, true),
    ),
  ],
  [
    'center',
    filter('do_center', [['width', 80]], (value, [width], run) => {
      run.budget.take(Math.max(0, count(width as RV)))
      return centerText(str(value), count(width as RV), ' ', 'center')
    }),
  ],
  [
    'replace',
    filter('do_replace', [['old'], ['new'], ['count', null]], (value, [old, fresh, most], run) =>
      replaceText(str(value), str(old as RV), str(fresh as RV), most === null ? -1 : count(most as RV), run.budget),
    ),
  ],
  [
    'format',
    (value, { positional, named }, run) => {
      if (positional.length > 0 && named.size > 0) {
        throw typeError("can't handle positional and keyword arguments at the same time")
      }
      return percentFormat(str(value), named.size > 0 ? Dict.of(named) : new Tuple(positional), run)
    },
  ],
  ['wordcount', filter('do_wordcount', [], (value) => str(value).match(/[\p{L}\p{N}_]+/gu)?.length ?? 0)],
  ['striptags', filter('do_striptags', [], (value) => stripTags(str(value)))],
  [
    'truncate',
    filter(
      'do_truncate',
      [
        ['length', 255],
        ['killwords', false],
        ['end', '...'],
        ['leeway', null],
      ],
      (value, [length, kill, end, leeway]) =>
        truncated(value, length as RV, truthy(kill as RV), end as RV, leeway === null ? 5 : (leeway as RV)),
    ),
  ],
  [
    'indent',
    filter(
      'do_indent',
      [
        ['width', 4],
        ['first', false],
        ['blank', false],
      ],
      (value, [width, first, blank], run) =>
        indented(indentable(value), width as RV, truthy(first as RV), truthy(blank as RV), run),
    ),
  ],
  [
    'wordwrap',
    filter(
      'do_wordwrap',
      [
        ['width', 79],
        ['break_long_words', true],
        ['wrapstring', null],
        ['break_on_hyphens', true],
      ],
      (value, [width, long, between, hyphens], run) => {
        const text = textOnly(value, 'splitlines')
        run.budget.tick(text.length)
        return wrapText(
          text,
          value === '' ? 1 : positive(width as RV),
          truthy(long as RV),
          between === null ? '\n' : str(between as RV),
          truthy(hyphens as RV),
        )
      },
    ),
  ],
  [
    'int',
    filter(
      'do_int',
      [
        ['default', 0],
        ['base', 10],
      ],
      (value, [otherwise, base]) => toWhole(value, otherwise as RV, base as RV),
    ),
  ],
  ['float', filter('do_float', [['default', toFloat(0)]], (value, [otherwise]) => toDouble(value, otherwise as RV))],
  [
    'filesizeformat',
    filter('do_filesizeformat', [['binary', false]], (value, [binary]) => fileSize(value, binary as RV)),
  ],
]

/** Words begin behind blanks, hyphens and opening brackets; the rest of each is lower case. */
const titled = (text: string): string =>
  text
    .split(/([-\s({[<]+)/)
    .filter(Boolean)
    .map((part) => {
      const [first = '', ...rest] = charsOf(part)
      return first.toUpperCase() + rest.join('').toLowerCase()
    })
    .join('')

const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', '\u00a0'],
])

/** Takes out everything between two marks; from an unclosed one on all stays. */
const cutOut = (text: string, open: string, close: string): string => {
  const kept: string[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf(open, from)
    const end = start < 0 ? -1 : text.indexOf(close, start)
    if (end < 0) return kept.join('') + text.slice(from)
    kept.push(text.slice(from, start))
    from = end + close.length
  }
}

const stripTags = (text: string): string =>
  cutOut(cutOut(text, '<!--', '-->'), '<', '>')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
    .replace(/&(?:lt|gt|amp|quot|nbsp|#34|#39);/g, (entity) => entities.get(entity) ?? entity)

const truncated = (value: RV, most: RV, kill: boolean, mark: RV, spare: RV): RV => {
  const endLength = lengthOf(defined(mark))
  if (endLength === undefined) throw typeError(`object of type '${typeName(mark, 'jinja')}' has no len()`)
  if (!ordered(most, endLength, '>=', 'jinja')) {
    throw new Failure('AssertionError', `expected length >= ${endLength}, got ${strOf(most, 'jinja')}`)
  }
  if (!ordered(spare, 0, '>=', 'jinja')) {
    throw new Failure('AssertionError', `expected leeway >= 0, got ${strOf(spare, 'jinja')}`)
  }
  const [length, leeway] = [
    isNumber(most) ? asDouble(most) : Number(most),
    isNumber(spare) ? asDouble(spare) : Number(spare),
  ]
  const size = lengthOf(defined(value))
  if (size === undefined) throw typeError(`object of type '${typeName(value, 'jinja')}' has no len()`)
  if (size <= length + leeway) return value
  const text = str(value)
  if (typeof mark !== 'string') throw typeError(`can only concatenate str (not "${typeName(mark, 'jinja')}") to str`)
  const head = sliceText(text, 0, Math.max(0, length - endLength))
  if (kill) return head + mark
  const at = head.lastIndexOf(' ')
  return (at < 0 ? head : head.slice(0, at)) + mark
}

const times = (width: RV): number => {
  if (isInt(width) || typeof width === 'boolean') return Number(width)
  throw typeError(`can't multiply sequence by non-int of type '${typeName(defined(width), 'jinja')}'`)
}

/** The filter adds a line break first, which fails in its own way for each kind. */
const indentable = (value: RV): string => {
  if (typeof defined(value) === 'string') return value as string
  const kind = typeName(value, 'jinja')
  if (kind === 'list') throw new Failure('AttributeError', "'list' object has no attribute 'splitlines'")
  if (kind === 'tuple') throw typeError('can only concatenate tuple (not "str") to tuple')
  throw typeError(`unsupported operand type(s) for +=: '${kind}' and 'str'`)
}

const indented = (text: string, width: RV, first: boolean, blank: boolean, run: Run): string => {
  const margin = typeof width === 'string' ? width : repeatText(' ', times(width), run.budget)
  const lines = `${text}\n`.split(lineBreaks)
  lines.pop()
  run.budget.take(text.length + lines.length * margin.length)
  if (!text.includes('\n') && lines.length === 1) return first ? margin + text : text
  const [head = '', ...rest] = lines
  const body = rest.map((line) => (blank || line !== '' ? margin + line : line))
  return (first ? margin : '') + [head, ...body].join('\n')
}

const toWhole = (value: RV, otherwise: RV, base: RV): RV => {
  if (value instanceof Undefined) throw value.fail()
  if (isInt(value)) return value
  if (typeof value === 'boolean') return Number(value)
  if (isFloat(value)) {
    const double = asDouble(value)
    return Number.isFinite(double) ? toInt(BigInt(Math.trunc(double))) : otherwise
  }
  if (typeof value !== 'string') return otherwise
  const isBase = isInt(base) || typeof base === 'boolean'
  const whole = isBase ? parseIntBase(value, Number(base)) : undefined
  if (whole !== undefined) return whole
  const double = parseFloatText(value)
  return double === undefined || !Number.isFinite(double) ? otherwise : toInt(BigInt(Math.trunc(double)))
}

const toDouble = (value: RV, otherwise: RV): RV => {
  if (value instanceof Undefined) throw value.fail()
  if (isNumber(value) || typeof value === 'boolean') return toFloat(asDouble(value))
  const double = typeof value === 'string' ? parseFloatText(value) : undefined
  return double === undefined ? otherwise : toFloat(double)
}

const fileSize = (value: RV, isBinary: RV): string => {
  const bytes = asNumberOrFail(value)
  const binary = truthy(isBinary)
  const base = binary ? 1024 : 1000
  if (bytes === 1) return '1 Byte'
  if (bytes < base) return `${Math.trunc(bytes)} Bytes`
  const letters = ['k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y']
  const at = Math.min(Math.floor(Math.log(bytes) / Math.log(base)), letters.length)
  const power = bytes / base ** at >= base && at < letters.length ? at + 1 : at
  const letter = letters[power - 1] as string
  return `${(bytes / base ** power).toFixed(1)} ${binary ? `${letter.toUpperCase()}i` : letter}B`
}

const asNumberOrFail = (value: RV): number => {
  const double = toDouble(value, null)
  if (isNumber(double)) return asDouble(double)
  if (typeof value === 'string') throw valueError(`could not convert string to float: ${reprOf(value, 'jinja')}`)
  throw typeError(`float() argument must be a string or a real number, not '${typeName(value, 'jinja')}'`)
}
