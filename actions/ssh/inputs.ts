import { isTruthy } from '../../engine/data/truth.ts'
import type { Value, ValueMap } from '../../engine/data/values.ts'
import { readKeyFile } from './settings.ts'

/** A text input. @throws TypeError naming it, not its value */
export const textInput = (input: ValueMap, name: string): string => {
  const value = input[name] ?? null
  if (typeof value !== 'string' || value === '') throw new TypeError(`${name} must be a text that is not empty`)
  return value
}

/** A text input, null when absent or empty. @throws TypeError as above */
export const optionalText = (input: ValueMap, name: string): string | null =>
  isTruthy(input[name] ?? null) ? textInput(input, name) : null

/** The hosts of `host`: one text or a list of them. @throws TypeError */
export const hostsOf = (input: ValueMap): readonly string[] => {
  const value = input.host ?? null
  const hosts: readonly Value[] = Array.isArray(value) ? (value as readonly Value[]) : [value]
  return hosts.map((host) => {
    if (typeof host !== 'string' || host === '') throw new TypeError('host must be a text or a list of texts')
    return host
  })
}

/** `host`, `host:port` or `[::1]:port`; port 22 when none is given. @throws TypeError */
export const addressOf = (text: string): { readonly host: string; readonly port: number } => {
  const [, bracketed, bare, port] = /^(?:\[([^\]]+)\]|([^:\s]+))(?::(\d{1,5}))?$/.exec(text.trim()) ?? []
  const host = bracketed ?? bare ?? (/^[\da-f:.]+$/i.test(text) ? text : undefined)
  if (host === undefined) throw new TypeError('host must be host or host:port')
  return { host, port: port === undefined ? 22 : Number(port) }
}

/** The key that `private_key` holds or `private_key_filename` names; null without either. @throws Error */
export const privateKeyOf = async (input: ValueMap): Promise<string | null> => {
  const file = optionalText(input, 'private_key_filename')
  return optionalText(input, 'private_key') ?? (file === null ? null : readKeyFile(file))
}
