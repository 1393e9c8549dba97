import { jsonText } from '../../functions/json-dump.ts'
import type { Num } from '../../runtime/arithmetic.ts'
import { negate, roundTo } from '../../runtime/arithmetic.ts'
import { Failure, typeError, valueError } from '../../runtime/failure.ts'
import { entriesOf, isMapValue } from '../../runtime/maps.ts'
import { asComparable, asDouble, isInt, isNumber, toFloat, toInt } from '../../runtime/numbers.ts'
import { reprOf, strOf } from '../../runtime/repr.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { truthy } from '../../runtime/truthy.ts'
import { typeName } from '../../runtime/type-name.ts'
import { attributeOf } from '../attributes.ts'
import { escapeHtml } from '../escape-html.ts'
import type { Filter } from '../filter-table.ts'
import { filter, plainFilter } from '../filter-table.ts'
import { Undefined } from '../hosts.ts'
import { isIterable, itemsOf } from '../iterate.ts'
import { linkUrls } from '../link-urls.ts'
import { binary, defined } from '../operations.ts'

const defaultFilter = filter(
  'do_default',
  [
    ['default_value', ''],
    ['boolean', false],
  ],
  (value, [otherwise, falsy]) =>
    value instanceof Undefined || (truthy(falsy as RV) && !truthy(value)) ? (otherwise as RV) : value,
)

/** Filters over single values, and those that prepare for other formats. */
export const otherFilters: readonly (readonly [string, Filter])[] = [
  ['default', defaultFilter],
  ['d', defaultFilter],
  [
    'abs',
    plainFilter('abs', (value) => {
      const number = typeof value === 'boolean' ? Number(value) : defined(value)
      if (!isNumber(number)) throw typeError(`bad operand type for abs(): '${typeName(value, 'jinja')}'`)
      return asComparable(number) < 0 || Object.is(asDouble(number), -0) ? negate(number) : number
    }),
  ],
  [
    'round',
    filter(
      'do_round',
      [
        ['precision', 0],
        ['method', 'common'],
      ],
      (value, [precision, method], run) => rounded(value, precision as RV, method as RV, run),
    ),
  ],
  [
    'attr',
    filter('do_attr', [['name']], (value, [name], run) => {
      const key = name as RV
      if (typeof key !== 'string') {
        throw typeError(`attribute name must be string, not '${typeName(defined(key), 'jinja')}'`)
      }
      const attribute = attributeOf(value, key, run)
      if (attribute !== undefined) return attribute
      return new Undefined(
        `'${value === null ? 'None' : `${typeName(value, 'jinja')} object`}' has no attribute ${reprOf(key, 'jinja')}`,
      )
    }),
  ],
  [
    'tojson',
    filter('do_tojson', [['indent', null]], (value, [indent], run) => {
      const style = { indent: marginOf(indent as RV), sortKeys: true }
      return jsonText(value, style, run.budget, 'jinja')
        .replaceAll('<', '\\u003c')
        .replaceAll('>', '\\u003e')
        .replaceAll('&', '\\u0026')
        .replaceAll("'", '\\u0027')
    }),
  ],
  ['urlencode', filter('do_urlencode', [], (value, _args, run) => urlEncoded(defined(value), run))],
  [
    'xmlattr',
    filter('do_xmlattr', [['autospace', true]], (value, [space]) => xmlAttributes(value, truthy(space as RV))),
  ],
  [
    'urlize',
    filter(
      'do_urlize',
      [
        ['trim_url_limit', null],
        ['nofollow', false],
        ['target', null],
        ['rel', null],
        ['extra_schemes', null],
      ],
      (value, [limit, nofollow, target, rel]) =>
        linkUrls(strOf(defined(value), 'jinja'), {
          limit: limit as RV,
          rel: [
            ...(rel === null ? [] : strOf(rel as RV, 'jinja').split(/\s+/)),
            ...(truthy(nofollow as RV) ? ['nofollow'] : []),
            'noopener',
          ],
          target: target === null ? null : strOf(target as RV, 'jinja'),
        }),
    ),
  ],
]

/** How `json.dumps` indents: so many blanks, or a text. */
const marginOf = (indent: RV): string | number | null => {
  if (indent === null || typeof indent === 'string') return indent
  if (isInt(indent) || typeof indent === 'boolean') return Number(indent)
  throw typeError(`can't multiply sequence by non-int of type '${typeName(defined(indent), 'jinja')}'`)
}

const rounded = (value: RV, precision: RV, method: RV, run: Run): RV => {
  if (method !== 'common' && method !== 'ceil' && method !== 'floor') {
    throw new Failure('FilterArgumentError', 'method must be common, ceil or floor')
  }
  const number = typeof value === 'boolean' ? Number(value) : value
  if (!isNumber(number)) {
    if (method !== 'common') binary('*', value, binary('**', 10, precision, run), run)
    const kind = typeName(value, 'jinja')
    throw typeError(
      method === 'common' ? `type ${kind} doesn't define __round__ method` : `must be real number, not ${kind}`,
    )
  }
  if (method === 'common') {
    if (precision === null) return isInt(number) ? number : toInt(BigInt(asDouble(roundTo(number as Num, 0))))
    if (isInt(precision) || typeof precision === 'boolean') return roundTo(number as Num, Number(precision))
    throw typeError(`'${typeName(precision, 'jinja')}' object cannot be interpreted as an integer`)
  }
  const unit = binary('**', 10, precision, run)
  const scaled = binary('*', number, unit, run)
  const whole = toFloat((method === 'ceil' ? Math.ceil : Math.floor)(asDouble(scaled as Num)))
  return binary('/', whole, unit, run)
}

const quote = (text: string, plus: boolean): string => {
  const out = encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?'),
  ).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  return plus ? out.replaceAll('%20', '+') : out.replaceAll('%2F', '/')
}

const urlEncoded = (value: RV, run: Parameters<Filter>[2]): string => {
  if (typeof value === 'string' || isNumber(value) || typeof value === 'boolean' || value === null) {
    return quote(strOf(value, 'jinja'), false)
  }
  const pairs: (readonly RV[])[] = isMapValue(value)
    ? entriesOf(value)
    : itemsOf(value, run).map((pair) => pairOf(pair, run))
  return pairs.map(([key, item]) => `${part(key)}=${part(item)}`).join('&')
}

/** Python's way to take a value apart into two. */
const pairOf = (value: RV, run: Run): readonly RV[] => {
  if (!isIterable(value)) throw typeError(`cannot unpack non-iterable ${typeName(value, 'jinja')} object`)
  const items = itemsOf(value, run)
  if (items.length > 2) throw valueError('too many values to unpack (expected 2)')
  if (items.length < 2) throw valueError(`not enough values to unpack (expected 2, got ${items.length})`)
  return items
}

const part = (value: RV | undefined): string => quote(strOf(value ?? null, 'jinja'), true)

const xmlAttributes = (value: RV, space: boolean): string => {
  if (!isMapValue(defined(value)))
    throw new Failure('AttributeError', `'${typeName(value, 'jinja')}' object has no attribute 'items'`)
  const text = entriesOf(value as never)
    .filter(([, item]) => item !== null && !(item instanceof Undefined))
    .map(([key, item]) => {
      if (typeof key !== 'string') {
        throw typeError(`expected string or bytes-like object, got '${typeName(key, 'jinja')}'`)
      }
      const name = key
      if (/[\s/>=]/.test(name)) throw valueError(`Invalid character in attribute name: '${name}'`)
      return `${escapeHtml(name)}="${escapeHtml(strOf(item, 'jinja'))}"`
    })
    .join(' ')
  return space && text !== '' ? ` ${text}` : text
}
