import { pythonStr } from '../../engine/data/python-str.ts'
import { isTruthy } from '../../engine/data/truth.ts'
import type { Value, ValueMap } from '../../engine/data/values.ts'

/** A message and the server that takes it. */
export interface Email {
  readonly host: string
  readonly port: number
  readonly password: string | null
  readonly from: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly replyTo: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string | null
}

/** From the inputs of std.email. @throws TypeError naming the input that cannot be used; its value is not told. */
export const compose = (input: ValueMap): Email => {
  const { host, port } = serverOf(textOf(input, 'smtp_server'))
  return {
    host,
    port,
    password: isTruthy(input.smtp_password ?? null) ? textOf(input, 'smtp_password') : null,
    from: textOf(input, 'from_addr'),
    to: listOf(input, 'to_addrs'),
    cc: listOf(input, 'cc_addrs'),
    bcc: listOf(input, 'bcc_addrs'),
    replyTo: listOf(input, 'reply_to'),
    subject: textOr(input.subject, '<No subject>'),
    text: textOr(input.body, '<No body>'),
    html: isTruthy(input.html_body ?? null) ? pythonStr(input.html_body ?? null) : null,
  }
}

const textOr = (value: Value | undefined, otherwise: string): string =>
  value == null || value === '' ? otherwise : pythonStr(value)

const textOf = (input: ValueMap, name: string): string => {
  const value = input[name] ?? null
  if (typeof value !== 'string' || value === '') throw new TypeError(`${name} must be a text that is not empty`)
  return value
}

/** A list of texts; one text stands for a list of one. */
const listOf = (input: ValueMap, name: string): readonly string[] => {
  const value = input[name] ?? null
  if (value === null || value === '') return []
  const items: readonly Value[] = Array.isArray(value) ? (value as readonly Value[]) : [value]
  return items.map((item) => {
    if (typeof item !== 'string') throw new TypeError(`${name} must be a list of texts`)
    return item
  })
}

/** `host`, `host:port` or `[::1]:port`; port 25 when none is given. */
const serverOf = (text: string): { host: string; port: number } => {
  const [, bracketed, bare, port] = /^(?:\[([^\]]+)\]|([^:\s]+))(?::(\d{1,5}))?$/.exec(text.trim()) ?? []
  const host = bracketed ?? bare
  if (host === undefined) throw new TypeError('smtp_server must be host or host:port')
  return { host, port: port === undefined ? 25 : Number(port) }
}
