import { daysOf } from '../dates/civil.ts'
import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { offsetOf } from '../dates/strptime.ts'
import { Failure } from '../runtime/failure.ts'
import { toFloat, toInt } from '../runtime/numbers.ts'
import type { RV } from '../runtime/runtime-value.ts'

const yes = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/
const no = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/
const nothing = /^(?:~|null|Null|NULL|)$/
const integer = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)$/
const sexagesimal = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/
const double = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/
const special = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
const date = /^(\d{4})-(\d\d)-(\d\d)$/
const moment =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?$/

/** What a plain scalar of YAML 1.1 means. */
export const resolveScalar = (text: string): RV => {
  if (nothing.test(text)) return null
  if (yes.test(text)) return true
  if (no.test(text)) return false
  if (integer.test(text)) return integerOf(text)
  if (double.test(text)) return toFloat(Number(text.replaceAll('_', '')))
  if (special.test(text)) return specialOf(text)
  if (sexagesimal.test(text)) return sexagesimalOf(text)
  const day = date.exec(text)
  if (day) return new DateOnly(daysOf(Number(day[1]), Number(day[2]), Number(day[3])))
  const time = moment.exec(text)
  return time ? momentOf(time) : text
}

/** What a scalar with a tag means; tags of YAML's own types alone are known. */
export const resolveTagged = (tag: string, text: string): RV => {
  const type = tag.replace('tag:yaml.org,2002:', '')
  if (type === 'str') return text
  const value = resolveScalar(text)
  if (type === 'float' && typeof value === 'number') return toFloat(value)
  if (['int', 'float', 'bool', 'null', 'timestamp'].includes(type) && typeof value !== 'string') return value
  throw new Failure('ConstructorError', `could not determine a constructor for the tag '${tag}'`)
}

const integerOf = (text: string): RV => {
  const digits = text.replaceAll('_', '').replace(/^[-+]/, '')
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits)
  return toInt(text.startsWith('-') ? -value : value)
}

const specialOf = (text: string): RV => {
  if (/nan$/i.test(text)) return toFloat(Number.NaN)
  return toFloat(text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY)
}

const sexagesimalOf = (text: string): RV => {
  const parts = text.replaceAll('_', '').replace(/^[-+]/, '').split(':')
  const value = parts.reduce((sum, part) => sum * 60n + BigInt(part), 0n)
  return toInt(text.startsWith('-') ? -value : value)
}

const momentOf = (match: RegExpExecArray): RV => {
  const number = (at: number): number => Number(match[at] ?? 0)
  const fields = {
    year: number(1),
    month: number(2),
    day: number(3),
    hour: number(4),
    minute: number(5),
    second: number(6),
    microsecond: Number((match[7] ?? '').slice(0, 6).padEnd(6, '0')),
  }
  if (match[8] === undefined) return DateTime.of(fields, null)
  if (match[8] === 'Z') return DateTime.of(fields, 0n)
  return DateTime.of(fields, offsetOf(`${match[9]}${match[10]?.padStart(2, '0')}${match[11] ?? '00'}`))
}
