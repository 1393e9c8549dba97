import { isTruthy } from '../../engine/data/truth.ts'
import type { ValueMap } from '../../engine/data/values.ts'
import type { Parameter } from '../define-action.ts'

/** The parameters that std.http and std.mistral_http share. */
export const httpParameters: readonly Parameter[] = [
  'url',
  ['method', 'GET'],
  ['params', null],
  ['body', null],
  ['json', null],
  ['headers', null],
  ['cookies', null],
  ['auth', null],
  ['timeout', null],
  ['allow_redirects', null],
  ['proxies', null],
  ['verify', null],
]

/** Refuses a request with two bodies. */
export const checkBodies = (input: ValueMap): string | null =>
  isTruthy(input.body ?? null) && isTruthy(input.json ?? null) ? "Only one of 'body' and 'json' can be given" : null
